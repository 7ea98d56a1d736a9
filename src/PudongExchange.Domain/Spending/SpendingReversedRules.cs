using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Spending;

/// <summary>Judges <see cref="SpendingReversed"/>.</summary>
internal static class SpendingReversedRules
{
    public static void Judge(SpendingReversed reversed, Hearing hearing)
    {
        Structure(reversed, hearing);
        if (!hearing.IsClean || hearing.Existing<SpendingItem>("spending_item", reversed.SpendingItem) is not { } item
            || hearing.Settles(item.Known, SpendingItem.ReversalKey(reversed.ReversalNumber), reversed, "reversal_number"))
            return;

        if (reversed.Subject == ReversalSubject.Payment)
            Payment(reversed, item, hearing);
        else
            Booking(reversed, item, hearing);
    }

    private static void Payment(SpendingReversed reversed, SpendingItem item, Hearing hearing)
    {
        if (!item.Payments.TryGetValue(reversed.PaymentNumber, out var payment))
        {
            hearing.Found(SpendingFindings.PaymentUnknown, "payment_number", reversed.PaymentNumber);
            return;
        }

        NotBefore(payment.PaidOn, reversed, hearing);
        if (reversed.AmountFen > payment.LeftFen)
            hearing.Found(SpendingFindings.ReversedBeyondPaid, "amount_fen", reversed.AmountFen, payment.LeftFen);
    }

    // What was paid must come back first: a cost below its payments would be money given away.
    private static void Booking(SpendingReversed reversed, SpendingItem item, Hearing hearing)
    {
        NotBefore(item.BookedOn, reversed, hearing);
        if (reversed.AmountFen > item.OutstandingFen)
            hearing.Found(SpendingFindings.ReversedBeyondBooked, "amount_fen", reversed.AmountFen, item.OutstandingFen);
    }

    private static void NotBefore(DateOnly day, SpendingReversed reversed, Hearing hearing)
    {
        var reversedOn = reversed.ReversedDate.ToDay();
        if (reversedOn < day)
            hearing.Found(SpendingFindings.ReversedBeforehand, "reversed_date", reversedOn, day);
    }

    private static void Structure(SpendingReversed reversed, Hearing hearing)
    {
        hearing.OwnName("spending_item", reversed.SpendingItem, SpendingItem.Collection);
        hearing.Number("reversal_number", reversed.ReversalNumber);
        hearing.Value("subject", reversed.Subject);
        if (reversed.Subject == ReversalSubject.Payment)
            hearing.Number("payment_number", reversed.PaymentNumber);
        else
            hearing.Empty("payment_number", reversed.PaymentNumber.Length == 0);

        hearing.PastDate("reversed_date", reversed.ReversedDate);
        hearing.Fen("amount_fen", reversed.AmountFen, min: 1);
        hearing.Value("reason", reversed.Reason);
        hearing.Explanation(reversed.Explanation, reversed.Reason == ReversalReason.Other, maxLength: 500);
        hearing.Digest("document_sha256", reversed.DocumentSha256);
    }
}
