using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>The plan of prevention service under <see cref="APolicy"/>.</summary>
internal static class APlan
{
    public const string Name = "insurers/91310115999900011L/plans/FW-2023-0001";

    /// <summary>Four inspections and a training over the year of cover, agreed on 2023-01-10.</summary>
    public static PlanAgreed Agreed(Action<PlanAgreed>? but = null)
    {
        var agreed = new PlanAgreed
        {
            Plan = Name,
            Policy = APolicy.Name,
            Enterprise = AnEnterprise.Name,
            AgreedDate = "2023-01-10".Day(),
            FirstDate = "2023-01-01".Day(),
            LastDate = "2023-12-31".Day(),
            Items =
            {
                new PlanItem { Service = ServiceItem.HazardInspection, TimesPerYearCount = 4, ProviderUscc = Who.ServiceBodyUscc },
                new PlanItem { Service = ServiceItem.Training, TimesPerYearCount = 1 },
            },
            Goals = "重大事故隐患清零",
            ResponsibleRole = "预防服务主管",
            BudgetFen = 450_000,
            DocumentSha256 = Digest.Number(1),
        };
        but?.Invoke(agreed);
        return agreed;
    }

    /// <summary>The year's evaluation of 2024-01-15: goals reached, 92 points.</summary>
    public static PlanEvaluated Evaluated(Action<PlanEvaluated>? but = null)
    {
        var evaluated = new PlanEvaluated
        {
            Plan = Name,
            EvaluationNumber = "PG-2023-0001",
            FirstDate = "2023-01-01".Day(),
            LastDate = "2023-12-31".Day(),
            EvaluatedDate = "2024-01-15".Day(),
            GoalAttainment = GoalAttainment.Reached,
            Score = 92,
            Grade = EvaluationGrade.Excellent,
            Satisfaction = 5,
            Improvements = "增加有限空间作业培训",
            ReportSha256 = Digest.Number(5),
        };
        but?.Invoke(evaluated);
        return evaluated;
    }
}
