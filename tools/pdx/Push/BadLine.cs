namespace PudongExchange.Pdx.Push;

/// <summary>A line that cannot be sent, and why.</summary>
/// <param name="Number">Counted from 1; the line's offset is one less.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record BadLine(long Number, string Problem);
