using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Spending;

/// <summary>What the exchange shows of prevention spending.</summary>
internal static class SpendingItemView
{
    public static readonly View<SpendingItem> SpendingItems = new("spending_items", "spendingItems")
    {
        NameForm = "insurers/{uscc}/spendingItems/{item}",
        Description = SpendingItemDescription.Describe,
        Others = SpendingItemDescription.Others,
        Columns =
        [
            Column("insurer"),
            Column("activities"),
            Column("policies"),
            Column("enterprises"),
            Column("towns"),
            Column("sectors"),
            Column("state"),
            Column("category"),
            Column("payee_kind"),
            Column("ratio_base"),
            Column("payee_uscc"),
            Column("expert_certificate_number"),
            Column("booked_date"),
            Column("last_paid_date"),
            Column("amount_fen"),
            Column("paid_fen"),
            Column("outstanding_fen"),
            Column("reversed_fen"),
            Column("reversed_paid_fen"),
            Column("last_reversed_date"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(SpendingItem.Descriptor, name);
}
