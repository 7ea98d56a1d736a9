using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Enforcement;

/// <summary>A grade of work-safety credit (安全生产信用等级) as decisions see it. Nothing follows its one fact; the days of its validity say when it ends.</summary>
public sealed record CreditGrade
{
    private CreditGrade()
    {
    }

    /// <summary>The collection segment of its names.</summary>
    public const string Collection = "creditGrades";

    /// <summary><c>departments/{id}/creditGrades/{number}</c>.</summary>
    public required string Name { get; init; }

    public required KnownFacts Known { get; init; }

    public static CreditGrade Evolve(CreditGrade? grade, Happened happened) => (grade, happened.Fact) switch
    {
        (null, CreditGraded graded) => new()
        {
            Name = graded.CreditGrade,
            Known = KnownFacts.None.With(Key(graded.CreditGrade), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(grade is null ? "an empty stream" : grade.Name)}."),
    };

    internal static string Key(string name) => $"credit_grade/{name[(name.LastIndexOf('/') + 1)..]}";
}
