using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardNotified"/>.</summary>
internal static class HazardNotifiedRules
{
    public static void Judge(HazardNotified notified, Hearing hearing)
    {
        hearing.OwnName("hazard", notified.Hazard, Hazard.Collection);
        hearing.Number("notice_number", notified.NoticeNumber);
        hearing.PastDate("notified_date", notified.NotifiedDate);
        hearing.Value("method", notified.Method);
        hearing.Text("served_role", notified.ServedRole, maxLength: 50);
        hearing.Digest("document_sha256", notified.DocumentSha256);

        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", notified.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, Hazard.NoticeKey(notified.NoticeNumber), notified, "notice_number")
            || !hearing.WasOpen("notified_date", notified.NotifiedDate.ToDay(), hazard))
            return;

        hearing.NotBeforeFound("notified_date", notified.NotifiedDate.ToDay(), hazard);
    }
}
