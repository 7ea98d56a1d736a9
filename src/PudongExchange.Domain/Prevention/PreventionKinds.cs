using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Prevention;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class PreventionKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<PlanAgreed>("plan_agreed", [Role.Insurer], fact => fact.Plan, PlanAgreedRules.Judge, fact => [fact.Policy]),
        new FactKind<ActivityDelivered>("activity_delivered", [Role.Insurer], fact => fact.Activity, ActivityDeliveredRules.Judge,
            fact => [fact.Policy, fact.Plan, fact.Claim, Campaign.NameOf(fact.Campaign)]),
        new FactKind<ActivityConfirmed>("activity_confirmed", [Role.Insurer], fact => fact.Activity, ActivityConfirmedRules.Judge),
        new FactKind<ActivityDisputed>("activity_disputed", [Role.Insurer, Role.Department, Role.Town], fact => fact.Activity, ActivityDisputedRules.Judge)
            { IsOfAnyOwner = true },
        new FactKind<PlanEvaluated>("plan_evaluated", [Role.Insurer], fact => fact.Plan, PlanEvaluatedRules.Judge),
        new FactKind<ComplaintReceived>("complaint_received", [Role.Insurer], fact => fact.Complaint, ComplaintReceivedRules.Judge,
            fact => [fact.Policy, fact.Activity]),
        new FactKind<ComplaintAnswered>("complaint_answered", [Role.Insurer], fact => fact.Complaint, ComplaintAnsweredRules.Judge)
        {
            JudgedBy = [ParameterCatalogue.ComplaintAnswerTime, ParameterCatalogue.ComplaintCheckTime, ParameterCatalogue.ComplaintExtensionTime],
        },
    ];

    public static readonly IReadOnlyList<RecordKind> Records =
    [
        new RecordKind<Plan>(Plan.Collection, Plan.Evolve),
        new RecordKind<Activity>(Activity.Collection, Activity.Evolve),
        new RecordKind<Complaint>(Complaint.Collection, Complaint.Evolve),
    ];
}
