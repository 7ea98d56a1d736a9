using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardExtended"/>.</summary>
internal static class HazardExtendedRules
{
    public static void Judge(HazardExtended extended, Hearing hearing)
    {
        hearing.OwnName("hazard", extended.Hazard, Hazard.Collection);
        hearing.Number("extension_number", extended.ExtensionNumber);
        var approvedOn = hearing.PastDate("approved_date", extended.ApprovedDate);
        hearing.Ordered("new_due_date", approvedOn, hearing.Date("new_due_date", extended.NewDueDate), "approved_date");
        hearing.Text("approver", extended.Approver, maxLength: 100);
        hearing.Text("reason", extended.Reason, maxLength: 500);
        hearing.Digest("document_sha256", extended.DocumentSha256);

        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", extended.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, HazardSupervision.ExtensionKey(extended.ExtensionNumber), extended, "extension_number")
            || !hearing.IsUnderRectification(hazard))
            return;

        Days(extended, hazard, hearing);
    }

    private static void Days(HazardExtended extended, Hazard hazard, Hearing hearing)
    {
        var (approvedOn, newDueOn) = (extended.ApprovedDate.ToDay(), extended.NewDueDate.ToDay());
        hearing.NotBeforeFound("approved_date", approvedOn, hazard);
        if (newDueOn <= hazard.DueOn)
        {
            hearing.Found(HazardFindings.NotAnExtension, "new_due_date", newDueOn, hazard.DueOn);
            return;
        }

        if (approvedOn > hazard.DueOn)
            hearing.Found(HazardFindings.ExtendedAfterDue, "approved_date", approvedOn, hazard.DueOn);
        hearing.WithinListings("new_due_date", newDueOn, hazard);
        hearing.UsualTime("new_due_date", approvedOn, newDueOn);
    }
}
