using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Policies;

/// <summary>Checks how a premium was computed: the structure of the rate, and whether its parts explain each other.</summary>
internal static class PremiumRateChecks
{
    private const decimal Ppm = 1_000_000m;
    private const int MaxFactors = 20;
    private const int MaxFactorPpm = 100_000_000;

    /// <summary>A premium per head above a million yuan, or a rate above the whole basis, is a mistake of units.</summary>
    private const long MaxPerHeadFen = 100_000_000;
    private const int MaxRatePpm = 1_000_000;

    public static void Rate(this Hearing hearing, PremiumRate rate)
    {
        hearing.Value("rate.basis", rate.Basis);
        if (rate.Basis == RateBasis.Heads)
        {
            hearing.InRange("rate.base_premium_per_head_fen", rate.BasePremiumPerHeadFen, 1, MaxPerHeadFen);
            hearing.InRange("rate.charged_premium_per_head_fen", rate.ChargedPremiumPerHeadFen, 1, MaxPerHeadFen);
            hearing.Empty("rate.basis_fen", rate.BasisFen == 0);
            hearing.Empty("rate.base_rate_ppm", rate.BaseRatePpm == 0);
            hearing.Empty("rate.charged_rate_ppm", rate.ChargedRatePpm == 0);
        }
        else
        {
            hearing.Fen("rate.basis_fen", rate.BasisFen, min: 1);
            hearing.InRange("rate.base_rate_ppm", rate.BaseRatePpm, 1, MaxRatePpm);
            hearing.InRange("rate.charged_rate_ppm", rate.ChargedRatePpm, 1, MaxRatePpm);
            hearing.Empty("rate.base_premium_per_head_fen", rate.BasePremiumPerHeadFen == 0);
            hearing.Empty("rate.charged_premium_per_head_fen", rate.ChargedPremiumPerHeadFen == 0);
        }

        hearing.AtMost("rate.factors", rate.Factors.Count, MaxFactors);
        for (var i = 0; i < rate.Factors.Count && i < MaxFactors; i++)
        {
            var factor = rate.Factors[i];
            hearing.Value($"rate.factors[{i}].kind", factor.Kind);
            hearing.InRange($"rate.factors[{i}].factor_ppm", factor.FactorPpm, 1, MaxFactorPpm);
            hearing.Text($"rate.factors[{i}].filing_number", factor.FilingNumber, maxLength: 100, minLength: 4);
            hearing.Text($"rate.factors[{i}].table_version", factor.TableVersion, maxLength: 50);
            hearing.Text($"rate.factors[{i}].table_cell", factor.TableCell, maxLength: 50);
            if (rate.Factors.Take(i).Any(earlier => earlier.Kind == factor.Kind))
                hearing.Found(GeneralFindings.Repeated, $"rate.factors[{i}].kind", factor.Kind);
        }
    }

    /// <summary>Warns when the basis, the rate charged or the premium do not follow from what else the policy says.</summary>
    public static void RateExplainsPremium(this Hearing hearing, PolicyIssued issued, int coverDays)
    {
        var rate = issued.Rate;
        var isPerHead = rate.Basis == RateBasis.Heads;
        if (rate.Basis == RateBasis.CumulativeLimit && rate.BasisFen != issued.Limits.CumulativeFen)
            hearing.Found(PolicyFindings.BasisMismatch, "rate.basis_fen", rate.BasisFen, "limits.cumulative_fen", issued.Limits.CumulativeFen);
        if (rate.Basis == RateBasis.ProjectCost && issued.Project is { } project && rate.BasisFen != project.CostFen)
            hearing.Found(PolicyFindings.BasisMismatch, "rate.basis_fen", rate.BasisFen, "project.cost_fen", project.CostFen);

        // A stated rate is a whole number, so half a unit on either side of it is rounding, not a deviation.
        var charged = isPerHead ? rate.ChargedPremiumPerHeadFen : rate.ChargedRatePpm;
        var filed = FiledRate(isPerHead ? rate.BasePremiumPerHeadFen : rate.BaseRatePpm, rate.Factors);
        if (Math.Abs(charged - filed) > (filed * PolicyParameters.RateTolerance) + 0.5m)
            hearing.Found(PolicyFindings.RateNotExplained, isPerHead ? "rate.charged_premium_per_head_fen" : "rate.charged_rate_ppm",
                charged, Math.Round(filed, 2));

        // The rate is for a year, except on a project's cost, where it is for the whole project.
        if (coverDays is < 365 or > PolicyParameters.LongestUsualCoverDays && rate.Basis != RateBasis.ProjectCost)
            return;

        var perUnit = isPerHead ? issued.Insured.InsuredHeadCount : rate.BasisFen / Ppm;
        var expected = charged * perUnit;
        if (Math.Abs(issued.PremiumFen - expected) > (expected * PolicyParameters.RateTolerance) + (perUnit / 2) + 0.5m)
            hearing.Found(PolicyFindings.PremiumNotExplained, "premium_fen", issued.PremiumFen, Math.Round(expected));
    }

    /// <summary>Base times factors. Twenty factors of a hundred at most would leave the range of decimal, so it stops where no rate can be.</summary>
    private static decimal FiledRate(long baseRate, IEnumerable<RateFactor> factors)
    {
        var filed = (decimal)baseRate;
        foreach (var factor in factors)
            filed = Math.Min(filed * factor.FactorPpm / Ppm, Checks.MaxFen);

        return filed;
    }
}
