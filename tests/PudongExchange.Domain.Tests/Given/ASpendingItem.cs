using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about the cost of <see cref="AnActivity"/> that nothing is wrong with.</summary>
internal static class ASpendingItem
{
    public const string Name = "insurers/91310115999900011L/spendingItems/ZC-2023-0001";

    /// <summary>3,000 yuan for the inspection, booked and invoiced on 2023-10-08.</summary>
    public static SpendingBooked Booked(Action<SpendingBooked>? but = null)
    {
        var booked = new SpendingBooked
        {
            SpendingItem = Name,
            Category = SpendingCategory.HazardCheck,
            AmountFen = 300_000,
            BookedDate = "2023-10-08".Day(),
            PayeeKind = PayeeKind.ServiceBody,
            PayeeUscc = Who.ServiceBodyUscc,
            Apportionments = { Part() },
            Invoice = Invoice(),
            RatioBase = RatioBase.Received,
        };
        but?.Invoke(booked);
        return booked;
    }

    public static Apportionment Part(string activity = AnActivity.Name, string policy = APolicy.Name, long amountFen = 300_000) =>
        new() { Activity = activity, Policy = policy, AmountFen = amountFen };

    public static Invoice Invoice(Action<Invoice>? but = null)
    {
        var invoice = new Invoice
        {
            Number = "23312000000012345678",
            IssuerUscc = Who.ServiceBodyUscc,
            AmountFen = 300_000,
            IssueDate = "2023-10-08".Day(),
        };
        but?.Invoke(invoice);
        return invoice;
    }

    /// <summary>The first 2,000 yuan of it, on 2023-10-20.</summary>
    public static SpendingPaid Paid(Action<SpendingPaid>? but = null)
    {
        var paid = new SpendingPaid
        {
            SpendingItem = Name,
            PaymentNumber = "FK-0001",
            PaidDate = "2023-10-20".Day(),
            AmountFen = 200_000,
            PayerUscc = "91310115999900011L",
            AccountKind = AccountKind.Corporate,
        };
        but?.Invoke(paid);
        return paid;
    }

    /// <summary>An invoice of the whole cost under a number of its own.</summary>
    public static SpendingInvoiced Invoiced(Action<SpendingInvoiced>? but = null)
    {
        var invoiced = new SpendingInvoiced
        {
            SpendingItem = Name,
            Invoice = Invoice(invoice => invoice.Number = "23312000000087654321"),
            Standing = InvoiceStanding.InForce,
        };
        but?.Invoke(invoiced);
        return invoiced;
    }

    /// <summary>That invoice was voided on 2023-10-25.</summary>
    public static SpendingInvoiced Voided(Action<SpendingInvoiced>? but = null) => Invoiced(invoiced =>
    {
        invoiced.Standing = InvoiceStanding.Voided;
        invoiced.CancelledDate = "2023-10-25".Day();
        but?.Invoke(invoiced);
    });

    /// <summary>The payment of <see cref="Paid"/> came back whole on 2023-11-01.</summary>
    public static SpendingReversed PaymentReversed(Action<SpendingReversed>? but = null) => CostReversed(reversed =>
    {
        reversed.ReversalNumber = "CX-0001";
        reversed.Subject = ReversalSubject.Payment;
        reversed.PaymentNumber = "FK-0001";
        reversed.AmountFen = 200_000;
        reversed.Reason = ReversalReason.Refund;
        but?.Invoke(reversed);
    });

    /// <summary>The whole cost was reversed on 2023-11-01.</summary>
    public static SpendingReversed CostReversed(Action<SpendingReversed>? but = null)
    {
        var reversed = new SpendingReversed
        {
            SpendingItem = Name,
            ReversalNumber = "CX-0002",
            Subject = ReversalSubject.Booking,
            ReversedDate = "2023-11-01".Day(),
            AmountFen = 300_000,
            Reason = ReversalReason.ServiceDisputed,
            Explanation = "服务未按约定实施",
            DocumentSha256 = Digest.Number(8),
        };
        but?.Invoke(reversed);
        return reversed;
    }

    /// <summary>An exchange that knows the confirmed activity and its cost.</summary>
    public static Exchange Owed() => AnActivity.Acknowledged().After(Who.Insurer, Booked());
}
