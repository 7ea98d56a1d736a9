namespace PudongExchange.Client;

/// <summary>How an outbox is kept.</summary>
public sealed record OutboxOptions
{
    /// <summary>Starts at offset 0 and may grow to 256 GiB.</summary>
    public static readonly OutboxOptions Default = new();

    /// <summary>
    /// The offset of the first fact, looked at when the outbox is made: 0 for a new series. Who lost an outbox begins another at the offset that
    /// <c>pdx series</c> tells; the facts before it are at the exchange alone.
    /// </summary>
    public long FirstOffset { get; init; }

    /// <summary>The largest size of its file, at least 1 MiB: an outbox that nothing empties must not take the disk of the core system.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024 * 1024;
}
