using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="RectificationReported"/>.</summary>
internal static class RectificationReportedRules
{
    public static void Judge(RectificationReported reported, Hearing hearing)
    {
        Structure(reported, hearing);
        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", reported.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, Hazard.ReportKey(reported.ReportNumber), reported, "report_number")
            || !hearing.IsOpen(hazard))
            return;

        var rectifiedOn = reported.RectifiedDate.ToDay();
        hearing.NotBeforeFound("rectified_date", rectifiedOn, hazard);
        if (rectifiedOn > hazard.DueOn)
            hearing.Found(HazardFindings.RectifiedLate, "rectified_date", hazard.DueOn, rectifiedOn);

        if (reported.AfterPhotoSha256S.Count == 0)
            hearing.Found(HazardFindings.NoPhotoAfter, "after_photo_sha256s");
        else if (reported.AfterPhotoSha256S.Any(photo => hazard.BeforePhotos.Contains(photo)))
            hearing.Found(HazardFindings.PhotoFromBefore, "after_photo_sha256s");
    }

    private static void Structure(RectificationReported reported, Hearing hearing)
    {
        hearing.OwnName("hazard", reported.Hazard, Hazard.Collection);
        hearing.Number("report_number", reported.ReportNumber);
        var reportedOn = hearing.PastDate("reported_date", reported.ReportedDate);
        var rectifiedOn = hearing.PastDate("rectified_date", reported.RectifiedDate);
        hearing.Ordered("reported_date", rectifiedOn, reportedOn, "rectified_date");
        hearing.Text("measures", reported.Measures, maxLength: 500);
        hearing.Fen("cost_fen", reported.CostFen);
        hearing.Text("rectifier_role", reported.RectifierRole, maxLength: 50);
        hearing.DistinctDigests("after_photo_sha256s", reported.AfterPhotoSha256S, HazardChecks.MaxPhotos);
    }
}
