namespace PudongExchange.Client;

/// <summary>How far a push is.</summary>
/// <param name="FirstOffset">Where it began: as many facts were recorded before.</param>
/// <param name="NextOffset">Every fact before this offset is answered.</param>
/// <param name="Counts">What became of those whose answers this push has: the new ones, and missed answers that it read back.</param>
/// <param name="Elapsed">How long it has been going on.</param>
public sealed record PushProgress(long FirstOffset, long NextOffset, PushCounts Counts, TimeSpan Elapsed)
{
    /// <summary>Before the series was ever open.</summary>
    public static readonly PushProgress NotBegun = new(0, 0, PushCounts.None, TimeSpan.Zero);

    /// <summary>How many facts this push added.</summary>
    public long NewCount => Math.Max(0, NextOffset - FirstOffset);

    /// <summary>Answers a second since the push began.</summary>
    public double FactsPerSecond => Elapsed > TimeSpan.Zero ? Counts.Answered / Elapsed.TotalSeconds : 0;
}
