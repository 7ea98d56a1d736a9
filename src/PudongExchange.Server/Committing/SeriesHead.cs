namespace PudongExchange.Server.Committing;

/// <summary>Where a series stands.</summary>
/// <param name="NextOffset">The offset of its next fact.</param>
/// <param name="LastEntrySha256">SHA-256 of the bytes of its last entry; empty when it has none.</param>
/// <param name="LastIndex">The log index of its last entry; -1 when it has none.</param>
/// <param name="SetAsideCount">How many of its statements changed no record: the version of its own stream.</param>
public sealed record SeriesHead(long NextOffset, byte[] LastEntrySha256, long LastIndex, long SetAsideCount)
{
    public static readonly SeriesHead Empty = new(0, [], -1, 0);
}
