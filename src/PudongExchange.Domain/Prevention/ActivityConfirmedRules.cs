using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>Judges <see cref="ActivityConfirmed"/>.</summary>
internal static class ActivityConfirmedRules
{
    public static void Judge(ActivityConfirmed confirmed, Hearing hearing)
    {
        hearing.OwnName("activity", confirmed.Activity, Activity.Collection);
        hearing.Number("confirmation_number", confirmed.ConfirmationNumber);
        var confirmedOn = hearing.PastDate("confirmed_date", confirmed.ConfirmedDate);
        hearing.Text("confirmer_role", confirmed.ConfirmerRole, maxLength: 50);
        hearing.InRange("satisfaction", confirmed.Satisfaction, Satisfaction.Lowest, Satisfaction.Highest);
        hearing.Value("cooperation", confirmed.Cooperation);
        var followedUpOn = confirmed.FollowUpDate is { } followUp ? hearing.PastDate("follow_up_date", followUp) : null;
        hearing.Digest("document_sha256", confirmed.DocumentSha256);

        if (!hearing.IsClean || hearing.Existing<Activity>("activity", confirmed.Activity) is not { } activity
            || hearing.Settles(activity.Known, Activity.ConfirmationKey(confirmed.ConfirmationNumber), confirmed, "confirmation_number"))
            return;

        NotBeforeTheEnd("confirmed_date", confirmedOn, activity, hearing);
        NotBeforeTheEnd("follow_up_date", followedUpOn, activity, hearing);
        if (hearing.IsClean && confirmedOn is { } day)
            Settlement(day, activity, hearing);
    }

    // The insurer alone states that the enterprise took back what it had told an authority.
    private static void Settlement(DateOnly day, Activity activity, Hearing hearing)
    {
        if (activity.IsDisputed && !activity.IsSettledBy(day))
            hearing.Found(PreventionFindings.ConfirmedBeforeDispute, "confirmed_date", day, activity.DisputedOn!);
        else if (activity.IsDisputedByAuthority)
            hearing.Found(PreventionFindings.AuthoritysDisputeSettled, "confirmed_date", day, activity.DisputedOn!);
    }

    private static void NotBeforeTheEnd(string field, DateOnly? day, Activity activity, Hearing hearing)
    {
        if (day < activity.EndedOn)
            hearing.Found(PreventionFindings.BeforeTheEnd, field, day, activity.EndedOn);
    }
}
