using System.Collections.Immutable;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>An enterprise on the roster (应保名单). Each department keeps its own listing of it for each sector.</summary>
public sealed record Enterprise
{
    private Enterprise()
    {
    }

    /// <summary>The collection segment of enterprises' names.</summary>
    public const string Collection = "enterprises";

    /// <summary><c>enterprises/{uscc}</c>.</summary>
    public required string Name { get; init; }

    public ImmutableDictionary<(string Department, Sector Sector), Timeline<Listing>> Listings { get; init; } =
        ImmutableDictionary<(string Department, Sector Sector), Timeline<Listing>>.Empty;

    public KnownFacts Known { get; init; } = KnownFacts.None;

    /// <summary>The listings in effect on a day, one per department and sector.</summary>
    public IEnumerable<Listing> ListingsOn(DateOnly day) =>
        Listings.Values.Select(listing => listing.On(day)).Where(listing => listing.From <= day);

    /// <summary>True when a department's roster says that it must be insured on that day (应保).</summary>
    public bool MustBeInsuredOn(DateOnly day) => ListingsOn(day).Any(listing => listing.Obligation == Obligation.Required);

    public static Enterprise Evolve(Enterprise? enterprise, Happened happened) => happened.Fact switch
    {
        EnterpriseListed listed => (enterprise ?? new() { Name = listed.Enterprise }).With(listed, happened),
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} is not about an enterprise."),
    };

    /// <summary>A listing's number is unique among one department's listings of the enterprise.</summary>
    internal static string ListingKey(string department, string number) => $"listing/{department}/{number}";

    private Enterprise With(EnterpriseListed listed, Happened happened)
    {
        var from = listed.EffectiveDate.ToDay();
        var listing = new Listing(listed.Obligation, from);
        var slot = (happened.StatedBy, listed.Sector);
        var timeline = Listings.TryGetValue(slot, out var before) ? before.With(from, listing) : Timeline.Starting(from, listing);
        return this with
        {
            Listings = Listings.SetItem(slot, timeline),
            Known = Known.With(ListingKey(happened.StatedBy, listed.ListingNumber), happened),
        };
    }
}
