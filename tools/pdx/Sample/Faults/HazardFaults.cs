using Google.Protobuf;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Prevention.V1;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong when insurers find hazards and follow them up.</summary>
internal static class HazardFaults
{
    private const string NowhereInPudong = "310115999";

    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(one => [With(one.Found(), found => found.Town = NowhereInPudong)], "UNKNOWN_TOWN"),
        Refused(one => [With(one.Found(), found => found.Grade = HazardGrade.Major)], "REQUIRED"),
        Refused(one => [With(one.Found(), found => found.Description = new string('隐', 501))], "TOO_LONG"),
        Refused(one => [With(one.Found(), found => found.Place += " ")], "BAD_TEXT"),
        Refused(one => [With(one.Found(), found => found.FoundBy = FoundBy.Department)], "FINDER_NOT_OF_ROLE"),
        Refused(one => [With(one.Found(), found => found.CriterionCodes.Add("xf-2017"))], "BAD_CRITERION_CODE"),
        Watched(one => [With(one.Found(), found => found.CriterionCodes.Add(found.Sector == Sector.Fishery ? "JZ-2022-05-02" : "YC-2022-04"))],
            "CRITERION_OF_OTHER_SECTOR"),
        Refused(InActivityElsewhere, "ACTIVITY_OF_ANOTHER"),

        Refused(one => [one.Found(), With(one.Notified(), notified => notified.Method = NoticeMethod.Unspecified)], "UNKNOWN_VALUE"),
        Refused(one => [one.Found(), With(one.Notified(), notified => notified.NotifiedDate.Year = 2093)], "IN_FUTURE"),
        Refused(one => [one.Found(), one.Notified(day: -1)], "BEFORE_FOUND"),
        Watched(one => [one.Found(), one.Notified(), With(one.Reported(), reported => reported.AfterPhotoSha256S.Clear())], "NO_PHOTO_AFTER"),
        Watched(one => [one.Found(), one.Notified(), one.Reported(showsBefore: true)], "PHOTO_FROM_BEFORE"),
        Watched(one => [one.Found(), one.Notified(), one.Reported(day: 24)], "RECTIFIED_LATE"),
        Refused(one => [one.Found(), one.Notified(), one.Reviewed()], "NO_REPORT_TO_REVIEW"),
        Refused(one => [.. Reported(one), With(one.Reviewed(), reviewed => reviewed.ReportNumber = "ZGX-0002")], "NOT_THE_LATEST_REPORT"),
        Refused(one => [.. Reported(one), one.Reviewed(day: 9)], "REVIEWED_BEFORE_REPORT"),
        Watched(one => [.. Reported(one), With(one.Reviewed(), reviewed => reviewed.ReviewerUscc = one.Story.Enterprise.Uscc)], "REVIEWER_IS_RECTIFIER"),
        Refused(one => [.. Reported(one), one.Reviewed(), one.Notified(day: 14)], "HAZARD_CLOSED"),

        Refused(one => [one.Found(), one.Notified(), one.Extended(dueDay: 20)], "NOT_AN_EXTENSION"),
        Watched(one => [one.Found(), one.Notified(), one.Extended(day: 22)], "EXTENDED_AFTER_DUE"),
        Watched(one => [one.Found(), one.Refused()], "REFUSED_BEFORE_NOTICE"),
        Watched(one => [one.Found(), one.Notified(), one.Escalated(EscalationGround.Overdue, day: 18)], "NOT_OVERDUE"),
        Watched(one => [one.Found(), one.Notified(), one.Escalated(EscalationGround.Refused)], "REFUSAL_NOT_STATED"),
        Refused(one => [one.Found(), one.Notified(), one.Escalated(EscalationGround.Major)], "NOT_MAJOR", "REPORT_INCOMPLETE"),
        Watched(one => [one.Found(isMajor: true), one.Notified(), one.Escalated(EscalationGround.Major)], "REPORT_INCOMPLETE"),
        Watched(one => [one.Found(), one.Notified(), one.Escalated(EscalationGround.Overdue), one.Withdrawn(day: 26)], "WITHDRAWN_UNDER_SUPERVISION"),
        Refused(one => [one.Found(), one.Withdrawn(), one.Notified(day: 5)], "HAZARD_WITHDRAWN"),
        Refused(one => [one.Found(), one.Withdrawn(duplicateOf: one.Name)], "DUPLICATE_OF_ITSELF"),
        Refused(one => [one.Another().Found(), one.Another().Withdrawn(), one.Found(), one.Withdrawn(duplicateOf: one.Another().Name)],
            "DUPLICATE_OF_WITHDRAWN"),
        Watched(DuplicateOfClosed, "DUPLICATE_OF_CLOSED"),
        Watched(one => [one.Found(isMajor: true), one.Withdrawn()], "MAJOR_WITHDRAWN"),
        Watched(one => [With(one.Found(), found => found.DueDate = one.On(400).ToWire())], "DUE_UNUSUALLY_LATE"),
        Watched(one => [With(one.Found(), found => found.CriterionCodes.Add("ZZ-2017-01"))], "CRITERION_UNKNOWN"),
    ];

    private static Fault Refused(Func<SideHazard, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Rejected(Beside(tell), codes);

    private static Fault Watched(Func<SideHazard, IReadOnlyList<IMessage>> tell, params string[] codes) => Fault.Warned(Beside(tell), codes);

    private static Func<Story, Tale?> Beside(Func<SideHazard, IReadOnlyList<IMessage>> tell) => story => story.Covered() is { } found
        ? new(found.Cover.Insurer, found.Day.AddDays(50), tell(new(story, found.Cover.Insurer, found.Cover, found.Day)))
        : null;

    /// <summary>What was found on day 14 is called the same as what was closed on day 12.</summary>
    private static IReadOnlyList<IMessage> DuplicateOfClosed(SideHazard one)
    {
        var closed = one.Another();
        return
        [
            .. Reported(closed), closed.Reviewed(),
            With(one.Found(), found => found.FoundDate = one.On(14).ToWire()), one.Withdrawn(day: 16, duplicateOf: closed.Name),
        ];
    }

    private static IReadOnlyList<IMessage> Reported(SideHazard one) => [one.Found(), one.Notified(), one.Reported()];

    /// <summary>The hazard is said to be found in a survey of another enterprise.</summary>
    private static IReadOnlyList<IMessage> InActivityElsewhere(SideHazard one)
    {
        var story = one.Story;
        var activity = With(new SideService(story, story.Covers[0], one.On(0)).Delivered(), delivered =>
        {
            delivered.Activity = $"insurers/{one.By.Id}/activities/FWX-{story.Serial:D6}";
            (delivered.Enterprise, delivered.Policy, delivered.SurveyMoment) = ($"enterprises/{Aside.Stranger}", "", SurveyMoment.PreBind);
        });
        return [activity, With(one.Found(), found => found.Activity = activity.Activity)];
    }
}
