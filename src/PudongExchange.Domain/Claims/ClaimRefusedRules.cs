using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimRefused"/>.</summary>
internal static class ClaimRefusedRules
{
    public static void Judge(ClaimRefused refused, Hearing hearing)
    {
        Structure(refused, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", refused.Claim) is not { } claim
            || hearing.Settles(claim.Known, Claim.RefusalKey(refused.RefusalNumber), refused, "refusal_number")
            || !hearing.GoesOn(claim))
            return;

        Days(refused, claim, hearing);

        // Refusing what is assessed and owed contradicts the assessment, as closing with a remainder does.
        if (claim.OutstandingFen > 0)
            hearing.Found(ClaimStepFindings.RefusedWithRemainder, "claim", claim.OutstandingFen);
        hearing.NothingPaid("claim", claim);
        Cover(refused, claim, hearing);
    }

    private static void Structure(ClaimRefused refused, Hearing hearing)
    {
        hearing.OwnName("claim", refused.Claim, Claim.Collection);
        hearing.Number("refusal_number", refused.RefusalNumber);
        hearing.Value("reason", refused.Reason);
        hearing.Text("basis", refused.Basis, ClaimParameters.MaxExplanation);
        hearing.Explanation(refused.Explanation, refused.Reason == RefusalReason.Other, ClaimParameters.MaxRefusalExplanation);
        var decidedOn = hearing.PastDate("decision_date", refused.DecisionDate);
        if (refused.NoticeDate is { } notice)
            hearing.Ordered("notice_date", decidedOn, hearing.PastDate("notice_date", notice), "decision_date");
        else
            hearing.Empty("notice_sha256", refused.NoticeSha256.IsEmpty);

        hearing.OptionalDigest("notice_sha256", refused.NoticeSha256);
    }

    private static void Days(ClaimRefused refused, Claim claim, Hearing hearing)
    {
        var decidedOn = refused.DecisionDate.ToDay();
        hearing.AfterReport("decision_date", decidedOn, claim);
        hearing.AfterReopening("decision_date", decidedOn, claim);
        if (refused.NoticeDate?.ToDay() is not { } noticeOn)
            hearing.Found(ClaimStepFindings.RefusalNotNotified, "notice_date", decidedOn);
        else if (hearing.DaysInForce(ParameterCatalogue.RefusalNoticeTime, decidedOn) is { } within && noticeOn > decidedOn.AddDays(within))
            hearing.Found(ClaimFindings.RefusalNotifiedLate, "notice_date", decidedOn, noticeOn, within);
    }

    private static void Cover(ClaimRefused refused, Claim claim, Hearing hearing)
    {
        if (refused.Reason == RefusalReason.OutsideCoverPeriod
            && hearing.Existing<Policy>("claim", claim.Policy) is { } policy && policy.CoversOn(claim.LossOn))
            hearing.Found(ClaimStepFindings.RefusedDespiteCover, "reason", claim.LossOn);
    }
}
