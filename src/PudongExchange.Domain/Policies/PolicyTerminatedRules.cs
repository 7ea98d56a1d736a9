using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Policies;

/// <summary>Judges <see cref="PolicyTerminated"/>.</summary>
internal static class PolicyTerminatedRules
{
    public static void Judge(PolicyTerminated terminated, Hearing hearing)
    {
        Structure(terminated, hearing);
        if (!hearing.IsClean || hearing.Existing<Policy>("policy", terminated.Policy) is not { } policy
            || hearing.Settles(policy.Known, Policy.EndorsementKey(terminated.EndorsementNumber), terminated, "endorsement_number"))
            return;

        if (policy.EndedFrom is not null)
        {
            hearing.Found(PolicyFindings.PolicyEnded, "policy", policy.LastDay);
            return;
        }

        var effectiveOn = terminated.EffectiveDate.ToDay();
        if (!policy.CoversOn(effectiveOn))
            hearing.Found(PolicyFindings.OutsideCover, "effective_date", effectiveOn, policy.FirstDay, policy.LastDay);
        else if (terminated.Kind == TerminationKind.Voided && effectiveOn != policy.FirstDay)
            hearing.Found(PolicyFindings.NotVoidedFromStart, "effective_date", policy.FirstDay);

        if (terminated.RefundFen > policy.PremiumReceivedFen)
            hearing.Found(PolicyFindings.RefundBeyondPremium, "refund_fen", terminated.RefundFen, policy.PremiumReceivedFen);

        // That a mandatory policy was given up is a fact that the district must learn, so it is accepted and watched.
        if (!IsLegalGround(terminated.Reason) && IsMandatory(policy, effectiveOn, hearing))
            hearing.Found(PolicyFindings.NoLegalGround, "reason");
    }

    private static void Structure(PolicyTerminated terminated, Hearing hearing)
    {
        hearing.OwnName("policy", terminated.Policy, Policy.Collection);
        hearing.Value("kind", terminated.Kind);
        hearing.Date("effective_date", terminated.EffectiveDate);
        hearing.Value("reason", terminated.Reason);
        hearing.Fen("refund_fen", terminated.RefundFen);
        hearing.Number("endorsement_number", terminated.EndorsementNumber);
        if (terminated.ReasonProofSha256.Length > 0)
            hearing.Digest("reason_proof_sha256", terminated.ReasonProofSha256);
        else if (IsLegalGround(terminated.Reason))
            hearing.Found(GeneralFindings.Required, "reason_proof_sha256");
    }

    /// <summary>The two reasons of 安全生产责任保险实施办法 (2017) article 10, kept by article 16 of 2025.</summary>
    private static bool IsLegalGround(TerminationReason reason) =>
        reason is TerminationReason.ClosedByLaw or TerminationReason.ProductionStopped;

    /// <summary>An enterprise that no department listed yet counts as one that must be insured.</summary>
    private static bool IsMandatory(Policy policy, DateOnly day, Hearing hearing)
    {
        var insured = policy.Insured.On(day);
        var enterprise = hearing.Records.Find<Enterprise>($"{Enterprise.Collection}/{insured.Uscc}");
        return PolicyParameters.DischargesDuty(policy.Product, insured.Sector) && (enterprise is null || enterprise.MustBeInsuredOn(day));
    }
}
