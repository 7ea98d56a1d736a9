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

    /// <summary>An exchange that knows the confirmed activity and its cost.</summary>
    public static Exchange Owed() => AnActivity.Acknowledged().After(Who.Insurer, Booked());
}
