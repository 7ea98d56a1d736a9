namespace PudongExchange.Domain.Enforcement;

/// <summary>The fines that an article allows, both ends inclusive.</summary>
/// <param name="LeastFen">The least fine, in fen.</param>
/// <param name="MostFen">The greatest fine, in fen.</param>
public sealed record FineRange(long LeastFen, long MostFen)
{
    public bool Contains(long fineFen) => fineFen >= LeastFen && fineFen <= MostFen;
}
