using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Spending;

/// <summary>Judges <see cref="SpendingInvoiced"/>.</summary>
internal static class SpendingInvoicedRules
{
    public static void Judge(SpendingInvoiced invoiced, Hearing hearing)
    {
        Structure(invoiced, hearing);
        if (!hearing.IsClean || hearing.Existing<SpendingItem>("spending_item", invoiced.SpendingItem) is not { } item
            || hearing.Settles(item.Known, SpendingItem.InvoiceKey(invoiced), invoiced, "invoice.number"))
            return;

        hearing.InvoiceAgrees(invoiced.Invoice, item);
        Issuer(invoiced, item, hearing);
        if (!hearing.IsClean)
            return;

        var inForceFen = item.Invoices.With(invoiced).InForceFen;
        if (inForceFen < item.CostFen)
            hearing.Found(SpendingFindings.InvoiceBelowCost, "invoice.amount_fen", inForceFen, item.CostFen);
    }

    // An expert and own staff have no code to compare the issuer with.
    private static void Issuer(SpendingInvoiced invoiced, SpendingItem item, Hearing hearing)
    {
        if (item.PayeeUscc.Length == 0)
            return;

        if (invoiced.Invoice.IssuerUscc == item.PayeeUscc)
            hearing.Empty("other_issuer_reason", invoiced.OtherIssuerReason.Length == 0);
        else if (invoiced.OtherIssuerReason.Length == 0)
            hearing.Found(SpendingFindings.InvoiceOfAnother, "invoice.issuer_uscc");
    }

    private static void Structure(SpendingInvoiced invoiced, Hearing hearing)
    {
        hearing.OwnName("spending_item", invoiced.SpendingItem, SpendingItem.Collection);
        if (hearing.IsGiven("invoice", invoiced.Invoice))
            hearing.Invoice(invoiced.Invoice);
        hearing.Value("standing", invoiced.Standing);
        if (invoiced.Standing == InvoiceStanding.InForce)
            hearing.Empty("cancelled_date", invoiced.CancelledDate is null);
        else
            hearing.Ordered("cancelled_date", CivilDay.FromWire(invoiced.Invoice?.IssueDate),
                hearing.PastDate("cancelled_date", invoiced.CancelledDate), "invoice.issue_date");

        if (invoiced.Standing == InvoiceStanding.RedLettered)
            hearing.InvoiceNumber("red_letter_number", invoiced.RedLetterNumber);
        else
            hearing.Empty("red_letter_number", invoiced.RedLetterNumber.Length == 0);
        hearing.OptionalText("other_issuer_reason", invoiced.OtherIssuerReason, maxLength: 200);
    }
}
