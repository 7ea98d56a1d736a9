using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Parameters;

/// <summary>A value that the office stated, and for what it holds.</summary>
/// <param name="Value">The value, in the parameter's unit.</param>
/// <param name="Sectors">The sectors; empty means all.</param>
/// <param name="Jurisdiction">Where: the country, Shanghai, Pudong, or a town.</param>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last business day, inclusive; null when it has none.</param>
public sealed record Setting(long Value, IReadOnlyList<Sector> Sectors, string Jurisdiction, DateOnly FirstDay, DateOnly? LastDay)
{
    /// <summary>Where every enterprise lies that the exchange knows: the whole country (by convention), Shanghai and Pudong, GB/T 2260.</summary>
    private static readonly string[] Everywhere = ["100000", "310000", "310115"];

    public static bool IsEverywhere(string jurisdiction) => Everywhere.Contains(jurisdiction);

    public static bool IsJurisdiction(string jurisdiction) => IsEverywhere(jurisdiction) || Towns.IsTown(jurisdiction);

    public bool HoldsFor(DateOnly day, Place place) =>
        FirstDay <= day && (LastDay is not { } last || day <= last)
        && (Sectors.Count == 0 || Sectors.Contains(place.Sector))
        && (IsEverywhere(Jurisdiction) || Jurisdiction == place.Town);
}
