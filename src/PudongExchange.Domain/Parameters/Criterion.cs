using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Parameters;

/// <summary>A criterion of hazards as it was last published.</summary>
public sealed record Criterion
{
    private Criterion()
    {
    }

    /// <summary>The collection segment of criteria's names.</summary>
    public const string Collection = "criteria";

    /// <summary><c>criteria/{code}</c>.</summary>
    public required string Name { get; init; }

    public required CriterionStanding Standing { get; init; }

    public required KnownFacts Known { get; init; }

    public static string NameOf(string code) => $"{Collection}/{code}";

    public static Criterion Evolve(Criterion? criterion, Happened happened) => happened.Fact switch
    {
        CriterionPublished published => new()
        {
            Name = published.Criterion,
            Standing = new([.. published.Sectors], published.Grade == HazardGrade.Major, published.FirstDate.ToDay(), published.LastDate?.ToDay()),
            Known = (criterion?.Known ?? KnownFacts.None).With(PublicationKey(happened.StatedBy, published.PublicationNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(criterion is null ? "an empty stream" : criterion.Name)}."),
    };

    /// <summary>Several participants publish, each under numbers of its own.</summary>
    internal static string PublicationKey(string statedBy, string number) => $"publication/{statedBy}/{number}";
}

/// <summary>How rules look up a criterion: its record, like any other record, and then the release.</summary>
internal static class CriteriaInForce
{
    /// <summary>For what and how long a code holds, as known in the log before this fact; null when nobody knows it.</summary>
    public static CriterionStanding? CriterionOf(this Hearing hearing, string code) =>
        hearing.Records.Find<Criterion>(Criterion.NameOf(code))?.Standing ?? CriteriaCatalogue.Find(code)?.Standing;
}
