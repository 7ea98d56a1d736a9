using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How insurer and insured agree a plan of service (服务方案) for a policy, and how it is evaluated (年度评估).</summary>
internal static class PlanStory
{
    private const int EvaluatedPercent = 85;

    private static readonly EvaluationGrade[] Grades =
        [EvaluationGrade.Excellent, EvaluationGrade.Good, EvaluationGrade.Good, EvaluationGrade.Sufficient, EvaluationGrade.Insufficient];

    public static void Agree(Story story, Cover cover)
    {
        story.Begin($"{nameof(PlanStory)}.{nameof(Agree)}", cover.Ordinal);
        var dice = story.Dice;
        var agreedOn = SampleYear.Earlier(cover.FirstDay.AddDays(dice.Between(0, 15)), cover.LastDay);
        var agreed = new PlanAgreed
        {
            Plan = cover.NameOf("plans", "FA", story.Enterprise, 1),
            Policy = cover.Name,
            Enterprise = story.Enterprise.ResourceName,
            AgreedDate = agreedOn.ToWire(),
            FirstDate = cover.FirstDay.ToWire(),
            LastDate = cover.Policy.LastCoverDate,
            Items = { cover.Policy.ServiceTerms.Promises.Select(promise => new PlanItem { Service = promise.Item, TimesPerYearCount = promise.DeliveryCount }) },
            Goals = "降低事故风险,重大事故隐患整改闭环",
            ResponsibleRole = "预防服务主管",
            BudgetFen = cover.Policy.PremiumFen * (cover.Policy.ServiceTerms.PreventionRatioPpm / 1000) / 1000,
            DocumentSha256 = dice.Digest(),
        };
        if (story.Say(cover.Insurer, agreedOn, agreed))
            cover.Plan = agreed;
    }

    /// <summary>Evaluates a plan that has ended soon after, and one that goes on at the end of the year.</summary>
    public static void Evaluate(Story story, Cover cover)
    {
        story.Begin($"{nameof(PlanStory)}.{nameof(Evaluate)}", cover.Ordinal);
        var dice = story.Dice;
        if (cover.Plan is not { } plan || !dice.Chance(EvaluatedPercent))
            return;

        var lastDay = SampleYear.Earlier(plan.LastDate.ToDay(), new(2023, 11, 30));
        if (lastDay < SampleYear.FirstDay || lastDay.AddDays(-60) < plan.FirstDate.ToDay())
            return;

        var grade = dice.Pick(Grades);
        var evaluatedOn = lastDay.AddDays(dice.Between(3, 30));
        var evaluated = new PlanEvaluated
        {
            Plan = plan.Plan,
            EvaluationNumber = cover.NumberOf("PG", story.Enterprise, 1),
            FirstDate = plan.FirstDate,
            LastDate = lastDay.ToWire(),
            EvaluatedDate = evaluatedOn.ToWire(),
            GoalAttainment = grade switch
            {
                EvaluationGrade.Excellent or EvaluationGrade.Good => GoalAttainment.Reached,
                EvaluationGrade.Sufficient => GoalAttainment.PartlyReached,
                _ => GoalAttainment.NotReached,
            },
            Grade = grade,
            Satisfaction = Math.Max(2, 6 - (int)grade),
            Improvements = grade <= EvaluationGrade.Good ? "" : "增加现场排查频次,跟踪整改",
            ReportSha256 = dice.Digest(),
        };
        if (dice.Chance(70))
            evaluated.Score = 105 - ((int)grade * 12);

        story.Say(cover.Insurer, evaluatedOn, evaluated);
    }
}
