using System.Collections.Immutable;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Spending;

/// <summary>
/// One item of prevention spending (预防费用支出) as decisions see it: what was booked for delivered service, and what was
/// paid and reversed of it. No money is ever set aside (不得预提), so it has no balance beyond these.
/// </summary>
public sealed record SpendingItem
{
    private SpendingItem()
    {
    }

    /// <summary>The collection segment of spending items' names.</summary>
    public const string Collection = "spendingItems";

    /// <summary><c>insurers/{uscc}/spendingItems/{number}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The whole cost as it was booked.</summary>
    public required long AmountFen { get; init; }

    /// <summary>What was reversed of the booked cost.</summary>
    public long ReversedFen { get; init; }

    /// <summary>What was paid, less what was reversed of it.</summary>
    public long PaidFen { get; init; }

    public required DateOnly BookedOn { get; init; }

    public required PayeeKind PayeeKind { get; init; }

    /// <summary>The USCC of the payee; empty for an expert and for own staff.</summary>
    public required string PayeeUscc { get; init; }

    /// <summary>The activities that the money pays for, each once.</summary>
    public required ImmutableArray<string> Activities { get; init; }

    public required ItemInvoices Invoices { get; init; }

    public ImmutableDictionary<string, ItemPayment> Payments { get; init; } = ImmutableDictionary<string, ItemPayment>.Empty;

    public required KnownFacts Known { get; init; }

    /// <summary>What is booked and not reversed.</summary>
    public long CostFen => AmountFen - ReversedFen;

    /// <summary>What is booked, not reversed and not paid.</summary>
    public long OutstandingFen => CostFen - PaidFen;

    /// <summary>True when nothing is left of the booked cost; such an item takes no more payments.</summary>
    public bool IsReversed => CostFen == 0;

    public bool PaysAnOrganisation => PayeeKind is PayeeKind.ServiceBody or PayeeKind.Other;

    public static SpendingItem Evolve(SpendingItem? item, Happened happened) => (item, happened.Fact) switch
    {
        (null, SpendingBooked booked) => new()
        {
            Name = booked.SpendingItem,
            AmountFen = booked.AmountFen,
            BookedOn = booked.BookedDate.ToDay(),
            PayeeKind = booked.PayeeKind,
            PayeeUscc = booked.PayeeUscc,
            Activities = [.. booked.Apportionments.Select(part => part.Activity).Distinct()],
            Invoices = ItemInvoices.None.Carrying(booked.Invoice),
            Known = KnownFacts.None.With(BookingKey(booked.SpendingItem), happened),
        },
        ({ }, SpendingPaid paid) => item with
        {
            PaidFen = item.PaidFen + paid.AmountFen,
            Payments = item.Payments.SetItem(paid.PaymentNumber, new(paid.PaidDate.ToDay(), paid.AmountFen)),
            Invoices = item.Invoices.Carrying(paid.Invoice),
            Known = item.Known.With(PaymentKey(paid.PaymentNumber), happened),
        },
        ({ }, SpendingInvoiced invoiced) => item with
        {
            Invoices = item.Invoices.With(invoiced),
            Known = item.Known.With(InvoiceKey(invoiced), happened),
        },
        ({ }, SpendingReversed { Subject: ReversalSubject.Payment } reversed) => item with
        {
            PaidFen = item.PaidFen - reversed.AmountFen,
            Payments = item.Payments.SetItem(reversed.PaymentNumber, item.Payments[reversed.PaymentNumber].Less(reversed.AmountFen)),
            Known = item.Known.With(ReversalKey(reversed.ReversalNumber), happened),
        },
        ({ }, SpendingReversed reversed) => item with
        {
            ReversedFen = item.ReversedFen + reversed.AmountFen,
            Known = item.Known.With(ReversalKey(reversed.ReversalNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(item is null ? "an empty stream" : item.Name)}."),
    };

    internal static string BookingKey(string name) => $"item/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string PaymentKey(string number) => $"payment/{number}";

    /// <summary>An invoice is stated once as one in force and once as one that was cancelled.</summary>
    internal static string InvoiceKey(SpendingInvoiced invoiced) =>
        $"{(invoiced.Standing == InvoiceStanding.InForce ? "invoice" : "cancelled")}/{invoiced.Invoice.Number}";

    internal static string ReversalKey(string number) => $"reversal/{number}";
}
