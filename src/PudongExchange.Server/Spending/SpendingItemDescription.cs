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
        ({ }, SpendingInvoiced invoiced) => Invoiced(item.Clone(), invoiced),
        ({ }, SpendingReversed reversed) => Reversed(item.Clone(), reversed),
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

        return Standing(item);
    }

    private static SpendingItem Invoiced(SpendingItem item, SpendingInvoiced invoiced)
    {
        var shown = item.Invoices.FirstOrDefault(invoice => invoice.Invoice.Number == invoiced.Invoice.Number);
        if (shown is null)
            item.Invoices.Add(shown = new());

        shown.Invoice = invoiced.Invoice;
        shown.Standing = invoiced.Standing;
        shown.CancelledDate = invoiced.CancelledDate;
        shown.RedLetterNumber = invoiced.RedLetterNumber;
        shown.OtherIssuerReason = invoiced.OtherIssuerReason;
        if (invoiced.Standing == InvoiceStanding.InForce)
            item.Invoice = invoiced.Invoice;

        return item;
    }

    private static SpendingItem Reversed(SpendingItem item, SpendingReversed reversed)
    {
        if (reversed.Subject == ReversalSubject.Payment)
        {
            item.PaidFen -= reversed.AmountFen;
            item.ReversedPaidFen += reversed.AmountFen;
            item.Payments.Single(payment => payment.PaymentNumber == reversed.PaymentNumber).ReversedFen += reversed.AmountFen;
        }
        else
        {
            item.ReversedFen += reversed.AmountFen;
        }

        item.Reversals.Add(new SpendingReversal
        {
            ReversalNumber = reversed.ReversalNumber,
            Subject = reversed.Subject,
            PaymentNumber = reversed.PaymentNumber,
            ReversedDate = reversed.ReversedDate,
            AmountFen = reversed.AmountFen,
            Reason = reversed.Reason,
            DocumentSha256 = reversed.DocumentSha256,
        });
        if (item.LastReversedDate is null || item.LastReversedDate.ToDay() < reversed.ReversedDate.ToDay())
            item.LastReversedDate = reversed.ReversedDate;

        return Standing(item);
    }

    private static SpendingItem Standing(SpendingItem item)
    {
        item.OutstandingFen = Math.Max(0, item.AmountFen - item.ReversedFen - item.PaidFen);
        item.State = item.ReversedFen == item.AmountFen ? SpendingItemState.Reversed
            : item.PaidFen == 0 ? SpendingItemState.Booked
            : item.OutstandingFen == 0 ? SpendingItemState.Paid
            : SpendingItemState.PartlyPaid;
        return item;
    }

    private static IEnumerable<string> ActivitiesOf(SpendingBooked booked) =>
        booked.Apportionments.Select(part => part.Activity).Distinct().Order(StringComparer.Ordinal);
}
