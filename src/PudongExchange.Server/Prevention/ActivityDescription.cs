using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Server.Prevention;

/// <summary>What the facts about an activity of prevention service add up to, for those who read it.</summary>
public static class ActivityDescription
{
    public static Wire.Activity Describe(Wire.Activity? activity, Happened happened) => (activity, happened.Fact) switch
    {
        (null, ActivityDelivered delivered) => Delivered(delivered),
        ({ }, ActivityConfirmed confirmed) => Confirmed(activity.Clone(), confirmed),
        ({ }, ActivityDisputed disputed) => Disputed(activity.Clone(), disputed, happened.StatedBy),
        _ => throw Stated.Impossible(happened, activity?.Name),
    };

    private static Wire.Activity Delivered(ActivityDelivered delivered) => new()
    {
        Name = delivered.Activity,
        Insurer = Stated.OwnerOf(delivered.Activity),
        Policy = delivered.Policy,
        Plan = delivered.Plan,
        Enterprise = delivered.Enterprise,
        Town = delivered.Town,
        Sector = delivered.Sector,
        State = ActivityState.Delivered,
        Service = delivered.Service,
        SurveyMoment = delivered.SurveyMoment,
        Claim = delivered.Claim,
        Campaign = delivered.Campaign,
        StartTime = delivered.StartTime,
        EndTime = delivered.EndTime,
        ServiceDate = CivilDay.ToWire(CivilDay.Of(delivered.StartTime.ToDateTimeOffset())),
        Place = delivered.Place,
        ProviderForm = delivered.ProviderForm,
        ProviderUscc = delivered.ProviderUscc,
        Experts = { delivered.Experts },
        ParticipantCount = delivered.ParticipantCount,
        TrainingTopics = { delivered.TrainingTopics },
        Channels = { delivered.Channels },
        WorkActivities = { delivered.WorkActivities },
        HazardCount = delivered.HazardCount,
        Evidence = { delivered.Evidence },
        FiledDate = delivered.FiledDate,
    };

    /// <summary>The newest confirmation replaces the earlier ones as a whole; it settles a dispute that is no younger.</summary>
    private static Wire.Activity Confirmed(Wire.Activity activity, ActivityConfirmed confirmed)
    {
        if (activity.State != ActivityState.Disputed || !(confirmed.ConfirmedDate.ToDay() < activity.LatestDisputeDate.ToDay()))
            activity.State = ActivityState.Confirmed;

        activity.ConfirmationCount++;
        activity.ConfirmationNumber = confirmed.ConfirmationNumber;
        activity.ConfirmedDate = confirmed.ConfirmedDate;
        activity.ConfirmerRole = confirmed.ConfirmerRole;
        activity.Satisfaction = confirmed.Satisfaction;
        activity.Cooperation = confirmed.Cooperation;
        activity.FollowUpDate = confirmed.FollowUpDate;
        activity.ConfirmationDocumentSha256 = confirmed.DocumentSha256;
        return activity;
    }

    /// <summary>A dispute that is older than the newest confirmation is shown and changes no state.</summary>
    private static Wire.Activity Disputed(Wire.Activity activity, ActivityDisputed disputed, string statedBy)
    {
        var disputedOn = disputed.DisputedDate.ToDay();
        if (!(disputedOn < activity.ConfirmedDate?.ToDay()))
            activity.State = ActivityState.Disputed;

        activity.DisputeCount++;
        if (activity.LatestDisputeDate is null || activity.LatestDisputeDate.ToDay() < disputedOn)
            activity.LatestDisputeDate = disputed.DisputedDate;

        activity.Dispute = new()
        {
            DisputeNumber = disputed.DisputeNumber,
            StatedBy = statedBy,
            DisputedDate = disputed.DisputedDate,
            Ground = disputed.Ground,
            DisputedPoints = { disputed.DisputedPoints },
            Statement = disputed.Statement,
            EnterpriseRole = disputed.EnterpriseRole,
            DocumentSha256 = disputed.DocumentSha256,
        };
        return activity;
    }
}
