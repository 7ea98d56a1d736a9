using System.Security.Cryptography;

namespace PudongExchange.Domain.Judging;

/// <summary>A fact in force as the log has it.</summary>
/// <param name="Happened">The fact, as a fold sees it.</param>
/// <param name="Revision">The record's revision with it.</param>
/// <param name="Bytes">Its bytes exactly as received.</param>
public readonly record struct LoggedFact(Happened Happened, long Revision, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What receipts call <c>fact_sha256</c>.</summary>
    public byte[] Sha256() => SHA256.HashData(Bytes.Span);
}
