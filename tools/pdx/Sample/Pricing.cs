using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>Prices a policy: base times filed factors, on heads, on the cumulative limit of large plants, or on the cost of a project.</summary>
internal static class Pricing
{
    private const decimal Ppm = 1_000_000m;

    private static readonly (RateFactorKind Kind, int FactorPpm, string Cell)[] Factors =
    [
        (RateFactorKind.ClaimFreeYears, 900_000, "C2"),
        (RateFactorKind.ClaimFreeYears, 950_000, "C1"),
        (RateFactorKind.StandardisationGrade, 920_000, "D2"),
        (RateFactorKind.AccidentHistory, 1_100_000, "A1"),
        (RateFactorKind.RiskGrade, 1_200_000, "B1"),
    ];

    /// <summary>The table of 山东 2018 for construction: up to which cost in yuan, at which rate.</summary>
    private static readonly (long CostYuan, int RatePpm)[] ProjectBands =
        [(10_000_000, 650), (50_000_000, 600), (100_000_000, 550), (500_000_000, 500), (1_000_000_000, 450), (long.MaxValue, 400)];

    /// <summary>Sets rate and premium of a policy whose heads, limits and project are known.</summary>
    public static void Price(PolicyIssued policy, Story story)
    {
        var dice = story.Dice;
        var (least, most) = story.Enterprise.Trait.YuanPerHead;
        var perHeadFen = dice.Between(least, most) * (long)PolicyTerms.FenPerYuan;
        var rate = new PremiumRate();
        if (dice.Chance(45))
            rate.Factors.Add(dice.Pick(Factors).ToFactor());

        policy.Rate = rate;
        if (policy.Project is { } project)
            PriceByAmount(policy, RateBasis.ProjectCost, project.CostFen, BandOf(project.CostFen));
        else if (story.Enterprise.Size == Size.Large)
            PriceByAmount(policy, RateBasis.CumulativeLimit, policy.Limits.CumulativeFen,
                RateFor(perHeadFen * policy.Insured.InsuredHeadCount, policy.Limits.CumulativeFen));
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

    private static int RateFor(long premiumFen, long basisFen) => Math.Max(100, (int)(premiumFen * Ppm / basisFen));

    private static int BandOf(long costFen) => ProjectBands.First(band => costFen / PolicyTerms.FenPerYuan <= band.CostYuan).RatePpm;

    private static long Charged(long filed, PremiumRate rate) =>
        (long)Math.Round(rate.Factors.Aggregate((decimal)filed, (charged, factor) => charged * factor.FactorPpm / Ppm));

    private static RateFactor ToFactor(this (RateFactorKind Kind, int FactorPpm, string Cell) factor) => new()
    {
        Kind = factor.Kind,
        FactorPpm = factor.FactorPpm,
        FilingNumber = "(示例)备-费率〔2022〕0005号",
        TableVersion = "2022-1",
        TableCell = factor.Cell,
    };
}
