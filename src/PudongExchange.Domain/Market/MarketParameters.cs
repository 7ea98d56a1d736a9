using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Market;

/// <summary>The numbers that the rules of the market read; those of the law are dated parameters.</summary>
public static class MarketParameters
{
    /// <summary>The whole of a premium: no law says less, and more is implausible.</summary>
    public const int WholePremiumPpm = 1_000_000;

    /// <summary>How far a commission may lie from base times rate: one per cent, as for premiums.</summary>
    public const decimal RateTolerance = 0.01m;

    /// <summary>The cap on a day for a product; the measures of 2025 hold for 安责险 alone.</summary>
    public static int CommissionCapPpm(this Hearing hearing, ProductKind product, DateOnly day) =>
        PolicyParameters.IsWorkSafetyLiability(product)
            ? (int)(hearing.InForce(ParameterCatalogue.CommissionCeiling, day) ?? WholePremiumPpm)
            : WholePremiumPpm;
}
