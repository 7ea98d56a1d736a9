using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Spending;

/// <summary>
/// One item of prevention spending (预防费用支出) as decisions see it: what was booked for delivered service, and what was
/// paid of it. No money is ever set aside (不得预提), so it has no balance beyond these two.
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

    /// <summary>The whole cost.</summary>
    public required long AmountFen { get; init; }

    public long PaidFen { get; init; }

    public required DateOnly BookedOn { get; init; }

    public required PayeeKind PayeeKind { get; init; }

    /// <summary>The USCC of the payee; empty for an expert and for own staff.</summary>
    public required string PayeeUscc { get; init; }

    public required KnownFacts Known { get; init; }

    /// <summary>What is booked and not paid.</summary>
    public long OutstandingFen => AmountFen - PaidFen;

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
            Known = KnownFacts.None.With(BookingKey(booked.SpendingItem), happened),
        },
        ({ }, SpendingPaid paid) => item with
        {
            PaidFen = item.PaidFen + paid.AmountFen,
            Known = item.Known.With(PaymentKey(paid.PaymentNumber), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(item is null ? "an empty stream" : item.Name)}."),
    };

    internal static string BookingKey(string name) => $"item/{name[(name.LastIndexOf('/') + 1)..]}";

    internal static string PaymentKey(string number) => $"payment/{number}";
}
