using Google.Protobuf;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Spending;

/// <summary>What the facts about a spending item add up to, for those who read it.</summary>
public static class SpendingItemDescription
{
    public static SpendingItem Describe(SpendingItem? item, Happened happened, IDescribed others) => (item, happened.Fact) switch
    {
        (null, SpendingBooked booked) => Booked(booked, others),
        ({ }, SpendingPaid paid) => Paid(item.Clone(), paid),
        _ => throw Stated.Impossible(happened, item?.Name),
    };

    /// <summary>An item takes enterprises, towns and sectors from its activities, whose first fact says them for good.</summary>
    public static IEnumerable<string> Others(IMessage fact) => fact is SpendingBooked booked ? ActivitiesOf(booked) : [];

    private static SpendingItem Booked(SpendingBooked booked, IDescribed others)
    {
        var activities = ActivitiesOf(booked).Select(others.Get<Activity>).ToList();
        return new()
        {
            Name = booked.SpendingItem,
            Insurer = Stated.OwnerOf(booked.SpendingItem),
            Activities = { activities.Select(activity => activity.Name) },
            Policies = { booked.Apportionments.Select(part => part.Policy).Distinct().Order(StringComparer.Ordinal) },
            Enterprises = { activities.Select(activity => activity.Enterprise).Distinct().Order(StringComparer.Ordinal) },
            Towns = { activities.Select(activity => activity.Town).Distinct().Order(StringComparer.Ordinal) },
            Sectors = { activities.Select(activity => activity.Sector).Distinct().Order() },
            State = SpendingItemState.Booked,
            Category = booked.Category,
            AmountFen = booked.AmountFen,
            OutstandingFen = booked.AmountFen,
            BookedDate = booked.BookedDate,
            PayeeKind = booked.PayeeKind,
            PayeeUscc = booked.PayeeUscc,
            ExpertCertificateNumber = booked.ExpertCertificateNumber,
            Apportionments = { booked.Apportionments },
            Invoice = booked.Invoice,
            RatioBase = booked.RatioBase,
        };
    }

    private static SpendingItem Paid(SpendingItem item, SpendingPaid paid)
    {
        item.PaidFen += paid.AmountFen;
        item.OutstandingFen = Math.Max(0, item.AmountFen - item.PaidFen);
        item.State = item.OutstandingFen == 0 ? SpendingItemState.Paid : SpendingItemState.PartlyPaid;
        item.Invoice = paid.Invoice ?? item.Invoice;
        item.Payments.Add(new SpendingPayment
        {
            PaymentNumber = paid.PaymentNumber,
            PaidDate = paid.PaidDate,
            AmountFen = paid.AmountFen,
            PayerUscc = paid.PayerUscc,
            AccountKind = paid.AccountKind,
        });
        if (item.LastPaidDate is null || item.LastPaidDate.ToDay() < paid.PaidDate.ToDay())
            item.LastPaidDate = paid.PaidDate;

        return item;
    }

    private static IEnumerable<string> ActivitiesOf(SpendingBooked booked) =>
        booked.Apportionments.Select(part => part.Activity).Distinct().Order(StringComparer.Ordinal);
}
