using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>Judges <see cref="PlanEvaluated"/>.</summary>
internal static class PlanEvaluatedRules
{
    private const int HighestScore = 100;

    public static void Judge(PlanEvaluated evaluated, Hearing hearing)
    {
        hearing.OwnName("plan", evaluated.Plan, Plan.Collection);
        hearing.Number("evaluation_number", evaluated.EvaluationNumber);
        var firstDay = hearing.Date("first_date", evaluated.FirstDate);
        var lastDay = hearing.Date("last_date", evaluated.LastDate);
        hearing.Ordered("last_date", firstDay, lastDay, "first_date");
        var evaluatedOn = hearing.PastDate("evaluated_date", evaluated.EvaluatedDate);
        hearing.Ordered("evaluated_date", firstDay, evaluatedOn, "first_date");
        Result(evaluated, hearing);

        if (!hearing.IsClean || hearing.Existing<Plan>("plan", evaluated.Plan) is not { } plan
            || hearing.Settles(plan.Known, Plan.EvaluationKey(evaluated.EvaluationNumber), evaluated, "evaluation_number"))
            return;

        if (firstDay < plan.FirstDay)
            hearing.Found(PreventionFindings.EvaluatedOutsidePlan, "first_date", plan.FirstDay, plan.LastDay);
        else if (lastDay > plan.LastDay)
            hearing.Found(PreventionFindings.EvaluatedOutsidePlan, "last_date", plan.FirstDay, plan.LastDay);

        if (evaluatedOn < lastDay)
            hearing.Found(PreventionFindings.EvaluatedEarly, "evaluated_date", evaluatedOn, lastDay);
        if (evaluatedOn < plan.EvaluatedOn)
            hearing.Found(PreventionFindings.EvaluatedBackwards, "evaluated_date", evaluatedOn, plan.EvaluatedOn);
    }

    // Insurers give points, a grade or both; an evaluation without either says nothing.
    private static void Result(PlanEvaluated evaluated, Hearing hearing)
    {
        hearing.Value("goal_attainment", evaluated.GoalAttainment);
        hearing.OptionalValue("grade", evaluated.Grade);
        if (evaluated.HasScore)
            hearing.InRange("score", evaluated.Score, 0, HighestScore);
        else if (evaluated.Grade == EvaluationGrade.Unspecified)
            hearing.Found(GeneralFindings.Required, "score");

        hearing.InRange("satisfaction", evaluated.Satisfaction, Satisfaction.Lowest, Satisfaction.Highest);
        hearing.OptionalText("improvements", evaluated.Improvements, maxLength: 500);
        hearing.Digest("report_sha256", evaluated.ReportSha256);
    }
}
