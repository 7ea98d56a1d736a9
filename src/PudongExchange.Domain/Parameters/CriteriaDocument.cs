using System.Collections.Immutable;
using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Domain.Parameters;

/// <summary>For what and how long a criterion holds.</summary>
/// <param name="Sectors">The sectors; empty means all.</param>
/// <param name="IsMajor">True when a hazard that meets it is major.</param>
/// <param name="FirstDay">The first day in force.</param>
/// <param name="LastDay">The last day in force, inclusive; null when it has none.</param>
public sealed record CriterionStanding(ImmutableArray<Sector> Sectors, bool IsMajor, DateOnly FirstDay, DateOnly? LastDay)
{
    public bool HoldsOn(DateOnly day) => FirstDay <= day && (LastDay is not { } last || day <= last);

    public bool IsFor(Sector sector) => Sectors.IsEmpty || Sectors.Contains(sector);
}

/// <summary>A document of criteria of major hazards that the release knows.</summary>
/// <param name="Prefix">How the codes of its criteria begin.</param>
/// <param name="Standard">The standard or order.</param>
/// <param name="Version">Its version.</param>
/// <param name="FirstDay">The first day in force.</param>
/// <param name="LastDay">The last day in force, inclusive; null when it has none.</param>
/// <param name="Sectors">The sectors it is about; empty means all.</param>
/// <param name="Items">Its criteria in short, in their order; empty when their list is not confirmed.</param>
public sealed record CriteriaDocument(string Prefix, string Standard, string Version, DateOnly FirstDay, DateOnly? LastDay,
    ImmutableArray<Sector> Sectors, params ImmutableArray<string> Items)
{
    /// <summary>True when the day from which it is in force was found in the document.</summary>
    public bool IsDateConfirmed { get; init; } = true;

    /// <summary>How many of its items were read; the others are from memory.</summary>
    public int ConfirmedItemCount { get; init; } = Items.Length;

    public CriterionStanding Standing { get; } = new(Sectors, IsMajor: true, FirstDay, LastDay);

    /// <summary>True when the list of its items is confirmed, so that any other code is none of its.</summary>
    public bool IsComplete => Items.Length > 0;

    public string CodeOf(int item) => $"{Prefix}-{item + 1:D2}";
}
