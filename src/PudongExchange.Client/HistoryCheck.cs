using Google.Protobuf;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Ledger;

namespace PudongExchange.Client;

/// <summary>
/// Checks a replayed history entry by entry, without trusting whoever gave it: each commitment opens to the fact, indexes only rise, and for a
/// participant's whole history each entry points at the one before in its series.
/// </summary>
/// <param name="isWhole">True for all that a participant stated from index 0 on: only then is a chain without gaps expected.</param>
public sealed class HistoryCheck(bool isWhole)
{
    private readonly Dictionary<string, Head> _heads = [];

    private sealed record Head(long NextOffset, byte[] Sha256);

    /// <summary>The index of the last entry checked; -1 before the first.</summary>
    public long LastIndex { get; private set; } = -1;

    /// <summary>Entries checked.</summary>
    public long EntryCount { get; private set; }

    /// <summary>Entries whose fact is not given any more, so that only their place could be checked.</summary>
    public long RedactedCount { get; private set; }

    /// <summary>SHA-256 of the last entry of each series of a whole history.</summary>
    public IReadOnlyDictionary<string, string> Heads => _heads.ToDictionary(head => head.Key, head => Convert.ToHexStringLower(head.Value.Sha256));

    /// <summary>Checks the next answer; null when it holds, else what is wrong with it.</summary>
    public string? Check(ReplayHistoryResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);

        LedgerEntry entry;
        try
        {
            entry = LedgerEntry.Parser.ParseFrom(answer.Entry);
        }
        catch (InvalidProtocolBufferException)
        {
            return $"What follows index {LastIndex} is not a LedgerEntry.";
        }

        EntryCount++;
        if (entry.Index <= LastIndex)
            return $"Index {entry.Index} does not come after {LastIndex}.";

        LastIndex = entry.Index;
        if (!entry.Equals(answer.Decoded))
            return $"Index {entry.Index}: the decoded entry is not what the entry's bytes say.";

        return CheckCommitment(entry, answer) ?? (isWhole ? CheckPlace(entry, answer.Entry) : null);
    }

    private string? CheckCommitment(LedgerEntry entry, ReplayHistoryResponse answer)
    {
        var statement = answer.StatementCase switch
        {
            ReplayHistoryResponse.StatementOneofCase.Fact => answer.Fact.Value,
            ReplayHistoryResponse.StatementOneofCase.Unreadable => answer.Unreadable,
            _ => null,
        };
        if (statement is null)
        {
            RedactedCount++;
            return null;
        }

        return Digests.Commitment(answer.Salt.Span, statement.Span).AsSpan().SequenceEqual(entry.Commitment.Span)
            ? null
            : $"Index {entry.Index}: the commitment does not open to the fact that is given.";
    }

    private string? CheckPlace(LedgerEntry entry, ByteString bytes)
    {
        var head = _heads.GetValueOrDefault(entry.Series, new(0, []));
        if (!entry.PreviousEntrySha256.Span.SequenceEqual(head.Sha256))
            return $"Index {entry.Index}: the entry does not follow the one before in {entry.Series}; one was dropped, added or changed.";

        var isJudged = entry.Kind == EntryKind.Judged;
        if (isJudged && entry.Offset != head.NextOffset)
            return $"Index {entry.Index}: offset {entry.Offset} of {entry.Series} comes where {head.NextOffset} is due.";

        _heads[entry.Series] = new(isJudged ? head.NextOffset + 1 : head.NextOffset, Digests.OfEntry(bytes.Span));
        return null;
    }
}
