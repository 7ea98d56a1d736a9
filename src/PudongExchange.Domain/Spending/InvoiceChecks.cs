using System.Text.RegularExpressions;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Spending;

/// <summary>The checks of an invoice, which comes with the booking, with a payment or on its own.</summary>
internal static partial class InvoiceChecks
{
    public static void Invoice(this Hearing hearing, Invoice? invoice)
    {
        if (invoice is null)
            return;

        hearing.InvoiceNumber("invoice.number", invoice.Number);
        hearing.Uscc("invoice.issuer_uscc", invoice.IssuerUscc);
        hearing.Fen("invoice.amount_fen", invoice.AmountFen, min: 1);
        hearing.PastDate("invoice.issue_date", invoice.IssueDate);
    }

    /// <summary>Warns when an invoice does not bear out the cost. An expert and own staff have no code to compare the issuer with.</summary>
    public static void InvoiceBearsOut(this Hearing hearing, Invoice? invoice, string payeeUscc, long bookedFen)
    {
        if (invoice is null)
            return;

        if (payeeUscc.Length > 0 && invoice.IssuerUscc != payeeUscc)
            hearing.Found(SpendingFindings.InvoiceOfAnother, "invoice.issuer_uscc");

        if (invoice.AmountFen < bookedFen)
            hearing.Found(SpendingFindings.InvoiceBelowCost, "invoice.amount_fen", invoice.AmountFen, bookedFen);
    }

    /// <summary>Finds when the item knows the invoice otherwise, or as one that was cancelled; a payment can be stated without it.</summary>
    public static void InvoiceAgrees(this Hearing hearing, Invoice? invoice, SpendingItem item)
    {
        if (invoice is null || item.Invoices.Find(invoice.Number) is not { } known)
            return;

        if (known.Content != FactDigest.Of(invoice))
            hearing.Found(SpendingFindings.InvoiceContradicted, "invoice", invoice.Number);
        else if (known.IsCancelled)
            hearing.Found(SpendingFindings.InvoiceCancelled, "invoice.number", invoice.Number);
    }

    public static void InvoiceNumber(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (!InvoiceNumber().IsMatch(value))
            hearing.Found(SpendingFindings.BadInvoiceNumber, field);
    }

    [GeneratedRegex(@"\A(?:[0-9]{20}|(?:[0-9]{10}|[0-9]{12})-[0-9]{8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex InvoiceNumber();
}
