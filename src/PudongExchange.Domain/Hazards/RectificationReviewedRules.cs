using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="RectificationReviewed"/>.</summary>
internal static class RectificationReviewedRules
{
    public static void Judge(RectificationReviewed reviewed, Hearing hearing)
    {
        Structure(reviewed, hearing);
        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", reviewed.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, Hazard.ReviewKey(reviewed.ReviewNumber), reviewed, "review_number")
            || !hearing.IsOpen(hazard))
            return;

        if (hazard.OpenReport is { } report)
            Report(reviewed, report, hearing);
        else
            hearing.Found(HazardFindings.NoReportToReview, "hazard");

        // The review is true whatever an authority has decided: it is taken, and the delisting closes the hazard.
        if (reviewed.Outcome == ReviewOutcome.Passed && hazard.Listings.Values.FirstOrDefault() is { } listing)
            hearing.Found(HazardFindings.StillListed, "hazard", listing.Number);

        // A failed review moves the due date as an extension does.
        if (reviewed.NewDueDate?.ToDay() is { } newDueOn)
        {
            hearing.WithinListings("new_due_date", newDueOn, hazard);
            hearing.UsualTime("new_due_date", reviewed.ReviewedDate.ToDay(), newDueOn);
        }

        if (reviewed.ReviewerUscc.Length > 0 && hazard.Enterprise == $"{Enterprise.Collection}/{reviewed.ReviewerUscc}")
            hearing.Found(HazardFindings.ReviewerIsRectifier, "reviewer_uscc");
    }

    private static void Structure(RectificationReviewed reviewed, Hearing hearing)
    {
        hearing.OwnName("hazard", reviewed.Hazard, Hazard.Collection);
        hearing.Number("review_number", reviewed.ReviewNumber);
        hearing.Number("report_number", reviewed.ReportNumber);
        var reviewedOn = hearing.PastDate("reviewed_date", reviewed.ReviewedDate);
        if (reviewed.ReviewerUscc.Length > 0)
            hearing.Uscc("reviewer_uscc", reviewed.ReviewerUscc);
        hearing.Text("reviewer_role", reviewed.ReviewerRole, maxLength: 50);
        hearing.Value("outcome", reviewed.Outcome);

        if (reviewed.Outcome == ReviewOutcome.Failed)
            hearing.Ordered("new_due_date", reviewedOn, hearing.Date("new_due_date", reviewed.NewDueDate), "reviewed_date");
        else
            hearing.Empty("new_due_date", reviewed.NewDueDate is null);

        hearing.DistinctDigests("review_photo_sha256s", reviewed.ReviewPhotoSha256S, HazardChecks.MaxPhotos);
    }

    private static void Report(RectificationReviewed reviewed, OpenReport report, Hearing hearing)
    {
        if (reviewed.ReportNumber != report.Number)
        {
            hearing.Found(HazardFindings.NotTheLatestReport, "report_number", report.Number);
            return;
        }

        var reviewedOn = reviewed.ReviewedDate.ToDay();
        if (reviewedOn < report.ReportedOn)
            hearing.Found(HazardFindings.ReviewedBeforeReport, "reviewed_date", reviewedOn, report.ReportedOn);
    }
}
