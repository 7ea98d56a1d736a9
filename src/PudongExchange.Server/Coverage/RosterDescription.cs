using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;

namespace PudongExchange.Server.Coverage;

/// <summary>
/// What departments' listings, exemptions and delistings add up to. One department's of one sector make a slot; each fact
/// changes what its slot says from a day on, and what was to hold on that day or later gives way.
/// </summary>
internal static class RosterDescription
{
    public static Enterprise Listed(Enterprise enterprise, EnterpriseListed listed, string department)
    {
        var from = listed.EffectiveDate.ToDay();
        GiveWay(enterprise, department, listed.Sector, from);
        enterprise.Listings.Add(ToListing(listed, department));
        return enterprise;
    }

    /// <summary>What a slot was to be listed or delisted as from a day on.</summary>
    private static void GiveWay(Enterprise enterprise, string department, Sector sector, DateOnly from)
    {
        Keep(enterprise.Listings, other => !IsOf(other, department, sector) || other.EffectiveDate.ToDay() < from);
        Keep(enterprise.Delistings, other => !IsOf(other, department, sector) || other.EffectiveDate.ToDay() < from);
    }

    public static Enterprise Exempted(Enterprise enterprise, EnterpriseExempted exempted, string department)
    {
        EndExemptions(enterprise, department, exempted.Sector, exempted.FirstDate.ToDay());
        enterprise.Exemptions.Add(new Exemption
        {
            Department = department,
            ExemptionNumber = exempted.ExemptionNumber,
            Sector = exempted.Sector,
            Ground = exempted.Ground,
            Proof = exempted.Proof,
            ProofSha256 = exempted.ProofSha256,
            FirstDate = exempted.FirstDate,
            LastDate = exempted.LastDate,
        });
        return enterprise;
    }

    public static Enterprise Delisted(Enterprise enterprise, EnterpriseDelisted delisted, string department)
    {
        var from = delisted.EffectiveDate.ToDay();
        GiveWay(enterprise, department, delisted.Sector, from);
        EndExemptions(enterprise, department, delisted.Sector, from);
        enterprise.Delistings.Add(new Delisting
        {
            Department = department,
            DelistingNumber = delisted.DelistingNumber,
            Sector = delisted.Sector,
            Reason = delisted.Reason,
            Explanation = delisted.Explanation,
            EffectiveDate = delisted.EffectiveDate,
        });
        return enterprise;
    }

    /// <summary>
    /// One listing per department and sector, the deciding one first: a listing that requires insurance goes before one that is
    /// exempt from it, and that before one that encourages it, then the newest effective date, then the later in the log.
    /// </summary>
    public static List<Listing> InEffect(Enterprise enterprise, DateOnly day) =>
    [
        .. enterprise.Listings
            .Select((listing, place) => (Listing: listing, From: listing.EffectiveDate.ToDay(), Place: place))
            .Where(one => one.From <= day)
            .GroupBy(one => (one.Listing.Department, one.Listing.Sector), (_, slot) => slot.MaxBy(one => one.From))
            .Select(one => one with { Listing = Shown(one.Listing, enterprise, day) })
            .Where(one => one.Listing.DelistedDate is not { } delisted || delisted.ToDay() > day)
            .OrderBy(one => one.Listing switch { { Exempt: true } => 1, { Obligation: Obligation.Required } => 0, _ => 2 })
            .ThenByDescending(one => one.From)
            .ThenByDescending(one => one.Place)
            .Select(one => one.Listing),
    ];

    /// <summary>The days on which what the roster says changes.</summary>
    public static IReadOnlyList<DateOnly> ChangeDays(Enterprise enterprise) =>
    [
        .. enterprise.Listings.Select(listing => listing.EffectiveDate.ToDay())
            .Concat(enterprise.Delistings.Select(delisting => delisting.EffectiveDate.ToDay()))
            .Concat(enterprise.Exemptions.Select(exemption => exemption.FirstDate.ToDay()))
            .Concat(enterprise.Exemptions.Where(exemption => exemption.LastDate is not null).Select(exemption => exemption.LastDate.ToDay().AddDays(1)))
            .Distinct().Order(),
    ];

    private static Listing Shown(Listing listing, Enterprise enterprise, DateOnly day)
    {
        var shown = listing.Clone();
        var from = listing.EffectiveDate.ToDay();
        shown.DelistedDate = enterprise.Delistings
            .Where(delisting => IsOf(delisting, listing.Department, listing.Sector) && delisting.EffectiveDate.ToDay() > from)
            .MinBy(delisting => delisting.EffectiveDate.ToDay())?.EffectiveDate;
        shown.Exempt = listing.Obligation == Obligation.Required
            && enterprise.Exemptions.Any(exemption => IsOf(exemption, listing.Department, listing.Sector) && Holds(exemption, day));
        return shown;
    }

    private static bool Holds(Exemption exemption, DateOnly day) =>
        exemption.FirstDate.ToDay() <= day && (exemption.LastDate is not { } last || day <= last.ToDay());

    private static void EndExemptions(Enterprise enterprise, string department, Sector sector, DateOnly from)
    {
        Keep(enterprise.Exemptions, other => !IsOf(other, department, sector) || other.FirstDate.ToDay() < from);
        foreach (var other in enterprise.Exemptions.Where(other => IsOf(other, department, sector)))
        {
            if (other.LastDate is not { } last || last.ToDay() >= from)
                other.LastDate = CivilDay.ToWire(from.AddDays(-1));
        }
    }

    private static void Keep<T>(Google.Protobuf.Collections.RepeatedField<T> all, Func<T, bool> isKept)
    {
        var kept = all.Where(isKept).ToList();
        all.Clear();
        all.Add(kept);
    }

    private static bool IsOf(Listing listing, string department, Sector sector) => listing.Department == department && listing.Sector == sector;

    private static bool IsOf(Delisting delisting, string department, Sector sector) => delisting.Department == department && delisting.Sector == sector;

    private static bool IsOf(Exemption exemption, string department, Sector sector) => exemption.Department == department && exemption.Sector == sector;

    private static Listing ToListing(EnterpriseListed listed, string department) => new()
    {
        Department = department,
        ListingNumber = listed.ListingNumber,
        Sector = listed.Sector,
        Obligation = listed.Obligation,
        LegalBasis = listed.LegalBasis,
        LicenceNumber = listed.LicenceNumber,
        EffectiveDate = listed.EffectiveDate,
        DisplayName = listed.DisplayName,
        Town = listed.Town,
        Address = listed.Address,
        IndustryCode = listed.IndustryCode,
        EmployeeCount = listed.EmployeeCount,
        GroupUscc = listed.GroupUscc,
    };
}
