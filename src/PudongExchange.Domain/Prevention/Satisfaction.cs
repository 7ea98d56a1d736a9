namespace PudongExchange.Domain.Prevention;

/// <summary>How satisfied an enterprise is (满意度), on the contract's scale.</summary>
internal static class Satisfaction
{
    public const int Lowest = 1;
    public const int Highest = 5;
}
