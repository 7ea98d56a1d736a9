using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardDelisted"/>.</summary>
internal static class HazardDelistedRules
{
    public static void Judge(HazardDelisted delisted, Hearing hearing)
    {
        hearing.AnyonesName("hazard", delisted.Hazard, Hazard.Collection);
        hearing.Number("delisting_number", delisted.DelistingNumber);
        hearing.Number("listing_number", delisted.ListingNumber);
        hearing.PastDate("delisted_date", delisted.DelistedDate);
        hearing.Value("basis", delisted.Basis);
        hearing.Text("explanation", delisted.Explanation, maxLength: 500);
        hearing.Digest("document_sha256", delisted.DocumentSha256);

        var participant = hearing.Participant.ResourceName;
        if (!hearing.IsClean || hearing.Supervised("hazard", delisted.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, HazardSupervision.DelistingKey(participant, delisted.DelistingNumber), delisted, "delisting_number")
            || !hearing.IsOpen(hazard))
            return;

        if (hazard.Listings.GetValueOrDefault(participant) is { } listing && listing.Number == delisted.ListingNumber)
            Ends(listing, delisted, hazard, hearing);
        else
            hearing.Found(HazardFindings.ListingUnknown, "listing_number", delisted.ListingNumber);
    }

    private static void Ends(Listing listing, HazardDelisted delisted, Hazard hazard, Hearing hearing)
    {
        var delistedOn = delisted.DelistedDate.ToDay();
        if (delistedOn < listing.ListedOn)
            hearing.Found(HazardFindings.DelistedBeforeListed, "delisted_date", delistedOn, listing.ListedOn);

        if (delisted.Basis == DelistingBasis.Rectified && hazard.PassedOn is null)
            hearing.Found(HazardFindings.DelistedUnreviewed, "basis");
    }
}
