using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Prevention;

/// <summary>Judges <see cref="PlanAgreed"/>.</summary>
internal static class PlanAgreedRules
{
    private const int MaxItems = 7;
    private const int MaxTimesPerYear = 366;

    public static void Judge(PlanAgreed agreed, Hearing hearing)
    {
        Structure(agreed, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Plan>(agreed.Plan) is { } known)
        {
            hearing.Settles(known.Known, Plan.AgreementKey(agreed.Plan), agreed, "plan");
            return;
        }

        if (hearing.PolicyInsuring("policy", agreed.Policy, agreed.Enterprise) is not { } policy)
            return;

        if (agreed.FirstDate.ToDay() < policy.FirstDay)
            hearing.Found(PreventionFindings.PlanOutsideCover, "first_date", policy.FirstDay, policy.LastDay);
        else if (agreed.LastDate.ToDay() > policy.LastDay)
            hearing.Found(PreventionFindings.PlanOutsideCover, "last_date", policy.FirstDay, policy.LastDay);
    }

    private static void Structure(PlanAgreed agreed, Hearing hearing)
    {
        hearing.OwnName("plan", agreed.Plan, Plan.Collection);
        hearing.OwnName("policy", agreed.Policy, Policy.Collection);
        hearing.EnterpriseName("enterprise", agreed.Enterprise);
        hearing.PastDate("agreed_date", agreed.AgreedDate);
        var firstDay = hearing.Date("first_date", agreed.FirstDate);
        var lastDay = hearing.Date("last_date", agreed.LastDate);
        hearing.Ordered("last_date", firstDay, lastDay, "first_date");
        Items(agreed, hearing);
        hearing.OptionalText("goals", agreed.Goals, maxLength: 500);
        hearing.Text("responsible_role", agreed.ResponsibleRole, maxLength: 50);
        hearing.Fen("budget_fen", agreed.BudgetFen);
        hearing.Digest("document_sha256", agreed.DocumentSha256);
    }

    private static void Items(PlanAgreed agreed, Hearing hearing)
    {
        hearing.NotEmpty("items", agreed.Items.Count);
        hearing.AtMost("items", agreed.Items.Count, MaxItems);
        if (agreed.Items.Count > MaxItems)
            return;

        hearing.DistinctList("items", [.. agreed.Items.Select(item => item.Service)], MaxItems);
        for (var i = 0; i < agreed.Items.Count; i++)
        {
            var item = agreed.Items[i];
            hearing.Value($"items[{i}].service", item.Service);
            hearing.InRange($"items[{i}].times_per_year_count", item.TimesPerYearCount, 1, MaxTimesPerYear);
            if (item.ProviderUscc.Length > 0)
                hearing.Uscc($"items[{i}].provider_uscc", item.ProviderUscc);
        }
    }
}
