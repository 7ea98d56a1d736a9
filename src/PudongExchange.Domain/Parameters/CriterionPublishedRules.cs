using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Parameters;

/// <summary>Judges <see cref="CriterionPublished"/>.</summary>
internal static class CriterionPublishedRules
{
    public static void Judge(CriterionPublished published, Hearing hearing)
    {
        Name(published.Criterion, hearing);
        Structure(published, hearing);
        if (hearing.Participant.Role == Role.Department)
            OwnSectors(published, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Criterion>(published.Criterion) is { } known)
        {
            var key = Criterion.PublicationKey(hearing.Participant.ResourceName, published.PublicationNumber);
            hearing.Settles(known.Known, key, published, "publication_number");
        }
    }

    private static void Name(string name, Hearing hearing)
    {
        if (name.Length == 0)
            hearing.Found(GeneralFindings.Required, "criterion");
        else if (!name.StartsWith($"{Criterion.Collection}/", StringComparison.Ordinal))
            hearing.Found(GeneralFindings.BadName, "criterion", $"{Criterion.Collection}/{{code}}");
        else if (!CriterionCodes.IsCode(name[(Criterion.Collection.Length + 1)..]))
            hearing.Found(HazardFindings.BadCriterionCode, "criterion");
    }

    private static void Structure(CriterionPublished published, Hearing hearing)
    {
        hearing.Number("publication_number", published.PublicationNumber);
        hearing.DistinctValues("sectors", published.Sectors);
        hearing.Text("standard", published.Standard, maxLength: 100);
        hearing.Text("version", published.Version, maxLength: 30);
        hearing.Text("text", published.Text, maxLength: 1_000);
        hearing.Value("grade", published.Grade);
        hearing.DistinctValues("work_activities", published.WorkActivities);
        hearing.Ordered("last_date", hearing.Date("first_date", published.FirstDate), hearing.OptionalDate("last_date", published.LastDate), "first_date");
        if (!published.DocumentSha256.IsEmpty)
            hearing.Digest("document_sha256", published.DocumentSha256);
    }

    /// <summary>A department publishes for its sectors, and changes nothing that others' hazards are judged by.</summary>
    private static void OwnSectors(CriterionPublished published, Hearing hearing)
    {
        var own = hearing.Participant.Sectors;
        if (published.Sectors.Count == 0 || !published.Sectors.All(own.Contains))
            hearing.Found(GeneralFindings.OutsideYourScope, "sectors", "sector");

        // The name is one by now, or the fact is rejected anyway.
        if (hearing.IsClean && hearing.CriterionOf(published.Criterion[(Criterion.Collection.Length + 1)..]) is { } before
            && (before.Sectors.IsEmpty || !before.Sectors.All(own.Contains)))
            hearing.Found(GeneralFindings.OutsideYourScope, "criterion", "sector");
    }
}
