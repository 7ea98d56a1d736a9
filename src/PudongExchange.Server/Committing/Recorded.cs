using Google.Protobuf;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Ledger;

namespace PudongExchange.Server.Committing;

/// <summary>An entry of the ledger with what stands beside it, as written or as read back.</summary>
/// <param name="Entry">The entry decoded.</param>
/// <param name="Bytes">Its exact bytes.</param>
/// <param name="Salt">The salt of its commitment.</param>
/// <param name="Findings">The findings of its receipt.</param>
public sealed record Recorded(LedgerEntry Entry, byte[] Bytes, byte[] Salt, IReadOnlyList<Finding> Findings)
{
    /// <summary>SHA-256 of the entry's bytes: what the next entry of the series points at, and whence the event has half of its id.</summary>
    public byte[] Sha256 { get; } = Digests.OfEntry(Bytes);

    /// <summary>True when the entry is of the same type and bytes.</summary>
    public bool Holds(string typeName, ReadOnlySpan<byte> fact) =>
        Entry.FactType == typeName && Entry.Commitment.Span.SequenceEqual(Digests.Commitment(Salt, fact));

    public Receipt ToReceipt(byte[] factSha256, bool duplicate)
    {
        var receipt = new Receipt
        {
            Offset = Entry.Offset,
            Index = Entry.Index,
            RecordTime = Entry.RecordTime,
            FactSha256 = UnsafeByteOperations.UnsafeWrap(factSha256),
            Verdict = Entry.Verdict,
            Record = Entry.Record,
            Revision = Entry.Revision,
            Duplicate = duplicate,
            Entry = UnsafeByteOperations.UnsafeWrap(Bytes),
            Salt = UnsafeByteOperations.UnsafeWrap(Salt),
        };
        receipt.Findings.AddRange(Findings);
        if (Entry.HasKnownIndex)
            receipt.KnownIndex = Entry.KnownIndex;

        return receipt;
    }

    /// <summary>The findings as the column <c>findings</c> holds them; null when there are none.</summary>
    public static byte[]? PackFindings(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return null;

        var holder = new Receipt();
        holder.Findings.AddRange(findings);
        return holder.ToByteArray();
    }

    public static Recorded Read(byte[] entry, byte[] salt, byte[]? findings) => new(
        LedgerEntry.Parser.ParseFrom(entry), entry, salt, findings is null ? [] : Receipt.Parser.ParseFrom(findings).Findings);
}
