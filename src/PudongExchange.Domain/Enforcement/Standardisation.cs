using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Enforcement;

/// <summary>A level of work-safety standardisation (安全生产标准化等级) as decisions see it. Nothing follows its one fact; the days of its validity say when it ends.</summary>
public sealed record Standardisation
{
    private Standardisation()
    {
    }

    /// <summary>The collection segment of its names.</summary>
    public const string Collection = "standardisations";

    /// <summary><c>departments/{id}/standardisations/{number}</c>.</summary>
    public required string Name { get; init; }

    public required KnownFacts Known { get; init; }

    public static Standardisation Evolve(Standardisation? grade, Happened happened) => (grade, happened.Fact) switch
    {
        (null, StandardisationGraded graded) => new()
        {
            Name = graded.Standardisation,
            Known = KnownFacts.None.With(Key(graded.Standardisation), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(grade is null ? "an empty stream" : grade.Name)}."),
    };

    internal static string Key(string name) => $"standardisation/{name[(name.LastIndexOf('/') + 1)..]}";
}
