using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Server.Policies;

/// <summary>What the exchange shows of policies.</summary>
internal static class PolicyView
{
    public static readonly View<Wire.Policy> Policies = new("policies", "policies")
    {
        NameForm = "insurers/{uscc}/policies/{policy}",
        Description = (policy, happened, _) => PolicyDescription.Describe(policy, happened),
        Columns =
        [
            Column("enterprise"),
            Column("insurer"),
            Column("renewal_of"),
            Column("town"),
            Column("industry_code", "insured.industry_code"),
            Column("sector"),
            Column("state"),
            Column("product_kind", "product.kind"),
            Column("bind_date"),
            Column("first_cover_date"),
            Column("last_cover_date"),
            Column("premium_fen"),
            Column("insured_head_count", "insured.insured_head_count"),
        ],
        CommercialFields = ["premium_fen"],
        HideCommercialTerms = HideCommercialTerms,
    };

    private static ViewColumn Column(string name, string? path = null) => ViewColumn.Of(Wire.Policy.Descriptor, name, path);

    private static void HideCommercialTerms(Wire.Policy policy)
    {
        policy.PremiumFen = 0;
        policy.PremiumReceivedFen = 0;
        policy.PremiumOutstandingFen = 0;
        policy.RefundFen = 0;
        policy.ReceiptCount = 0;
        policy.Instalments.Clear();
        policy.Rate = null;
        policy.CoinsuranceShares.Clear();
    }
}
