using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Server.Prevention;

/// <summary>What the exchange shows of plans.</summary>
internal static class PlanView
{
    public static readonly View<Wire.Plan> Plans = new("plans", "plans")
    {
        NameForm = "insurers/{uscc}/plans/{plan}",
        Description = PlanDescription.Describe,
        Others = PlanDescription.Others,
        Columns =
        [
            Column("enterprise"),
            Column("insurer"),
            Column("policy"),
            Column("town"),
            Column("sector"),
            Column("state"),
            Column("agreed_date"),
            Column("first_date"),
            Column("last_date"),
            Column("evaluation_count"),
            Evaluation("evaluated_date", "evaluated_date"),
            Evaluation("evaluation_grade", "grade"),
            Evaluation("goal_attainment", "goal_attainment"),
            Evaluation("satisfaction", "satisfaction"),
        ],
        HideCommercialTerms = plan => plan.BudgetFen = 0,
    };

    private static ViewColumn Evaluation(string name, string field) => ViewColumn.Of(Wire.Plan.Descriptor, name, $"evaluation.{field}");

    private static ViewColumn Column(string name) => ViewColumn.Of(Wire.Plan.Descriptor, name);
}
