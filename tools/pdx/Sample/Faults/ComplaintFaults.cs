using PudongExchange.Contracts.Prevention.V1;
using static PudongExchange.Contracts.Prevention.V1.ComplaintAnswerKind;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with complaints about prevention service.</summary>
internal static class ComplaintFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        ServiceFaults.Watched(one => [one.Delivered(), With(one.Complaint(day: -2), complaint => complaint.Activity = one.Delivered().Activity)],
            "COMPLAINT_BEFORE_THE_END"),
        ServiceFaults.Refused(one => [SurveyElsewhere(one), With(one.Complaint(), complaint => complaint.Activity = one.Delivered().Activity)],
            "COMPLAINT_OF_ANOTHER"),
        ServiceFaults.Refused(one => [one.Complaint(), one.Answer(Final, day: 8), one.Answer(Final, day: 9)], "COMPLAINT_ANSWERED"),
        ServiceFaults.Refused(one => [one.Complaint(), one.Answer(Final, day: 4)], "ANSWERED_BEFORE_LAST_STEP"),
        ServiceFaults.Watched(one => [one.Complaint(), one.Answer(FurtherCheck, day: 8, dueDay: 20), one.Answer(Final, day: 22)], "ANSWERED_AFTER_DUE"),
        ServiceFaults.Watched(one => [one.Complaint(), one.Answer(FurtherCheck, day: 8, dueDay: 20), one.Answer(FurtherCheck, day: 15, dueDay: 30)],
            "CHECKED_AGAIN"),
        ServiceFaults.Watched(one => [one.Complaint(), one.Answer(Extension, day: 8, dueDay: 20)], "EXTENDED_WITHOUT_CHECK"),
        ServiceFaults.Watched(one => [.. Extended(one), one.Answer(Extension, day: 20, dueDay: 40)], "EXTENDED_AGAIN"),
        ServiceFaults.Watched(one => [one.Complaint(), one.Answer(FurtherCheck, day: 8, dueDay: 20), one.Answer(Extension, day: 15, dueDay: 60)],
            "EXTENDED_TOO_LONG"),
        ServiceFaults.Refused(one => [one.Complaint(), one.Answer(FurtherCheck, day: 8, dueDay: 20), one.Answer(Extension, day: 15, dueDay: 20)],
            "DUE_DATE_NOT_LATER"),
        ServiceFaults.Watched(one => [one.Complaint(), one.Answer(Final, day: 40)], "COMPLAINT_ANSWERED_LATE"),
        ServiceFaults.Watched(one => [one.Complaint(), one.Answer(FurtherCheck, day: 8, dueDay: 80)], "CHECK_TOO_LONG"),
    ];

    private static IReadOnlyList<Google.Protobuf.IMessage> Extended(SideService one) =>
        [one.Complaint(), one.Answer(FurtherCheck, day: 8, dueDay: 20), one.Answer(Extension, day: 15, dueDay: 30)];

    /// <summary>A survey of another enterprise before it was insured.</summary>
    private static ActivityDelivered SurveyElsewhere(SideService one) => With(one.Delivered(), activity =>
        (activity.Enterprise, activity.Policy, activity.SurveyMoment) = ($"enterprises/{Aside.Stranger}", "", SurveyMoment.PreBind));
}
