using System.Collections.Immutable;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Coverage;

/// <summary>
/// An enterprise on the roster (应保名单). Each department keeps its own listing of it for each sector, and exempts or ends no other.
/// Its first fact is a listing: whatever else is stated of it needs one.
/// </summary>
public sealed record Enterprise
{
    private Enterprise()
    {
    }

    /// <summary>The collection segment of enterprises' names.</summary>
    public const string Collection = "enterprises";

    /// <summary><c>enterprises/{uscc}</c>.</summary>
    public required string Name { get; init; }

    public ImmutableDictionary<(string Department, Sector Sector), RosterEntry> Roster { get; init; } =
        ImmutableDictionary<(string Department, Sector Sector), RosterEntry>.Empty;

    public KnownFacts Known { get; init; } = KnownFacts.None;

    /// <summary>The listings in effect on a day, one per department and sector.</summary>
    public IEnumerable<Listing> ListingsOn(DateOnly day) =>
        Roster.Values.Select(entry => entry.ListingOn(day)).OfType<Listing>();

    /// <summary>True when a department's roster says that it must be insured on that day (应保), and does not exempt it.</summary>
    public bool MustBeInsuredOn(DateOnly day) => Roster.Values.Any(entry => entry.MustBeInsuredOn(day));

    /// <summary>
    /// True when the enterprise was at any time on a roster that the participant looks after: a department those of its
    /// sectors, a town those of its area.
    /// </summary>
    public bool IsWithinScopeOf(Participant participant) => participant.Role switch
    {
        Role.Department => Roster.Keys.Any(slot => participant.Sectors.Contains(slot.Sector)),
        Role.Town => Roster.Values.SelectMany(entry => entry.Listings.Values).Any(listing => listing is { } one && participant.Towns.Contains(one.Town)),
        _ => false,
    };

    public static Enterprise Evolve(Enterprise? enterprise, Happened happened) => (enterprise, happened.Fact) switch
    {
        (_, EnterpriseListed listed) => (enterprise ?? new() { Name = listed.Enterprise }).With(listed, happened),
        ({ }, EnterpriseExempted exempted) => enterprise
            .With((happened.StatedBy, exempted.Sector), entry => entry.Exempted(exempted.FirstDate.ToDay(), exempted.LastDate?.ToDay()))
            .Knowing(ExemptionKey(happened.StatedBy, exempted.ExemptionNumber), happened),
        ({ }, EnterpriseDelisted delisted) => enterprise
            .With((happened.StatedBy, delisted.Sector), entry => entry.Delisted(delisted.EffectiveDate.ToDay()))
            .Knowing(DelistingKey(happened.StatedBy, delisted.DelistingNumber), happened),
        ({ }, EnterpriseReminded reminded) => enterprise.Knowing(ReminderKey(happened.StatedBy, reminded.ReminderNumber), happened),
        ({ }, LicenceRecorded recorded) => enterprise.Knowing(LicenceKey(happened.StatedBy, recorded.RecordNumber), happened),
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(enterprise is null ? "an empty stream" : enterprise.Name)}."),
    };

    /// <summary>A listing's number is unique among one department's listings of the enterprise; so are those below among their kind.</summary>
    internal static string ListingKey(string department, string number) => $"listing/{department}/{number}";

    internal static string ExemptionKey(string department, string number) => $"exemption/{department}/{number}";

    internal static string DelistingKey(string department, string number) => $"delisting/{department}/{number}";

    internal static string ReminderKey(string authority, string number) => $"reminder/{authority}/{number}";

    internal static string LicenceKey(string department, string number) => $"licence/{department}/{number}";

    private Enterprise With(EnterpriseListed listed, Happened happened)
    {
        var listing = new Listing(listed.Obligation, listed.EffectiveDate.ToDay(), listed.Town);
        var slot = (happened.StatedBy, listed.Sector);
        var entry = Roster.TryGetValue(slot, out var before) ? before.Listed(listing) : RosterEntry.Starting(listing);
        return (this with { Roster = Roster.SetItem(slot, entry) })
            .Knowing(ListingKey(happened.StatedBy, listed.ListingNumber), happened);
    }

    private Enterprise With((string Department, Sector Sector) slot, Func<RosterEntry, RosterEntry> change) =>
        this with { Roster = Roster.SetItem(slot, change(Roster[slot])) };

    private Enterprise Knowing(string key, Happened happened) => this with { Known = Known.With(key, happened) };
}
