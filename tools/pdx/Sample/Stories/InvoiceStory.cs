using PudongExchange.Contracts.Spending.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How the invoice of a service body comes after the booking (发票), and is now and then issued anew and taken back (红冲).</summary>
internal static class InvoiceStory
{
    private const int ReplacedPercent = 8;

    /// <summary>The day on which the invoice in force is stated; null when the year is over.</summary>
    public static DateOnly? Tell(Story story, Cover cover, SpendingBooked booked, DateOnly day)
    {
        var dice = story.Dice;
        var first = State(story, cover, booked, day);
        if (first is null)
            return null;

        if (!dice.Chance(ReplacedPercent))
            return day;

        // The new invoice comes first, so that the cost is borne out on every day.
        var replacedOn = day.AddDays(dice.Between(2, 8));
        if (State(story, cover, booked, replacedOn) is null)
            return day;

        var isRedLettered = dice.Chance(70);
        var takenBack = first.Clone();
        takenBack.Standing = isRedLettered ? InvoiceStanding.RedLettered : InvoiceStanding.Voided;
        takenBack.CancelledDate = replacedOn.ToWire();
        takenBack.RedLetterNumber = isRedLettered ? $"23{dice.Digits(18)}" : "";
        story.Say(cover.Insurer, replacedOn, takenBack);
        return replacedOn;
    }

    private static SpendingInvoiced? State(Story story, Cover cover, SpendingBooked booked, DateOnly day)
    {
        var invoiced = new SpendingInvoiced
        {
            SpendingItem = booked.SpendingItem,
            Invoice = SpendingStory.InvoiceOf(story.Dice, booked, day.AddDays(-story.Dice.Below(2))),
            Standing = InvoiceStanding.InForce,
        };
        return story.Say(cover.Insurer, day, invoiced) ? invoiced : null;
    }
}
