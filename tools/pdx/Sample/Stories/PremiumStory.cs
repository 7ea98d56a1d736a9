using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How the premium of a policy is agreed and comes in.</summary>
internal static class PremiumStory
{
    private const long PaidInTwoFromFen = 300_000;
    private const long PaidInFourFromFen = 1_000_000;
    private const long PaidMonthlyFromFen = 5_000_000;
    private const string Prefix = "SF";

    /// <summary>Splits a large premium into instalments over the first year: the first with the contract, the others at even distances.</summary>
    public static void Agree(PolicyIssued policy)
    {
        var count = policy.PremiumFen switch { >= PaidMonthlyFromFen => 12, >= PaidInFourFromFen => 4, >= PaidInTwoFromFen => 2, _ => 0 };
        var firstDay = policy.FirstCoverDate.ToDay();
        for (var i = 0; i < count; i++)
        {
            var part = policy.PremiumFen / count;
            policy.Instalments.Add(new Instalment
            {
                DueDate = firstDay.AddMonths(12 / count * i).ToWire(),
                AmountFen = i == 0 ? policy.PremiumFen - (part * (count - 1)) : part,
            });
        }
    }

    /// <summary>Lets the premium come in until the policy ends.</summary>
    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(PremiumStory), cover.Ordinal);
        var boundOn = cover.Policy.BindDate.ToDay();
        if (cover.Policy.Instalments.Count == 0)
        {
            Receive(story, cover, boundOn.AddDays(story.Dice.Below(3)), cover.Policy.PremiumFen, instalment: 0, number: 1);
            return;
        }

        for (var i = 0; i < cover.Policy.Instalments.Count; i++)
        {
            var dueOn = cover.Policy.Instalments[i].DueDate.ToDay();
            var isLate = i > 0 && story.Dice.Chance(2);
            var receivedOn = isLate ? dueOn.AddDays(story.Dice.Between(3, 20)) : SampleYear.Later(boundOn, dueOn.AddDays(-story.Dice.Below(10)));
            if (receivedOn > cover.LastDay)
                return;

            var prediction = isLate ? Prediction.Warned("PREMIUM_OVERDUE") : null;
            Receive(story, cover, receivedOn, cover.Policy.Instalments[i].AmountFen, instalment: i + 1, number: i + 1, prediction);
        }
    }

    /// <summary>What an endorsement added comes in some days later.</summary>
    public static void ReceiveAdded(Story story, Cover cover, DateOnly endorsedOn, long addedFen, int number)
    {
        var receivedOn = endorsedOn.AddDays(story.Dice.Below(6));
        if (addedFen > 0 && receivedOn <= cover.LastDay)
            Receive(story, cover, receivedOn, addedFen, instalment: 0, number);
    }

    private static void Receive(Story story, Cover cover, DateOnly day, long amountFen, int instalment, int number, Prediction? prediction = null)
    {
        var received = new PremiumReceived
        {
            Policy = cover.Name,
            ReceiptNumber = cover.NumberOf(Prefix, story.Enterprise, number),
            ReceivedDate = day.ToWire(),
            AmountFen = amountFen,
            PayerKind = cover.Policy.Holder is null ? PayerKind.Insured : PayerKind.Holder,
            PayerUscc = cover.Policy.Holder?.Uscc ?? story.Enterprise.Uscc,
            InstalmentNumber = instalment,
        };
        if (story.Say(cover.Insurer, day, received, prediction))
            cover.ReceivedFen += amountFen;
    }
}
