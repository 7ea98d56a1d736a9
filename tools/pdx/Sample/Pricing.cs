using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>Prices a policy: base times filed factors, on heads, on the cumulative limit of large plants, or on the cost of a project.</summary>
internal static class Pricing
{
    private const decimal Ppm = 1_000_000m;

    /// <summary>Sets rate and premium of a policy whose heads, limits and project are known.</summary>
    public static void Price(PolicyIssued policy, Story story)
    {
        var dice = story.Dice;
        var perHeadFen = Tariff.PerHeadFen(story.Enterprise.Trait, dice.Below(Tariff.HeadCellCount));
        var rate = new PremiumRate();
        if (dice.Chance(45))
            rate.Factors.Add(FactorOf(policy, dice.Pick(Tariff.Factors)));

        policy.Rate = rate;
        if (policy.Project is { } project)
            PriceByAmount(policy, RateBasis.ProjectCost, project.CostFen, BandOf(project.CostFen));
        else if (story.Enterprise.Size == Size.Large)
            PriceByAmount(policy, RateBasis.CumulativeLimit, policy.Limits.CumulativeFen,
                NearestRate(perHeadFen * policy.Insured.InsuredHeadCount * Ppm / policy.Limits.CumulativeFen));
        else
            PriceByHead(policy, perHeadFen);
    }

    private static void PriceByHead(PolicyIssued policy, long perHeadFen)
    {
        policy.Rate.Basis = RateBasis.Heads;
        policy.Rate.BasePremiumPerHeadFen = perHeadFen;
        policy.Rate.ChargedPremiumPerHeadFen = Charged(perHeadFen, policy.Rate);
        policy.PremiumFen = policy.Rate.ChargedPremiumPerHeadFen * policy.Insured.InsuredHeadCount;
    }

    private static void PriceByAmount(PolicyIssued policy, RateBasis basis, long basisFen, int ratePpm)
    {
        policy.Rate.Basis = basis;
        policy.Rate.BasisFen = basisFen;
        policy.Rate.BaseRatePpm = ratePpm;
        policy.Rate.ChargedRatePpm = (int)Charged(ratePpm, policy.Rate);
        policy.PremiumFen = (long)Math.Round(basisFen / Ppm * policy.Rate.ChargedRatePpm);
    }

    private static int NearestRate(decimal ppm) => Tariff.LimitRatesPpm.MinBy(rate => Math.Abs(rate - ppm));

    private static int BandOf(long costFen) => Tariff.ProjectBands.First(band => costFen / PolicyTerms.FenPerYuan <= band.CostYuan).RatePpm;

    private static long Charged(long filed, PremiumRate rate) =>
        (long)Math.Round(rate.Factors.Aggregate((decimal)filed, (charged, factor) => charged * factor.FactorPpm / Ppm));

    private static RateFactor FactorOf(PolicyIssued policy, (RateFactorKind Kind, int FactorPpm, string Cell, string Condition) filed) => new()
    {
        Kind = filed.Kind,
        FactorPpm = filed.FactorPpm,
        FilingNumber = policy.Product.FilingNumber,
        TableVersion = Tariff.EditionOn(policy.BindDate.ToDay()).TableVersion,
        TableCell = filed.Cell,
    };
}
