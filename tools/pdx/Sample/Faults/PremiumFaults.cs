using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with premium.</summary>
internal static class PremiumFaults
{
    public static bool NumberReused(Story story)
    {
        if (story.Draw<PremiumReceived>() is not { } received)
            return false;

        var other = received.Fact.Clone();
        other.AmountFen += 100;
        return story.SayLike(received.Said, other, Prediction.Rejected("NUMBER_REUSED"));
    }

    public static bool SameAgain(Story story) =>
        story.Draw<PremiumReceived>() is { } received && story.SayLike(received.Said, received.Fact.Clone(), Prediction.Known);

    public static bool PaidByPerson(Story story)
    {
        if (story.Draw<PremiumReceived>() is not { } received)
            return false;

        var shifted = received.Fact.Clone();
        shifted.PayerKind = PayerKind.Person;
        shifted.PayerUscc = "";
        story.Replace(received.Said, shifted, Prediction.Warned("PAYER_NOT_ENTERPRISE"));
        return true;
    }

    public static bool NoSuchDay(Story story)
    {
        if (story.Draw<PremiumReceived>() is not { } received)
            return false;

        var odd = received.Fact.Clone();
        odd.ReceiptNumber = StoryFacts.Other(odd.ReceiptNumber);
        odd.ReceivedDate = new() { Year = 2023, Month = 2, Day = 30 };
        return story.SayLike(received.Said, odd, Prediction.Rejected("BAD_DATE"));
    }
}
