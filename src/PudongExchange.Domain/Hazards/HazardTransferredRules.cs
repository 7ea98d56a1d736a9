using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardTransferred"/>.</summary>
internal static class HazardTransferredRules
{
    public static void Judge(HazardTransferred transferred, Hearing hearing)
    {
        hearing.AnyonesName("hazard", transferred.Hazard, Hazard.Collection);
        hearing.Number("transfer_number", transferred.TransferNumber);
        hearing.PastDate("transferred_date", transferred.TransferredDate);
        hearing.Text("enforcing_body", transferred.EnforcingBody, maxLength: 100);
        hearing.Value("ground", transferred.Ground);
        hearing.Text("legal_basis", transferred.LegalBasis, maxLength: 200);
        hearing.Digest("document_sha256", transferred.DocumentSha256);

        var participant = hearing.Participant.ResourceName;
        if (!hearing.IsClean || hearing.Supervised("hazard", transferred.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, HazardSupervision.TransferKey(participant, transferred.TransferNumber), transferred, "transfer_number")
            || !hearing.WasOpen("transferred_date", transferred.TransferredDate.ToDay(), hazard))
            return;

        var transferredOn = transferred.TransferredDate.ToDay();
        hearing.NotBeforeFound("transferred_date", transferredOn, hazard);
        if (transferred.Ground == TransferGround.Overdue)
            hearing.Overdue("transferred_date", transferredOn, hazard);
        else if (transferred.Ground == TransferGround.Refused)
            hearing.Refused("ground", hazard);
    }
}
