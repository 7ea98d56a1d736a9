using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Policies;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class PolicyKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<PolicyIssued>("policy_issued", [Role.Insurer], fact => fact.Policy, PolicyIssuedRules.Judge, ReadsOf)
        {
            JudgedBy = [ParameterCatalogue.DeathLimitMinimum, ParameterCatalogue.PreventionRatioCeiling, ParameterCatalogue.PreventionRatioFloor],
        },
        new FactKind<PremiumReceived>("premium_received", [Role.Insurer], fact => fact.Policy, PremiumReceivedRules.Judge),
        new FactKind<PolicyEndorsed>("policy_endorsed", [Role.Insurer], fact => fact.Policy, PolicyEndorsedRules.Judge)
        {
            JudgedBy = [ParameterCatalogue.DeathLimitMinimum],
        },
        new FactKind<PolicyTerminated>("policy_terminated", [Role.Insurer], fact => fact.Policy, PolicyTerminatedRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Policy>(Policy.Collection, Policy.Evolve)];

    private static IEnumerable<string> ReadsOf(PolicyIssued issued)
    {
        if (issued.Insured is { Uscc.Length: > 0 } insured)
            yield return $"{Enterprise.Collection}/{insured.Uscc}";
        if (issued.RenewalOf.Length > 0)
            yield return issued.RenewalOf;
    }
}
