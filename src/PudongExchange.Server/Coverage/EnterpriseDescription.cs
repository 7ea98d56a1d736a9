using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>What departments' listings add up to, as a whole and on a day.</summary>
public static class EnterpriseDescription
{
    /// <summary>The enterprise with every listing that holds on some day, in the log's order; what follows from a day is not set.</summary>
    public static Enterprise Describe(Enterprise? enterprise, Happened happened) => happened.Fact is EnterpriseListed listed
        ? Listed(enterprise?.Clone() ?? new() { Name = listed.Enterprise }, ToListing(listed, happened.StatedBy))
        : throw Stated.Impossible(happened, enterprise?.Name);

    /// <summary>The enterprise on a day: the listings in effect, the deciding one first, and what that one says. Null when none is.</summary>
    public static Enterprise? On(Enterprise enterprise, DateOnly day)
    {
        var inEffect = InEffect(enterprise.Listings, day);
        if (inEffect is not [var deciding, ..])
            return null;

        var shown = Unlisted(enterprise, day);
        shown.DisplayName = deciding.DisplayName;
        shown.Town = deciding.Town;
        shown.Sector = deciding.Sector;
        shown.Address = deciding.Address;
        shown.IndustryCode = deciding.IndustryCode;
        shown.EmployeeCount = deciding.EmployeeCount;
        shown.GroupUscc = deciding.GroupUscc;
        shown.Obligation = deciding.Obligation;
        shown.Listings.Add(inEffect);
        return shown;
    }

    /// <summary>The enterprise on a day on which no listing is in effect, e.g. before the first.</summary>
    public static Enterprise Unlisted(Enterprise enterprise, DateOnly day) => new()
    {
        Name = enterprise.Name,
        CoverDate = CivilDay.ToWire(day),
        CreateTime = enterprise.CreateTime,
        UpdateTime = enterprise.UpdateTime,
        Revision = enterprise.Revision,
        Index = enterprise.Index,
    };

    /// <summary>The days on which what is said of the enterprise changes.</summary>
    public static IReadOnlyList<DateOnly> ChangeDays(Enterprise enterprise) =>
        [.. enterprise.Listings.Select(listing => listing.EffectiveDate.ToDay()).Distinct().Order()];

    /// <summary>A later listing of the same department in the same sector replaces what was to hold on or after its first day.</summary>
    private static Enterprise Listed(Enterprise enterprise, Listing listing)
    {
        var from = listing.EffectiveDate.ToDay();
        var kept = enterprise.Listings.Where(other => !IsOfSameSlot(other, listing) || other.EffectiveDate.ToDay() < from).ToList();
        enterprise.Listings.Clear();
        enterprise.Listings.Add(kept);
        enterprise.Listings.Add(listing);
        return enterprise;
    }

    /// <summary>
    /// One listing per department and sector, the deciding one first: a listing that requires insurance goes before one
    /// that encourages it, then the newest effective date, then the later in the log.
    /// </summary>
    private static List<Listing> InEffect(IEnumerable<Listing> listings, DateOnly day) =>
    [
        .. listings
            .Select((listing, place) => (Listing: listing, From: listing.EffectiveDate.ToDay(), Place: place))
            .Where(one => one.From <= day)
            .GroupBy(one => (one.Listing.Department, one.Listing.Sector), (_, slot) => slot.MaxBy(one => one.From))
            .OrderByDescending(one => one.Listing.Obligation == Obligation.Required)
            .ThenByDescending(one => one.From)
            .ThenByDescending(one => one.Place)
            .Select(one => one.Listing),
    ];

    private static bool IsOfSameSlot(Listing left, Listing right) => left.Department == right.Department && left.Sector == right.Sector;

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
