using Google.Protobuf;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Server.Prevention;

/// <summary>What the facts about a plan of prevention service add up to, for those who read it.</summary>
public static class PlanDescription
{
    public static Wire.Plan Describe(Wire.Plan? plan, Happened happened, IDescribed others) => (plan, happened.Fact) switch
    {
        (null, PlanAgreed agreed) => Agreed(agreed, others.Get<Policy>(agreed.Policy)),
        ({ }, PlanEvaluated evaluated) => Evaluated(plan.Clone(), evaluated),
        _ => throw Stated.Impossible(happened, plan?.Name),
    };

    /// <summary>A plan takes town and sector from its policy as it was when the plan was recorded.</summary>
    public static IEnumerable<string> Others(IMessage fact) => fact is PlanAgreed agreed ? [agreed.Policy] : [];

    private static Wire.Plan Agreed(PlanAgreed agreed, Policy policy) => new()
    {
        Name = agreed.Plan,
        Insurer = Stated.OwnerOf(agreed.Plan),
        Policy = agreed.Policy,
        Enterprise = agreed.Enterprise,
        Town = policy.Town,
        Sector = policy.Sector,
        State = PlanState.Agreed,
        AgreedDate = agreed.AgreedDate,
        FirstDate = agreed.FirstDate,
        LastDate = agreed.LastDate,
        Items = { agreed.Items },
        Goals = agreed.Goals,
        ResponsibleRole = agreed.ResponsibleRole,
        BudgetFen = agreed.BudgetFen,
        DocumentSha256 = agreed.DocumentSha256,
    };

    private static Wire.Plan Evaluated(Wire.Plan plan, PlanEvaluated evaluated)
    {
        plan.State = PlanState.Evaluated;
        plan.EvaluationCount++;
        plan.Evaluation = new()
        {
            EvaluationNumber = evaluated.EvaluationNumber,
            FirstDate = evaluated.FirstDate,
            LastDate = evaluated.LastDate,
            EvaluatedDate = evaluated.EvaluatedDate,
            GoalAttainment = evaluated.GoalAttainment,
            Grade = evaluated.Grade,
            Satisfaction = evaluated.Satisfaction,
            Improvements = evaluated.Improvements,
            ReportSha256 = evaluated.ReportSha256,
        };
        if (evaluated.HasScore)
            plan.Evaluation.Score = evaluated.Score;

        return plan;
    }
}
