using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Prevention;

/// <summary>Judges <see cref="ActivityDisputed"/>.</summary>
internal static class ActivityDisputedRules
{
    public static void Judge(ActivityDisputed disputed, Hearing hearing)
    {
        var disputedOn = Structure(disputed, hearing);
        if (!hearing.IsClean || InScope(disputed.Activity, hearing) is not { } activity
            || hearing.Settles(activity.Known, Activity.DisputeKey(hearing.Participant.ResourceName, disputed.DisputeNumber), disputed, "dispute_number"))
            return;

        if (disputedOn is not { } day)
            return;

        // The insurer alone states when an activity ended: a false day must not keep the enterprise from disputing it.
        if (day < activity.EndedOn)
            hearing.Found(PreventionFindings.DisputedBeforeTheEnd, "disputed_date", day, activity.EndedOn);
        if (!activity.IsReopenedBy(day))
            hearing.Found(PreventionFindings.DisputedBeforeConfirmation, "disputed_date", day, activity.ConfirmedOn!);
        if (activity.ConfirmedOn is null && disputed.Ground == DisputeGround.ConfirmationNotGiven)
            hearing.Found(PreventionFindings.NothingConfirmed, "ground");
    }

    private static DateOnly? Structure(ActivityDisputed disputed, Hearing hearing)
    {
        if (hearing.Participant.Role == Role.Insurer)
            hearing.OwnName("activity", disputed.Activity, Activity.Collection);
        else
            hearing.AnyonesName("activity", disputed.Activity, Activity.Collection, owners: "insurers");

        hearing.Number("dispute_number", disputed.DisputeNumber);
        var disputedOn = hearing.PastDate("disputed_date", disputed.DisputedDate);
        hearing.Value("ground", disputed.Ground);
        hearing.NotEmpty("disputed_points", disputed.DisputedPoints.Count);
        hearing.DistinctValues("disputed_points", disputed.DisputedPoints);
        hearing.Text("statement", disputed.Statement, maxLength: 500);
        hearing.Text("enterprise_role", disputed.EnterpriseRole, maxLength: 50);
        hearing.OptionalDigest("document_sha256", disputed.DocumentSha256);
        return disputedOn;
    }

    /// <summary>An activity outside an authority's scope and a missing one look alike.</summary>
    private static Activity? InScope(string name, Hearing hearing)
    {
        if (hearing.Existing<Activity>("activity", name) is not { } activity)
            return null;

        if (hearing.Participant.Role == Role.Insurer || hearing.LooksAfter(activity.Enterprise, activity.Sector, activity.Town))
            return activity;

        hearing.Found(GeneralFindings.RecordUnknown, "activity", name);
        return null;
    }
}
