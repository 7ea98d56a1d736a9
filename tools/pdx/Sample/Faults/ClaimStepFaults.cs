using PudongExchange.Contracts.Claims.V1;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with registrations, surveys, refusals, reopenings and recoveries of claims.</summary>
internal static class ClaimStepFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Refused(claim => [claim.Reported(), claim.Surveyed(day: -1)], "BEFORE_LOSS"),
        Refused(claim => [claim.Reported(), claim.Surveyed(day: 0)], "BEFORE_REPORT"),
        Watched(claim => [claim.Reported(), claim.Assessed(), claim.Registered(day: 22)], "BEFORE_REGISTRATION"),
        Watched(claim => [claim.Reported(), With(claim.Surveyed(), one => one.EvidenceSha256S.Clear())], "NO_EVIDENCE_OF_SURVEY"),
        Refused(claim => [claim.Reported(), With(claim.Surveyed(), MentionMany)], "TOO_MANY"),
        Refused(claim => [claim.Reported(), claim.NotAccepted(), claim.Surveyed()], "CLAIM_NOT_ACCEPTED"),
        Refused(claim => [.. Open(claim), claim.NotAccepted(day: 4)], "ALREADY_REGISTERED"),

        Refused(claim => [.. Open(claim), claim.Refused(), claim.Assessed()], "CLAIM_REFUSED"),
        Refused(claim => [.. Assessed(claim), claim.Refused(day: 26, noticeDay: 27)], "REFUSED_WITH_REMAINDER"),
        Watched(claim => [.. Open(claim), claim.Advance(LossKind.Rescue, 50_000), claim.Refused()], "REFUSED_AFTER_PAYMENT"),
        Watched(claim => [.. Open(claim), claim.Refused(noticeDay: 16)], "REFUSAL_NOTIFIED_LATE"),
        Watched(claim => [.. Open(claim), claim.Refused(noticeDay: null)], "REFUSAL_NOT_NOTIFIED"),
        Watched(claim => [.. Open(claim), claim.Refused(reason: RefusalReason.OutsideCoverPeriod)], "REFUSED_DESPITE_COVER"),
        Refused(claim => [.. Open(claim), claim.Refused(), claim.Closed(outcome: ClaimOutcome.NothingOwed)], "CLOSED_NOT_AS_DECIDED"),
        Refused(claim => [.. Open(claim), claim.Refused(), claim.Closed(outcome: ClaimOutcome.Refused, noticeDay: 12)], "REFUSAL_NOTICE_CHANGED"),

        Refused(claim => [claim.Reported(), claim.Reopened()], "NOTHING_TO_REOPEN"),
        Refused(claim => [.. Open(claim), claim.Refused(), claim.Reopened(day: 9)], "REOPENED_BEFORE_END"),
        Watched(claim => [.. Paid(claim), claim.Closed(), claim.Reopened(), claim.Surveyed(day: 35)], "BEFORE_REOPENING"),

        Refused(claim => [.. Paid(claim), claim.Recovered(fen: SideClaim.MedicalFen + 1)], "RECOVERED_BEYOND_PAID"),
        Refused(claim => [.. Paid(claim), claim.Recovered(day: 24)], "RECOVERED_BEFORE_PAYMENT"),
        Refused(claim => [.. Paid(claim), With(claim.Recovered(), one => (one.PayerKind, one.PayerUscc) =
            (RecoveryPayerKind.Insured, claim.Cover.Policy.Insured.Uscc))], "SUBROGATED_TO_INSURED"),
        Fault.Rejected(BeyondCumulative, "BEYOND_CUMULATIVE_LIMIT"),
    ];

    /// <summary>Three events in the year of a policy that pays for two at most, under which nothing else was claimed.</summary>
    private static Tale? BeyondCumulative(Story story)
    {
        if (story.Covered() is not { } found || story.Losses.Any(loss => loss.Cover == found.Cover))
            return null;

        var claims = Enumerable.Range(7, 3).Select(number => new SideClaim(story, found.Cover, found.Day.AddDays(30), $"{number}")).ToList();
        return new(found.Cover.Insurer, SampleYear.LastDay.AddDays(60),
        [
            .. claims.Select(claim => claim.Reported()),
            .. claims.Select(claim => claim.Advance(LossKind.Rescue, found.Cover.Policy.Limits.PerEventFen)),
        ]);
    }

    private static void MentionMany(ClaimSurveyed surveyed)
    {
        surveyed.SurveyorRefs.Clear();
        surveyed.SurveyorRefs.Add(Enumerable.Range(1, 21).Select(number => $"CKY-{number:D4}"));
    }
}
