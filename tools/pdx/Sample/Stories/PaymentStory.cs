using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How booked cost is paid, some in parts, and what is reversed (冲销): a transfer that came back, a booking that was one too many.</summary>
internal static class PaymentStory
{
    private const int PaidPercent = 92;
    private const int InPartsPercent = 12;
    private const int ReturnedPercent = 3;
    private const int ReversedPercent = 40;

    private static readonly ReversalReason[] BookingReasons = [ReversalReason.Duplicate, ReversalReason.EntryError, ReversalReason.ServiceDisputed];

    public static void Tell(Story story, Cover cover, SpendingBooked booked, DateOnly payableOn)
    {
        var dice = story.Dice;
        var day = payableOn.AddDays(dice.Between(3, 30));
        if (!dice.Chance(PaidPercent))
        {
            if (dice.Chance(ReversedPercent))
                story.Say(cover.Insurer, day, Reversal(story, booked, "", day, booked.AmountFen, dice.Pick(BookingReasons)));
            return;
        }

        var isInParts = booked.AmountFen > 1 && dice.Chance(InPartsPercent);
        var firstFen = isInParts ? booked.AmountFen / 2 : booked.AmountFen;
        if (!Transfer(story, cover, booked, day, firstFen, part: 1))
            return;

        var nextOn = day.AddDays(dice.Between(10, 40));
        if (isInParts)
            Transfer(story, cover, booked, nextOn, booked.AmountFen - firstFen, part: 2);
        else if (dice.Chance(ReturnedPercent))
            Return(story, cover, booked, nextOn);
    }

    /// <summary>The bank sent the money back (银行退汇); it is paid again.</summary>
    private static void Return(Story story, Cover cover, SpendingBooked booked, DateOnly day)
    {
        var returned = Reversal(story, booked, NumberOf(booked, part: 1), day, booked.AmountFen, ReversalReason.PaymentReturned);
        if (story.Say(cover.Insurer, day, returned))
            Transfer(story, cover, booked, day.AddDays(story.Dice.Between(2, 9)), booked.AmountFen, part: 2);
    }

    private static SpendingReversed Reversal(
        Story story, SpendingBooked booked, string payment, DateOnly day, long amountFen, ReversalReason reason) => new()
        {
            SpendingItem = booked.SpendingItem,
            ReversalNumber = $"CX-{NumberOf(booked, part: 0)}",
            Subject = payment.Length > 0 ? ReversalSubject.Payment : ReversalSubject.Booking,
            PaymentNumber = payment,
            ReversedDate = day.ToWire(),
            AmountFen = amountFen,
            Reason = reason,
            DocumentSha256 = story.Dice.Digest(),
        };

    private static bool Transfer(Story story, Cover cover, SpendingBooked booked, DateOnly day, long amountFen, int part) =>
        story.Say(cover.Insurer, day, new SpendingPaid
        {
            SpendingItem = booked.SpendingItem,
            PaymentNumber = NumberOf(booked, part),
            PaidDate = day.ToWire(),
            AmountFen = amountFen,
            PayerUscc = cover.Insurer.Id,
            AccountKind = booked.PayeeKind == PayeeKind.Expert ? AccountKind.Personal : AccountKind.Corporate,
        });

    private static string NumberOf(SpendingBooked booked, int part) => $"{booked.SpendingItem[(booked.SpendingItem.LastIndexOf('/') + 1)..]}-{part}";
}
