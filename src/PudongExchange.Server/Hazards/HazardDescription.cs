using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hazards;

/// <summary>What the facts about a hazard add up to, for those who read it.</summary>
public static class HazardDescription
{
    public static Hazard Describe(Hazard? hazard, Happened happened) => (hazard, happened.Fact) switch
    {
        (null, HazardFound found) => Found(found),
        ({ }, HazardNotified notified) => Notified(hazard.Clone(), notified),
        ({ }, RectificationReported reported) => Reported(hazard.Clone(), reported),
        ({ }, RectificationReviewed reviewed) => Reviewed(hazard.Clone(), reviewed),
        ({ }, HazardExtended extended) => SupervisionDescription.Extended(hazard.Clone(), extended),
        ({ }, HazardRefused refused) => SupervisionDescription.Refused(hazard.Clone(), refused),
        ({ }, HazardEscalated escalated) => SupervisionDescription.Escalated(hazard.Clone(), escalated),
        ({ }, HazardListed listed) => SupervisionDescription.Listed(hazard.Clone(), listed, happened.StatedBy),
        ({ }, HazardDelisted delisted) => SupervisionDescription.Delisted(hazard.Clone(), delisted, happened.StatedBy)
            ?? throw Stated.Impossible(happened, hazard.Name),
        ({ }, HazardTransferred transferred) => SupervisionDescription.Transferred(hazard.Clone(), transferred, happened.StatedBy),
        ({ }, HazardWithdrawn withdrawn) => SupervisionDescription.Withdrawn(hazard.Clone(), withdrawn),
        _ => throw Stated.Impossible(happened, hazard?.Name),
    };

    private static Hazard Found(HazardFound found)
    {
        var finder = Stated.OwnerOf(found.Hazard);
        return new()
        {
            Name = found.Hazard,
            State = HazardState.Found,
            Finder = finder,
            Insurer = finder.StartsWith("insurers/", StringComparison.Ordinal) ? finder : "",
            Enterprise = found.Enterprise,
            Town = found.Town,
            Sector = found.Sector,
            Policy = found.Policy,
            Activity = found.Activity,
            FoundBy = found.FoundBy,
            Grade = found.Grade,
            CriterionCodes = { found.CriterionCodes },
            CriterionStandard = found.CriterionStandard,
            CriterionVersion = found.CriterionVersion,
            WorkActivities = { found.WorkActivities },
            Description = found.Description,
            Place = found.Place,
            FoundDate = found.FoundDate,
            OriginalDueDate = found.DueDate,
            DueDate = found.DueDate,
        };
    }

    /// <summary>A notice moves a hazard on only while nobody knew of it; a later one, after a failed review, leaves the state.</summary>
    private static Hazard Notified(Hazard hazard, HazardNotified notified)
    {
        if (hazard.State == HazardState.Found)
            hazard.State = HazardState.Notified;

        hazard.NotifiedDate ??= notified.NotifiedDate;
        return hazard;
    }

    private static Hazard Reported(Hazard hazard, RectificationReported reported)
    {
        hazard.State = HazardState.Rectified;
        hazard.PassedDate = null;
        hazard.RectifiedDate = reported.RectifiedDate;
        hazard.ReportCount++;
        hazard.CostFen += reported.CostFen;
        return hazard;
    }

    private static Hazard Reviewed(Hazard hazard, RectificationReviewed reviewed)
    {
        if (reviewed.Outcome == ReviewOutcome.Passed && hazard.ListingState == ListingState.Listed)
        {
            hazard.State = HazardState.Reviewed;
            hazard.PassedDate = reviewed.ReviewedDate;
            return hazard;
        }

        if (reviewed.Outcome == ReviewOutcome.Passed)
        {
            hazard.State = HazardState.Closed;
            hazard.ClosedDate = reviewed.ReviewedDate;
            return hazard;
        }

        hazard.State = HazardState.Rectifying;
        hazard.FailedReviewCount++;
        hazard.DueDate = reviewed.NewDueDate;
        return hazard;
    }
}
