using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.District;
using Wire = PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Server.Claims;

/// <summary>What registration, survey, refusal, reopening and recovery make of a claim. Each changes the copy it is given.</summary>
internal static class ClaimCourse
{
    /// <summary>A registration that is stated late leaves a claim where it stands.</summary>
    public static Wire.Claim Registered(Wire.Claim claim, ClaimRegistered registered)
    {
        var isAccepted = registered.NotAcceptedReason == NotAcceptedReason.Unspecified;
        claim.RegistrationNumber = isAccepted ? registered.RegistrationNumber : claim.RegistrationNumber;
        claim.RegistrationDate = registered.RegistrationDate;
        claim.NotAcceptedReason = registered.NotAcceptedReason;
        if (!isAccepted)
            claim.State = ClaimState.NotAccepted;
        else if (claim.State is ClaimState.Reported or ClaimState.NotAccepted)
            claim.State = ClaimState.Registered;

        return Estimated(claim, registered.EstimateFen);
    }

    public static Wire.Claim Surveyed(Wire.Claim claim, ClaimSurveyed surveyed)
    {
        var day = CivilDay.Of(surveyed.SurveyTime.ToDateTimeOffset());
        claim.SurveyCount++;
        if (claim.FirstSurveyDate is null || day < claim.FirstSurveyDate.ToDay())
            claim.FirstSurveyDate = CivilDay.ToWire(day);
        if (claim.LastSurveyDate is null || day > claim.LastSurveyDate.ToDay())
            claim.LastSurveyDate = CivilDay.ToWire(day);

        claim.SurveyedHazardCount += surveyed.HazardCount;
        claim.Cause = surveyed.Cause;
        claim.AccidentType = surveyed.AccidentType == AccidentType.Unspecified ? claim.AccidentType : surveyed.AccidentType;
        if (claim.State is ClaimState.Reported or ClaimState.Registered)
            claim.State = ClaimState.Surveyed;

        return Estimated(claim, surveyed.EstimateFen);
    }

    public static Wire.Claim Refused(Wire.Claim claim, ClaimRefused refused)
    {
        claim.State = ClaimState.Refused;
        claim.Refusal = new()
        {
            RefusalNumber = refused.RefusalNumber,
            Reason = refused.Reason,
            Basis = refused.Basis,
            DecisionDate = refused.DecisionDate,
            NoticeDate = refused.NoticeDate,
        };
        return ClaimDescription.Outstanding(claim);
    }

    /// <summary>Lifts what ended the claim; what was found, assessed and paid stays.</summary>
    public static Wire.Claim Reopened(Wire.Claim claim, ClaimReopened reopened)
    {
        claim.State = ClaimState.Reopened;
        claim.CloseDate = null;
        claim.Outcome = ClaimOutcome.Unspecified;
        claim.Refusal = null;
        if (claim.NotAcceptedReason != NotAcceptedReason.Unspecified)
            claim.RegistrationDate = null;
        claim.NotAcceptedReason = NotAcceptedReason.Unspecified;
        claim.ReopenCount++;
        claim.LastReopenDate = reopened.ReopenDate;
        return ClaimDescription.Outstanding(claim);
    }

    public static Wire.Claim Recovered(Wire.Claim claim, ClaimRecovered recovered)
    {
        claim.RecoveredFen += recovered.AmountFen;
        claim.RecoveryCount++;
        if (claim.LastRecoveryDate is null || claim.LastRecoveryDate.ToDay() < recovered.RecoveryDate.ToDay())
            claim.LastRecoveryDate = recovered.RecoveryDate;

        return claim;
    }

    private static Wire.Claim Estimated(Wire.Claim claim, long fen)
    {
        claim.EstimateFen = fen > 0 ? fen : claim.EstimateFen;
        return ClaimDescription.Outstanding(claim);
    }
}
