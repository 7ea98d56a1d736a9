using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Prevention;

namespace PudongExchange.Domain.Spending;

/// <summary>Judges <see cref="SpendingPaid"/>.</summary>
internal static class SpendingPaidRules
{
    public static void Judge(SpendingPaid paid, Hearing hearing)
    {
        hearing.OwnName("spending_item", paid.SpendingItem, SpendingItem.Collection);
        hearing.Number("payment_number", paid.PaymentNumber);
        hearing.PastDate("paid_date", paid.PaidDate);
        hearing.Fen("amount_fen", paid.AmountFen, min: 1);
        hearing.Uscc("payer_uscc", paid.PayerUscc);
        hearing.Value("account_kind", paid.AccountKind);
        hearing.Invoice(paid.Invoice);

        if (!hearing.IsClean || hearing.Existing<SpendingItem>("spending_item", paid.SpendingItem) is not { } item
            || hearing.Settles(item.Known, SpendingItem.PaymentKey(paid.PaymentNumber), paid, "payment_number"))
            return;

        hearing.InvoiceAgrees(paid.Invoice, item);
        if (item.IsReversed)
            hearing.Found(SpendingFindings.ItemReversed, "spending_item");
        else if (paid.AmountFen > item.OutstandingFen)
            hearing.Found(SpendingFindings.PaidBeyondBooked, "amount_fen", paid.AmountFen, item.OutstandingFen);
        else
            Plausibility(paid, item, hearing);
    }

    private static void Plausibility(SpendingPaid paid, SpendingItem item, Hearing hearing)
    {
        var paidOn = paid.PaidDate.ToDay();
        if (paidOn < item.BookedOn)
            hearing.Found(SpendingFindings.PaidBeforeBooked, "paid_date", paidOn, item.BookedOn);

        if (paid.PayerUscc != hearing.Participant.Id)
            hearing.Found(SpendingFindings.PaidByAnother, "payer_uscc");

        if (paid.AccountKind == AccountKind.Personal && item.PaysAnOrganisation)
            hearing.Found(SpendingFindings.PaidToPersonalAccount, "account_kind");

        hearing.InvoiceBearsOut(paid.Invoice, item.PayeeUscc, item.CostFen);

        var disputed = item.Activities.Count(name => hearing.Records.Find<Activity>(name) is { IsDisputed: true });
        if (disputed > 0)
            hearing.Found(SpendingFindings.PaidDisputed, "spending_item", disputed);
    }
}
