using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Market;

/// <summary>The numbers of the law that the rules of the market read, each with its source, by the day that a policy was bound.</summary>
public static class MarketParameters
{
    /// <summary>The whole of a premium: no law says less, and more is implausible.</summary>
    public const int WholePremiumPpm = 1_000_000;

    /// <summary>
    /// The most that may be paid as commission, parts per million of the premium: 5 % by 应急〔2025〕27号 article 14, in force 2025-03-29.
    /// </summary>
    private static readonly Timeline<int> WorkSafetyCapPpm = Timeline.Starting(DateOnly.MinValue, WholePremiumPpm)
        .With(new(2025, 3, 29), 50_000);

    /// <summary>How far a commission may lie from base times rate: one per cent, as for premiums.</summary>
    public const decimal RateTolerance = 0.01m;

    /// <summary>The cap on a day for a product; the measures of 2025 hold for 安责险 alone.</summary>
    public static int CommissionCapPpm(ProductKind product, DateOnly day) =>
        PolicyParameters.IsWorkSafetyLiability(product) ? WorkSafetyCapPpm.On(day) : WholePremiumPpm;
}
