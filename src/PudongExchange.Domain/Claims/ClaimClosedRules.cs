using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimClosed"/>.</summary>
internal static class ClaimClosedRules
{
    public static void Judge(ClaimClosed closed, Hearing hearing)
    {
        Structure(closed, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", closed.Claim) is not { } claim
            || IsKnown(closed, claim, hearing))
            return;

        if (claim.ClosedOn is { } closedOn)
        {
            hearing.Found(ClaimFindings.ClaimIsClosed, "claim", closedOn);
            return;
        }

        Days(closed, claim, hearing);
        Decision(closed, claim, hearing);
        Outcome(closed, claim, hearing);
    }

    // A claim that was reopened may close again on the same day and in the same words as before; that is a close of its own.
    private static bool IsKnown(ClaimClosed closed, Claim claim, Hearing hearing)
    {
        var closesAgain = !claim.IsClosed && claim.ReopenedOn <= closed.CloseDate.ToDay();
        return !closesAgain && hearing.IsRepetition(claim.Known, Claim.CloseKey(closed), closed);
    }

    private static void Structure(ClaimClosed closed, Hearing hearing)
    {
        hearing.OwnName("claim", closed.Claim, Claim.Collection);
        hearing.PastDate("close_date", closed.CloseDate);
        hearing.Value("outcome", closed.Outcome);
        if (closed.CaseNumber.Length > 0 || closed.Outcome == ClaimOutcome.Paid)
            hearing.Number("case_number", closed.CaseNumber);

        if (closed.Outcome == ClaimOutcome.Refused)
            hearing.PastDate("refusal_notice_date", closed.RefusalNoticeDate);
        else
            hearing.Empty("refusal_notice_date", closed.RefusalNoticeDate is null);
    }

    private static void Days(ClaimClosed closed, Claim claim, Hearing hearing)
    {
        var closedOn = closed.CloseDate.ToDay();
        if (closedOn < claim.LastStepOn)
            hearing.Found(ClaimFindings.ClosedBeforeLastStep, "close_date", closedOn, claim.LastStepOn);

        if (closed.RefusalNoticeDate?.ToDay() is not { } noticeOn)
            return;

        // The decision is the refusal or, when none was stated, that the claim was not accepted or the assessment that found nothing
        // owed; without all of them, the close is.
        var decidedOn = claim.Refusal?.DecidedOn ?? claim.NotAcceptedOn ?? claim.Assessment?.On ?? closedOn;
        if (noticeOn < claim.LossOn)
            hearing.Found(ClaimFindings.BeforeLoss, "refusal_notice_date", noticeOn, claim.LossOn);
        if (claim.Refusal?.NotifiedOn is { } notifiedOn)
        {
            if (noticeOn != notifiedOn)
                hearing.Found(ClaimStepFindings.RefusalNoticeChanged, "refusal_notice_date", notifiedOn, noticeOn);
        }
        else if (hearing.DaysInForce(ParameterCatalogue.RefusalNoticeTime, decidedOn) is { } within && noticeOn > decidedOn.AddDays(within))
        {
            hearing.Found(ClaimFindings.RefusalNotifiedLate, "refusal_notice_date", decidedOn, noticeOn, within);
        }
    }

    // A claimant may withdraw even what was refused; whatever else follows a refusal follows a reopening first.
    private static void Decision(ClaimClosed closed, Claim claim, Hearing hearing)
    {
        if (claim.Refusal is { } refusal && closed.Outcome is not (ClaimOutcome.Refused or ClaimOutcome.Withdrawn))
            hearing.Found(ClaimStepFindings.ClosedNotAsDecided, "outcome", closed.Outcome, refusal.DecidedOn);
        else if (claim.NotAcceptedOn is { } notAcceptedOn && closed.Outcome == ClaimOutcome.Paid)
            hearing.Found(ClaimStepFindings.ClosedNotAsDecided, "outcome", closed.Outcome, notAcceptedOn);
    }

    // A claimant may withdraw what was assessed. Every other close with a remainder contradicts the assessment: the insurer
    // pays it, or assesses anew, before it closes.
    private static void Outcome(ClaimClosed closed, Claim claim, Hearing hearing)
    {
        if (closed.Outcome != ClaimOutcome.Withdrawn && claim.OutstandingFen > 0)
            hearing.Found(ClaimFindings.ClosedWithRemainder, "outcome", claim.OutstandingFen);
        else if (closed.Outcome == ClaimOutcome.Paid && claim.PaidFen == 0)
            hearing.Found(ClaimFindings.ClosedWithoutPayment, "outcome");

        if (closed.Outcome != ClaimOutcome.Paid && claim.PaidFen > 0)
            hearing.Found(ClaimFindings.ClosedAsUnpaid, "outcome", claim.PaidFen);
    }
}
