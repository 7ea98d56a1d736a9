using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with prevention spending.</summary>
internal static class SpendingFaults
{
    public static bool NotDelivered(Story story) => Book(story, Prediction.Rejected("RECORD_UNKNOWN"), booked =>
        booked.Apportionments[0].Activity = StoryFacts.Other(booked.Apportionments[0].Activity) + "X");

    public static bool PartsUnequalWhole(Story story) => Book(story, Prediction.Rejected("SUM_MISMATCH"), booked =>
        booked.AmountFen += 1);

    public static bool BookedAhead(Story story) => Book(story, Prediction.Warned("BOOKED_AHEAD"), booked =>
    {
        var served = story.Said.Select(said => said.Fact).OfType<ActivityDelivered>()
            .Where(delivered => booked.Apportionments.Any(part => part.Activity == delivered.Activity));
        booked.BookedDate = served.Max(delivered => delivered.EndTime.ToDay()).AddDays(-1).ToWire();
    });

    public static bool PaidBeyondBooked(Story story)
    {
        if (story.Draw<SpendingPaid>() is not { } paid)
            return false;

        var booked = story.Said.Select(said => said.Fact).OfType<SpendingBooked>().First(booked => booked.SpendingItem == paid.Fact.SpendingItem);
        var beyond = paid.Fact.Clone();
        beyond.PaymentNumber = StoryFacts.Other(beyond.PaymentNumber);
        beyond.AmountFen = booked.AmountFen + 1;
        return story.SayLike(paid.Said, beyond, Prediction.Rejected("PAID_BEYOND_BOOKED"));
    }

    public static bool PersonalAccount(Story story)
    {
        var ofBodies = story.Said.Select(said => said.Fact).OfType<SpendingBooked>()
            .Where(booked => booked.PayeeKind == PayeeKind.ServiceBody)
            .Select(booked => booked.SpendingItem)
            .ToHashSet();
        if (story.Draw<SpendingPaid>(paid => ofBodies.Contains(paid.SpendingItem)) is not { } paid)
            return false;

        var personal = paid.Fact.Clone();
        personal.AccountKind = AccountKind.Personal;
        story.Replace(paid.Said, personal, Prediction.Warned("PAID_TO_PERSONAL_ACCOUNT"));
        return true;
    }

    private static bool Book(Story story, Prediction prediction, Action<SpendingBooked> spoil)
    {
        if (story.Draw<SpendingBooked>() is not { } booked)
            return false;

        var spoiled = booked.Fact.Clone();
        spoiled.SpendingItem = StoryFacts.Other(spoiled.SpendingItem);
        if (spoiled.Invoice is { } invoice)
            invoice.Number = $"23{story.Dice.Digits(18)}";

        spoil(spoiled);
        return story.SayLike(booked.Said, spoiled, prediction);
    }
}
