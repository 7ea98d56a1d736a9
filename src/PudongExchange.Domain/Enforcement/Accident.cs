using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Enforcement;

/// <summary>A work-safety accident (生产安全事故) as decisions see it. Nothing follows its one fact.</summary>
public sealed record Accident
{
    private Accident()
    {
    }

    /// <summary>The collection segment of accidents' names.</summary>
    public const string Collection = "accidents";

    /// <summary><c>{authority}/accidents/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The enterprise, <c>enterprises/{uscc}</c>.</summary>
    public required string Enterprise { get; init; }

    /// <summary>The sector of the work, as the authority stated it.</summary>
    public required Sector Sector { get; init; }

    /// <summary>The town where it happened.</summary>
    public required string Town { get; init; }

    /// <summary>The civil day on which it happened.</summary>
    public required DateOnly HappenedOn { get; init; }

    public required KnownFacts Known { get; init; }

    public static Accident Evolve(Accident? accident, Happened happened) => (accident, happened.Fact) switch
    {
        (null, AccidentRecorded recorded) => new()
        {
            Name = recorded.Accident,
            Enterprise = recorded.Enterprise,
            Sector = recorded.Sector,
            Town = recorded.Town,
            HappenedOn = CivilDay.Of(recorded.AccidentTime.ToDateTimeOffset()),
            Known = KnownFacts.None.With(Key(recorded.Accident), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(accident is null ? "an empty stream" : accident.Name)}."),
    };

    internal static string Key(string name) => $"accident/{name[(name.LastIndexOf('/') + 1)..]}";
}
