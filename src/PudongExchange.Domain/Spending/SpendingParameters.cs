using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Spending;

/// <summary>The numbers and permissions that the rules of spending read, by the day of the booking.</summary>
public static class SpendingParameters
{
    /// <summary>
    /// Whether prevention money may be spent on rewards for safety (安全奖励). 冀安委办〔2019〕55号 allows it in Hebei; no text that
    /// would in Pudong was found, which is unconfirmed: a booking is accepted with a warning.
    /// </summary>
    public static readonly Timeline<bool> AllowsRewards = Timeline.Starting(DateOnly.MinValue, false);
}
