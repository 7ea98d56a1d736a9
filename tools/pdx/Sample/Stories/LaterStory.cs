using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>
/// What some enterprises' insurers state of spring 2025, when 应急〔2025〕27号 had raised the least limit and capped commission and prevention: the same
/// business is judged by the numbers of its own day.
/// </summary>
internal static class LaterStory
{
    private const int InsuredAgainPercent = 12;
    private const int CommissionPpm = 40_000;

    public static void Tell(Story story)
    {
        story.Begin(nameof(LaterStory));
        var dice = story.Dice;
        if (story.Condition != Condition.None || story.Enterprise.Obligation != Obligation.Required || story.Covers.Count == 0
            || story.Covers[^1].Termination is not null || !dice.Chance(InsuredAgainPercent))
            return;

        var insurer = story.Covers[^1].Insurer;
        var firstDay = dice.Day(new(2025, 5, 1), new(2025, 6, 30));
        var policy = CoverStory.Draft(story, insurer, firstDay, firstDay.AddYears(1).AddDays(-1), ordinal: 3);
        Pricing.Price(policy, story);
        var (cover, boundOn) = (new Cover(insurer, policy, ordinal: 3), policy.BindDate.ToDay());
        story.SayEver(insurer, boundOn, policy);
        story.SayEver(insurer, boundOn.AddDays(1), new PremiumReceived
        {
            Policy = cover.Name,
            ReceiptNumber = cover.NumberOf("SF", story.Enterprise, 1),
            ReceivedDate = boundOn.AddDays(1).ToWire(),
            AmountFen = policy.PremiumFen,
            PayerKind = PayerKind.Insured,
            PayerUscc = story.Enterprise.Uscc,
        });
        story.SayEver(insurer, boundOn.AddDays(15), CommissionStory.Pay(story, cover, boundOn.AddDays(15), CommissionPpm));
    }
}
