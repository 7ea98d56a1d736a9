using Google.Protobuf;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Ledger;

namespace PudongExchange.Client;

/// <summary>
/// Checks each receipt against the fact that was sent, and against the receipt before: every entry of a series points at its predecessor, so an
/// exchange that drops or moves a statement contradicts a receipt that it gave.
/// </summary>
internal sealed class ReceiptChain(string series)
{
    private byte[]? _head;

    /// <summary>False before the series is open for the first time, and after a conflict until the next receipt.</summary>
    public bool IsKnown => _head is not null;

    /// <summary>Begins after a receipt that is known from before.</summary>
    public void Begin(Receipt last) => _head = Digests.OfEntry(last.Entry.Span);

    /// <summary>True when the series' head is the last receipt's entry.</summary>
    public bool IsAt(ByteString head) => head.Span.SequenceEqual(_head);

    /// <summary>True when a receipt's entry points at the last receipt's.</summary>
    public bool IsFollowedBy(Receipt receipt) => Read(receipt.Offset, receipt.Entry).PreviousEntrySha256.Span.SequenceEqual(_head);

    /// <summary>True when two receipts say the same; whether they were asked for again is no part of it.</summary>
    public static bool IsSame(Receipt one, Receipt other)
    {
        var same = other.Clone();
        same.Duplicate = one.Duplicate;
        return one.Equals(same);
    }

    /// <summary>A conflict adds an entry that its answer does not show; the next receipt tells the head again.</summary>
    public void Forget() => _head = null;

    /// <summary>Checks that the exchange, opened again, stands where its receipts left it; the first time its word is taken.</summary>
    public void CheckHead(long nextOffset, ByteString head)
    {
        Expect(!IsKnown || IsAt(head), nextOffset,
            "the series' head is not its last receipt's entry. Another client of yours may have written to it.");
        _head = head.ToByteArray();
    }

    public void Check(long offset, PackedFact fact, Receipt receipt)
    {
        Expect(receipt.Offset == offset, offset, $"the receipt is for offset {receipt.Offset}.");
        Expect(receipt.FactSha256.Span.SequenceEqual(fact.Sha256), offset, "the receipt is for other bytes than were sent.");

        var entry = Read(offset, receipt.Entry);
        Expect(
            entry.Kind == EntryKind.Judged && entry.Series == series && entry.Offset == offset && entry.Index == receipt.Index, offset,
            "the entry stands at another place than the receipt says.");
        Expect(
            entry.Verdict == receipt.Verdict && entry.Record == receipt.Record && entry.Revision == receipt.Revision, offset,
            "the entry's verdict is not the receipt's.");
        Expect(entry.FactType == fact.TypeName, offset, $"the entry is about a {entry.FactType}.");
        Expect(
            entry.Commitment.Span.SequenceEqual(Digests.Commitment(receipt.Salt.Span, fact.Bytes.Span)), offset,
            "the entry's commitment is not to the bytes that were sent.");
    }

    /// <summary>Moves on to a receipt that follows the one before.</summary>
    public void Follow(Receipt receipt)
    {
        Expect(!IsKnown || IsFollowedBy(receipt), receipt.Offset,
            "the entry does not follow the one before. Another client of yours may have written to the series.");
        _head = Digests.OfEntry(receipt.Entry.Span);
    }

    private LedgerEntry Read(long offset, ByteString entry)
    {
        try
        {
            return LedgerEntry.Parser.ParseFrom(entry);
        }
        catch (InvalidProtocolBufferException)
        {
            throw new ReceiptMismatchException(series, offset, "its entry is not a LedgerEntry.");
        }
    }

    private void Expect(bool isSo, long offset, string contradiction)
    {
        if (!isSo)
            throw new ReceiptMismatchException(series, offset, contradiction);
    }
}
