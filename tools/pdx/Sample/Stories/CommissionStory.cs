using PudongExchange.Contracts.Market.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which part of the premium goes to an agency, a broker or an agent who brought the business (手续费).</summary>
internal static class CommissionStory
{
    private const int BroughtPercent = 60;

    private static readonly int[] RatesPpm = [50_000, 80_000, 100_000, 120_000, 150_000];

    private static readonly CommissionPayeeKind[] Payees =
        [CommissionPayeeKind.Agency, CommissionPayeeKind.Broker, CommissionPayeeKind.Broker, CommissionPayeeKind.SidelineAgency, CommissionPayeeKind.Agent];

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(CommissionStory), cover.Ordinal);
        if (story.Dice.Chance(BroughtPercent))
        {
            var paidOn = cover.Policy.BindDate.ToDay().AddDays(story.Dice.Between(10, 45));
            story.Say(cover.Insurer, paidOn, Pay(story, cover, paidOn, story.Dice.Pick(RatesPpm)));
        }
    }

    public static CommissionPaid Pay(Story story, Cover cover, DateOnly paidOn, int ratePpm)
    {
        var dice = story.Dice;
        var payee = dice.Pick(Payees);
        var intermediary = dice.Between(1, 9);
        var product = Tariff.ProductOf(cover.Policy.Product.Kind);
        return new()
        {
            Commission = cover.NameOf("commissions", "SXF", story.Enterprise, 1),
            Policy = cover.Name,
            PayeeKind = payee,
            PayeeUscc = payee == CommissionPayeeKind.Agent ? "" : SyntheticUscc.OfIntermediary(intermediary),
            PayeeLicenceNumber = $"{(payee == CommissionPayeeKind.Agent ? "ZY" : "JG")}-310115-{intermediary:D4}",
            AmountFen = cover.Policy.PremiumFen / 1000 * (ratePpm / 1000),
            PaidDate = paidOn.ToWire(),
            BaseFen = cover.Policy.PremiumFen / 1000 * 1000,
            RatePpm = ratePpm,
            Filing = Tariff.EditionOn(cover.Policy.BindDate.ToDay()).NameOf(cover.Insurer, product),
        };
    }
}
