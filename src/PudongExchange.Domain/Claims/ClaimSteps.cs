using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>The checks of where a claim stands in its course, which the steps of an open claim share.</summary>
internal static class ClaimSteps
{
    /// <summary>True when the claim is open and in the insurer's hands: neither closed, refused nor turned away.</summary>
    public static bool GoesOn(this Hearing hearing, Claim claim)
    {
        if (!hearing.MayBeRegistered(claim))
            return false;

        if (claim.NotAcceptedOn is not { } notAcceptedOn)
            return true;

        hearing.Found(ClaimStepFindings.ClaimIsNotAccepted, "claim", notAcceptedOn);
        return false;
    }

    /// <summary>True when the claim is neither closed nor refused; one that was turned away may yet be registered.</summary>
    public static bool MayBeRegistered(this Hearing hearing, Claim claim)
    {
        if (claim.ClosedOn is { } closedOn)
            hearing.Found(ClaimFindings.ClaimIsClosed, "claim", closedOn);
        else if (claim.Refusal is { } refusal)
            hearing.Found(ClaimStepFindings.ClaimIsRefused, "claim", refusal.DecidedOn);

        return !claim.HasEnded;
    }

    /// <summary>
    /// True when the claim was open on the day of a step that changes nothing that is owed, or is so still. What happened by the day of the
    /// close, refusal or non-acceptance may be stated after it, and is watched: a night's batch of surveys comes after the day's closes.
    /// </summary>
    public static bool WentOn(this Hearing hearing, string field, DateOnly day, Claim claim)
    {
        if (claim.EndedOn is not { } endedOn || day > endedOn)
            return hearing.GoesOn(claim);

        hearing.Found(ClaimStepFindings.StatedAfterEnd, field, day, endedOn);
        return true;
    }

    /// <summary>A step that needs the insurer to have been told: not before the loss, and not before the report.</summary>
    public static void AfterReport(this Hearing hearing, string field, DateOnly day, Claim claim)
    {
        if (day < claim.LossOn)
            hearing.Found(ClaimFindings.BeforeLoss, field, day, claim.LossOn);
        else if (day < claim.ReportedOn)
            hearing.Found(ClaimStepFindings.BeforeReport, field, day, claim.ReportedOn);
    }

    /// <summary>Warns of a step that is stated after the reopening and dated before it.</summary>
    public static void AfterReopening(this Hearing hearing, string field, DateOnly day, Claim claim)
    {
        if (day < claim.ReopenedOn)
            hearing.Found(ClaimStepFindings.BeforeReopening, field, day, claim.ReopenedOn);
    }

    /// <summary>Warns when a claim is turned away or refused under which money went out.</summary>
    public static void NothingPaid(this Hearing hearing, string field, Claim claim)
    {
        if (claim.PaidFen > 0)
            hearing.Found(ClaimStepFindings.RefusedAfterPayment, field, claim.PaidFen);
    }
}
