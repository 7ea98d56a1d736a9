using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Coverage;

/// <summary>What one department's roster says about an enterprise in one sector, by the civil day from which it holds.</summary>
/// <param name="Listings">The listing; null from the day on which the enterprise was taken off the roster.</param>
/// <param name="Exemption">Whether the department exempts the enterprise.</param>
public sealed record RosterEntry(Timeline<Listing?> Listings, Timeline<bool> Exemption)
{
    /// <summary>The roster entry that begins with a listing.</summary>
    internal static RosterEntry Starting(Listing listing) =>
        new(Timeline.Starting<Listing?>(listing.From, listing), Timeline.Starting(DateOnly.MinValue, false));

    /// <summary>The listing in effect on a day, or null.</summary>
    public Listing? ListingOn(DateOnly day) => Listings.On(day) is { } listing && listing.From <= day ? listing : null;

    /// <summary>True when the listing in effect on a day requires insurance, exempt or not.</summary>
    public bool RequiresOn(DateOnly day) => ListingOn(day) is { Obligation: Obligation.Required };

    /// <summary>True when the enterprise must be insured on a day by this listing (应保).</summary>
    public bool MustBeInsuredOn(DateOnly day) => RequiresOn(day) && !Exemption.On(day);

    internal RosterEntry Listed(Listing listing) => this with { Listings = Listings.With(listing.From, listing) };

    internal RosterEntry Delisted(DateOnly from) => new(Listings.With(from, null), Exemption.With(from, false));

    /// <summary>Exempt from one day to another, both inclusive; what was stated before for the first day and later ones gives way.</summary>
    internal RosterEntry Exempted(DateOnly first, DateOnly? last)
    {
        var exempt = Exemption.With(first, true);
        return this with { Exemption = last is { } day ? exempt.With(day.AddDays(1), false) : exempt };
    }

    /// <summary>True when the enterprise is off the roster on a day that is not before another one.</summary>
    internal bool IsDelistedOnOrAfter(DateOnly day) => Listings.ChangeDays.Any(change => change >= day && Listings.On(change) is null);
}
