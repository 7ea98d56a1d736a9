using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Parameters;

/// <summary>Judges <see cref="CampaignOpened"/>.</summary>
internal static class CampaignOpenedRules
{
    public static void Judge(CampaignOpened opened, Hearing hearing)
    {
        if (opened.Campaign.Length == 0)
            hearing.Found(GeneralFindings.Required, "campaign");
        else if (RecordName.Parse(opened.Campaign) is not { Owner: "", Collection: Campaign.Collection })
            hearing.Found(GeneralFindings.BadName, "campaign", $"{Campaign.Collection}/{{campaign}}");

        hearing.Text("display_name", opened.DisplayName, maxLength: 100);
        hearing.Text("basis", opened.Basis, maxLength: 200);
        hearing.DistinctValues("sectors", opened.Sectors);
        hearing.NotEmpty("tasks", opened.Tasks.Count);
        hearing.DistinctValues("tasks", opened.Tasks);
        hearing.OptionalText("description", opened.Description, maxLength: 1_000);
        Days(opened, hearing);
        if (!opened.DocumentSha256.IsEmpty)
            hearing.Digest("document_sha256", opened.DocumentSha256);

        if (hearing.IsClean && hearing.Records.Find<Campaign>(opened.Campaign) is { } known)
            hearing.Settles(known.Known, Campaign.Key(opened.Campaign), opened, "campaign");
    }

    private static void Days(CampaignOpened opened, Hearing hearing)
    {
        var firstDay = hearing.Date("first_date", opened.FirstDate);
        hearing.Ordered("last_date", firstDay, hearing.Date("last_date", opened.LastDate), "first_date");
        if (opened.Tasks.Contains(CampaignTask.Return))
            hearing.Ordered("return_due_date", firstDay, hearing.Date("return_due_date", opened.ReturnDueDate), "first_date");
        else
            hearing.Empty("return_due_date", opened.ReturnDueDate is null);
    }
}
