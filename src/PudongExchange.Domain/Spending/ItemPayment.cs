namespace PudongExchange.Domain.Spending;

/// <summary>One payment of a spending item.</summary>
/// <param name="PaidOn">The day on which the money left the payer.</param>
/// <param name="LeftFen">What was paid and not reversed.</param>
public sealed record ItemPayment(DateOnly PaidOn, long LeftFen)
{
    public ItemPayment Less(long fen) => this with { LeftFen = LeftFen - fen };
}
