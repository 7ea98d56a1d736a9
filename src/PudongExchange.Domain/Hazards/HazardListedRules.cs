using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>
/// Judges <see cref="HazardListed"/>. A town and the district may list the same hazard, so only the participant's own listings
/// stand in its way.
/// </summary>
internal static class HazardListedRules
{
    public static void Judge(HazardListed listed, Hearing hearing)
    {
        Structure(listed, hearing);
        var participant = hearing.Participant.ResourceName;
        if (!hearing.IsClean || hearing.Supervised("hazard", listed.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, HazardSupervision.ListingKey(participant, listed.ListingNumber), listed, "listing_number")
            || !hearing.IsOpen(hazard))
            return;

        if (hazard.Listings.TryGetValue(participant, out var inForce))
            hearing.Found(HazardFindings.AlreadyListed, "hazard", inForce.Number);

        hearing.NotBeforeFound("listed_date", listed.ListedDate.ToDay(), hazard);
        if (!hazard.IsMajor)
            hearing.Found(HazardFindings.ListedNotMajor, "hazard");
    }

    private static void Structure(HazardListed listed, Hearing hearing)
    {
        hearing.AnyonesName("hazard", listed.Hazard, Hazard.Collection);
        hearing.Number("listing_number", listed.ListingNumber);
        var listedOn = hearing.PastDate("listed_date", listed.ListedDate);
        hearing.Value("level", listed.Level);
        hearing.Text("listing_body", listed.ListingBody, maxLength: 100);
        hearing.Ordered("due_date", listedOn, hearing.Date("due_date", listed.DueDate), "listed_date");
        if (listed.PublishedDate is not null)
            hearing.Ordered("published_date", listedOn, hearing.PastDate("published_date", listed.PublishedDate), "listed_date");
        hearing.Digest("document_sha256", listed.DocumentSha256);
    }
}
