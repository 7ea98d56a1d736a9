using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Server.Views;
using Record = PudongExchange.Domain.Parameters.Criterion;
using Wire = PudongExchange.Contracts.Parameters.V1;

namespace PudongExchange.Server.Parameters;

/// <summary>What was published about a criterion, or what the release knows of it, for those who read it.</summary>
public static class CriterionDescription
{
    /// <summary>The criteria whose list the release knows, by their names.</summary>
    public static IReadOnlyDictionary<string, Wire.Criterion> BuiltIn { get; } = CriteriaCatalogue.Documents
        .SelectMany(document => document.Items.Select((text, item) => Known(document, item, text)))
        .ToDictionary(criterion => criterion.Name);

    public static Wire.Criterion Describe(Wire.Criterion? criterion, Happened happened) => happened.Fact switch
    {
        CriterionPublished published => new()
        {
            Name = published.Criterion,
            Code = published.Criterion[(published.Criterion.LastIndexOf('/') + 1)..],
            Sectors = { published.Sectors },
            Standard = published.Standard,
            Version = published.Version,
            Text = published.Text,
            Grade = published.Grade,
            WorkActivities = { published.WorkActivities },
            FirstDate = published.FirstDate,
            LastDate = published.LastDate,
            Confirmed = true,
            StatedBy = happened.StatedBy,
            PublicationNumber = published.PublicationNumber,
            DocumentSha256 = published.DocumentSha256,
            CreateTime = criterion?.CreateTime,
        },
        _ => throw Stated.Impossible(happened, criterion?.Name),
    };

    private static Wire.Criterion Known(CriteriaDocument document, int item, string text) => new()
    {
        Name = Record.NameOf(document.CodeOf(item)),
        Code = document.CodeOf(item),
        Sectors = { document.Sectors },
        Standard = document.Standard,
        Version = document.Version,
        Text = text,
        Grade = HazardGrade.Major,
        FirstDate = CivilDay.ToWire(document.FirstDay),
        LastDate = document.LastDay is { } last ? CivilDay.ToWire(last) : null,
        BuiltIn = true,
        Confirmed = document.IsDateConfirmed && item < document.ConfirmedItemCount,
    };
}
