using System.Collections.Immutable;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Spending;

/// <summary>
/// The invoices of a spending item: the one that came with the booking or a payment, of which the newest replaces the one
/// before, and those that were stated on their own.
/// </summary>
public sealed record ItemInvoices
{
    public static readonly ItemInvoices None = new();

    private ItemInvoice? _carried;

    private ImmutableDictionary<string, ItemInvoice> _stated = ImmutableDictionary<string, ItemInvoice>.Empty;

    private ItemInvoices()
    {
    }

    /// <summary>What the invoices in force add up to.</summary>
    public long InForceFen
    {
        get
        {
            var sum = _carried is { } carried && !_stated.ContainsKey(carried.Number) ? carried.AmountFen : 0;
            foreach (var invoice in _stated.Values)
                sum += invoice.IsCancelled ? 0 : invoice.AmountFen;

            return sum;
        }
    }

    /// <summary>The invoice of that number; null when the item has none.</summary>
    public ItemInvoice? Find(string number) =>
        _stated.TryGetValue(number, out var stated) ? stated : _carried?.Number == number ? _carried : null;

    /// <summary>After a booking or a payment that may have brought an invoice.</summary>
    internal ItemInvoices Carrying(Invoice? invoice) => invoice is null ? this : this with { _carried = Of(invoice, isCancelled: false) };

    internal ItemInvoices With(SpendingInvoiced invoiced) => this with
    {
        _stated = _stated.SetItem(invoiced.Invoice.Number, Of(invoiced.Invoice, invoiced.Standing != InvoiceStanding.InForce)),
    };

    private static ItemInvoice Of(Invoice invoice, bool isCancelled) => new(invoice.Number, FactDigest.Of(invoice), invoice.AmountFen, isCancelled);
}

/// <summary>One invoice of a spending item.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Content">Tells the same content from other content under that number.</param>
/// <param name="AmountFen">Its amount with tax.</param>
/// <param name="IsCancelled">True when it was taken back or voided.</param>
public sealed record ItemInvoice(string Number, FactDigest Content, long AmountFen, bool IsCancelled);
