using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Claims;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class ClaimKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<ClaimReported>("claim_reported", [Role.Insurer], fact => fact.Claim, ClaimReportedRules.Judge, fact => [fact.Policy])
        {
            JudgedBy = [ParameterCatalogue.ClaimReportTime],
        },
        new FactKind<ClaimAssessed>("claim_assessed", [Role.Insurer], fact => fact.Claim, ClaimAssessedRules.Judge)
        {
            JudgedBy = [ParameterCatalogue.ClaimAssessmentTime],
        },
        new FactKind<ClaimPaid>("claim_paid", [Role.Insurer], fact => fact.Claim, ClaimPaidRules.Judge)
        {
            JudgedBy = [ParameterCatalogue.ClaimPaymentTime, ParameterCatalogue.ClaimAdvanceTime],
        },
        new FactKind<ClaimClosed>("claim_closed", [Role.Insurer], fact => fact.Claim, ClaimClosedRules.Judge)
        {
            JudgedBy = [ParameterCatalogue.RefusalNoticeTime],
        },
        new FactKind<ClaimRegistered>("claim_registered", [Role.Insurer], fact => fact.Claim, ClaimRegisteredRules.Judge),
        new FactKind<ClaimSurveyed>("claim_surveyed", [Role.Insurer], fact => fact.Claim, ClaimSurveyedRules.Judge),
        new FactKind<ClaimRefused>("claim_refused", [Role.Insurer], fact => fact.Claim, ClaimRefusedRules.Judge)
        {
            JudgedBy = [ParameterCatalogue.RefusalNoticeTime],
        },
        new FactKind<ClaimReopened>("claim_reopened", [Role.Insurer], fact => fact.Claim, ClaimReopenedRules.Judge),
        new FactKind<ClaimRecovered>("claim_recovered", [Role.Insurer], fact => fact.Claim, ClaimRecoveredRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Claim>(Claim.Collection, Claim.Evolve)];
}
