using Google.Protobuf;
using PudongExchange.Contracts.Prevention.V1;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with plans and activities of prevention service.</summary>
internal static class ServiceFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(one => [With(one.Agreed(), plan => plan.Enterprise = $"enterprises/{Aside.Stranger}")], "NOT_THE_INSURED"),
        Refused(one => [With(one.Agreed(), plan => plan.DocumentSha256 = ByteString.CopyFromUtf8(new string('a', 64)))], "BAD_DIGEST"),
        Watched(one => [With(one.Agreed(), plan => plan.LastDate = one.Cover.LastDay.AddYears(2).ToWire())], "PLAN_OUTSIDE_COVER"),
        Watched(one => [one.Agreed(), one.Evaluated(firstDay: -3)], "EVALUATED_OUTSIDE_PLAN"),
        Watched(one => [one.Agreed(), one.Evaluated(day: 15)], "EVALUATED_EARLY"),
        Watched(one => [one.Agreed(), one.Evaluated(day: 30), one.Evaluated(number: "PX-0002")], "EVALUATED_BACKWARDS"),

        Refused(one => [With(one.Delivered(), activity => activity.EndTime = activity.StartTime)], "NO_DURATION"),
        Watched(one => [With(one.Delivered(), activity => activity.EndTime = one.On(1).At(18, 0))], "LONGER_THAN_A_DAY"),
        Watched(one => [With(one.Delivered(), activity => Move(activity, one.Cover.FirstDay.AddDays(-5)))], "SERVICE_OUTSIDE_COVER"),
        Watched(one => [With(one.Delivered(), activity => activity.ParticipantCount = 0)], "NOBODY_TOOK_PART"),
        Watched(one => [With(one.Delivered(), activity => activity.HazardCount = 501)], "HAZARD_COUNT_IMPLAUSIBLE"),
        Watched(one => [With(one.Delivered(), activity => activity.Evidence.Clear())], "NO_EVIDENCE"),
        Watched(one => [ClaimOf(one).Reported(), With(one.Delivered(), activity => AfterLoss(activity, ClaimOf(one).Name))], "SURVEY_BEFORE_LOSS"),

        Refused(one => [one.Delivered(), one.Confirmed(day: -1)], "BEFORE_THE_END"),
        Refused(one => [one.Delivered(), With(one.Confirmed(), confirmed => confirmed.Satisfaction = 6)], "OUT_OF_RANGE"),
        Watched(one => [one.Delivered(), one.Disputed(day: 5), one.Confirmed(day: 3)], "CONFIRMED_BEFORE_DISPUTE"),
        Watched(one => [one.Delivered(), one.Disputed(day: -1)], "DISPUTED_BEFORE_THE_END"),
        Watched(one => [one.Delivered(), one.Confirmed(day: 5), one.Disputed(day: 3)], "DISPUTED_BEFORE_CONFIRMATION"),
        Watched(one => [one.Delivered(), one.Disputed(day: 3, DisputeGround.ConfirmationNotGiven)], "NOTHING_CONFIRMED"),
    ];

    public static Fault Refused(Func<SideService, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Rejected(Beside(tell), codes);

    public static Fault Watched(Func<SideService, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Warned(Beside(tell), codes);

    private static Func<Story, Tale?> Beside(Func<SideService, IReadOnlyList<IMessage>> tell) => story =>
        story.Covered() is { } found ? new(found.Cover.Insurer, found.Day.AddDays(70), tell(new(story, found.Cover, found.Day))) : null;

    private static void Move(ActivityDelivered activity, DateOnly day) => (activity.StartTime, activity.EndTime) = (day.At(9, 0), day.At(11, 0));

    /// <summary>A loss some days after the service.</summary>
    private static SideClaim ClaimOf(SideService one) => new(one.Story, one.Cover, one.On(4), "6");

    private static void AfterLoss(ActivityDelivered activity, string claim) => (activity.SurveyMoment, activity.Claim) = (SurveyMoment.PostLoss, claim);
}
