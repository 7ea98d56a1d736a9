using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>Judges <see cref="ClaimReopened"/>.</summary>
internal static class ClaimReopenedRules
{
    public static void Judge(ClaimReopened reopened, Hearing hearing)
    {
        Structure(reopened, hearing);
        if (!hearing.IsClean || hearing.Existing<Claim>("claim", reopened.Claim) is not { } claim
            || hearing.Settles(claim.Known, Claim.ReopeningKey(reopened.ReopenNumber), reopened, "reopen_number"))
            return;

        if (!claim.HasEnded)
        {
            hearing.Found(ClaimStepFindings.NothingToReopen, "claim");
            return;
        }

        // A close comes after the refusal that it follows.
        var reopenedOn = reopened.ReopenDate.ToDay();
        if ((claim.ClosedOn ?? claim.Refusal?.DecidedOn) is { } endedOn && reopenedOn < endedOn)
            hearing.Found(ClaimStepFindings.ReopenedBeforeEnd, "reopen_date", reopenedOn, endedOn);
    }

    private static void Structure(ClaimReopened reopened, Hearing hearing)
    {
        hearing.OwnName("claim", reopened.Claim, Claim.Collection);
        hearing.Number("reopen_number", reopened.ReopenNumber);
        hearing.PastDate("reopen_date", reopened.ReopenDate);
        hearing.Value("reason", reopened.Reason);
        hearing.Explanation(reopened.Explanation, reopened.Reason == ReopenReason.Other, ClaimParameters.MaxExplanation);
    }
}
