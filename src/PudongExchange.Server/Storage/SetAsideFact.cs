namespace PudongExchange.Server.Storage;

/// <summary>
/// A statement that changed no record: rejected, already known, or in conflict with what its offset held. It is
/// kept as evidence in its series' own stream; the ledger entry of the same index says what it was.
/// </summary>
public sealed class SetAsideFact(byte[] bytes)
{
    /// <summary>The event's name in the store.</summary>
    public const string StoredName = "fact_set_aside";

    /// <summary>The bytes exactly as received.</summary>
    public byte[] Bytes { get; } = bytes;
}
