using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Enforcement;

/// <summary>An administrative penalty (行政处罚) as decisions see it. Nothing follows its one fact.</summary>
public sealed record Penalty
{
    private Penalty()
    {
    }

    /// <summary>The collection segment of penalties' names.</summary>
    public const string Collection = "penalties";

    /// <summary><c>{authority}/penalties/{number}</c>.</summary>
    public required string Name { get; init; }

    public required KnownFacts Known { get; init; }

    public static Penalty Evolve(Penalty? penalty, Happened happened) => (penalty, happened.Fact) switch
    {
        (null, PenaltyImposed imposed) => new()
        {
            Name = imposed.Penalty,
            Known = KnownFacts.None.With(Key(imposed.Penalty), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(penalty is null ? "an empty stream" : penalty.Name)}."),
    };

    internal static string Key(string name) => $"penalty/{name[(name.LastIndexOf('/') + 1)..]}";
}
