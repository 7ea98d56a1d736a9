using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>
/// Judges <see cref="EnterpriseReminded"/>. Whether a policy covered the enterprise is not looked at: policies are no records that the
/// fact names, and an authority may remind before an insurer has stated its policy.
/// </summary>
internal static class EnterpriseRemindedRules
{
    public static void Judge(EnterpriseReminded reminded, Hearing hearing)
    {
        Structure(reminded, hearing);
        if (!hearing.IsClean || hearing.EnterpriseWithinScope(reminded.Enterprise) is not { } enterprise
            || hearing.Settles(enterprise.Known, Enterprise.ReminderKey(hearing.Participant.ResourceName, reminded.ReminderNumber), reminded, "reminder_number"))
            return;

        var day = reminded.RemindedDate.ToDay();
        if (!enterprise.MustBeInsuredOn(day))
            hearing.Found(CoverageFindings.RemindedWithoutDuty, "reminded_date", day);
        if (reminded is { Channel: ReminderChannel.WrittenNotice, DocumentSha256.IsEmpty: true })
            hearing.Found(CoverageFindings.ReminderWithoutDocument, "document_sha256");
    }

    private static void Structure(EnterpriseReminded reminded, Hearing hearing)
    {
        hearing.EnterpriseName("enterprise", reminded.Enterprise);
        hearing.Number("reminder_number", reminded.ReminderNumber);
        var remindedOn = hearing.PastDate("reminded_date", reminded.RemindedDate);
        var deadline = hearing.Date("deadline_date", reminded.DeadlineDate);
        hearing.Ordered("deadline_date", remindedOn, deadline, "reminded_date");
        hearing.Value("channel", reminded.Channel);
        hearing.OptionalDigest("document_sha256", reminded.DocumentSha256);
    }
}
