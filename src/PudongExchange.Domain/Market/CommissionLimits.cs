using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Market;

/// <summary>
/// Holds a commission against its own rate, the law's cap and the premium of its policy. All of it is watched and
/// nothing refused: the money moved.
/// </summary>
internal static class CommissionLimits
{
    private const int Ppm = 1_000_000;

    public static void Check(CommissionPaid paid, Policy policy, Hearing hearing)
    {
        var capPpm = hearing.CommissionCapPpm(policy.Product, policy.BindOn);
        if (paid.RatePpm > capPpm)
            hearing.Found(MarketFindings.CommissionAboveCap, "rate_ppm", paid.RatePpm, capPpm);

        // A stated rate is a whole number, so half a unit on either side of it is rounding, not a deviation.
        var expected = (decimal)paid.BaseFen * paid.RatePpm / Ppm;
        var rounding = ((decimal)paid.BaseFen / Ppm / 2) + 0.5m;
        if (Math.Abs(paid.AmountFen - expected) > (expected * MarketParameters.RateTolerance) + rounding)
            hearing.Found(MarketFindings.CommissionNotExplained, "amount_fen", paid.AmountFen, Math.Round(expected));

        if (paid.BaseFen > policy.PremiumFen)
            hearing.Found(MarketFindings.CommissionBaseAbovePremium, "base_fen", paid.BaseFen, policy.PremiumFen);

        // A commission split into many, each below the cap of its base, shows in their sum. One fen is rounding.
        var totalFen = paid.AmountFen + PaidUnder(policy, hearing.Records);
        if ((decimal)(totalFen - 1) * Ppm > (decimal)policy.PremiumFen * capPpm)
            hearing.Found(MarketFindings.CommissionsBeyondCap, "amount_fen", totalFen, capPpm, policy.PremiumFen);
    }

    /// <summary>What was paid as commission for a policy before; the payments are linked to it.</summary>
    private static long PaidUnder(Policy policy, IRecords records)
    {
        var sum = 0L;
        foreach (var name in records.LinkedTo(policy.Name, Commission.Collection))
        {
            // A commission that was corrected may be for another policy by now.
            if (records.Find<Commission>(name) is { } commission && commission.Policy == policy.Name)
                sum += commission.AmountFen;
        }

        return sum;
    }
}
