using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Data.Sqlite;

namespace PudongExchange.Client;

/// <summary>
/// A durable outbox on disk for the facts of one series. When <see cref="Put(PackedFact, string?)"/> returns, the fact is on the disk and has its
/// offset for good; <see cref="OutboxPush"/> brings it to the exchange whenever that can be reached; the answer is on the disk before anything else
/// hears of it. One process at a time has it open; within the process every method may be called from any thread.
/// </summary>
public sealed class Outbox : IDisposable
{
    /// <summary>Facts read at a time: enough to keep a stream busy, at most 30 MiB.</summary>
    private const int PageSize = 500;

    private readonly OutboxFile _file;
    private TaskCompletionSource _isPut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _nextOffset;

    private Outbox(string series, OutboxFile file)
    {
        Series = series;
        _file = file;
        FirstOffset = file.Read(() => file.Value<long>("select first_offset from series"));
        _nextOffset = file.Read(() => file.Value<long?>("select max(offset) + 1 from facts") ?? FirstOffset);
        Receipts = new(series, file, FirstOffset);
    }

    /// <summary>The series whose facts it holds.</summary>
    public string Series { get; }

    /// <summary>Its file.</summary>
    public string Path => _file.Path;

    /// <summary>The offset of its first fact.</summary>
    public long FirstOffset { get; }

    /// <summary>The offset that the next fact gets.</summary>
    public long NextOffset => Interlocked.Read(ref _nextOffset);

    /// <summary>Every fact before this offset is answered, and its answer is kept.</summary>
    public long AnsweredUntil => Receipts.AnsweredUntil;

    /// <summary>The receipts.</summary>
    public ReceiptStore Receipts { get; }

    /// <summary>Opens the outbox of a series, or makes it.</summary>
    /// <param name="folder">A folder on a local disk; it holds a file for each series.</param>
    /// <param name="series">The series, e.g. <c>insurers/91310115999900011L/series/core</c>.</param>
    /// <param name="options">How it is kept.</param>
    /// <exception cref="OutboxException">It cannot be opened; the message says why.</exception>
    public static Outbox Open(string folder, string series, OutboxOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(series);

        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, series.Replace('/', '.') + ".outbox"));
        var file = OutboxFile.Open(path, series, options ?? OutboxOptions.Default);
        try
        {
            return new(series, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Takes a fact; it is durable when this returns.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="key">
    /// What the core system knows it by, e.g. the number of its booking. A core system that died before it noted that the fact is in the outbox puts it
    /// again under the same key and gets the same offset.
    /// </param>
    /// <returns>Its offset.</returns>
    /// <exception cref="OutboxException">The fact is not in the outbox; the message says why.</exception>
    public long Put(PackedFact fact, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _file.Write(() => OffsetOf(fact, key) ?? Insert(fact, key, NextOffset), offset => Announce(offset + 1));
    }

    /// <inheritdoc cref="Put(PackedFact, string?)"/>
    public long Put(IMessage fact, string? key = null) => Put(PackedFact.Of(fact), key);

    /// <summary>Takes facts, all of them or none, with one write to the disk; many at once are far faster than one by one.</summary>
    /// <returns>The offset of the first; the others follow it.</returns>
    /// <exception cref="OutboxException">None of the facts is in the outbox; the message says why.</exception>
    public long PutAll(IReadOnlyCollection<PackedFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _file.Write(
            () =>
            {
                var first = NextOffset;
                foreach (var (at, fact) in facts.Index())
                    Insert(fact, key: null, first + at);

                return first;
            },
            first => Announce(first + facts.Count));
    }

    /// <summary>The fact of an offset; null when it is not there, or forgotten.</summary>
    public PackedFact? Find(long offset) => offset >= FirstOffset && ReadFacts(offset, 1) is [var fact] ? fact : null;

    /// <summary>SHA-256 of each fact's bytes, also of those forgotten, in the order of offsets.</summary>
    public IReadOnlyList<byte[]> Digests(long from, int count) => _file.Read(() =>
    {
        using var command = _file.Command("select sha256 from facts where offset >= $1 order by offset limit $2", from, count);
        using var rows = command.ExecuteReader();
        var digests = new List<byte[]>();
        while (rows.Read())
            digests.Add((byte[])rows[0]);

        return digests;
    });

    /// <summary>
    /// Takes the unanswered facts from an offset on out again, for whoever made them from a file that was corrected since. Should the exchange have
    /// recorded one all the same, the next push compares, says so and sends nothing.
    /// </summary>
    /// <exception cref="OutboxException">One of them is answered.</exception>
    public void TakeBack(long from)
    {
        if (from < AnsweredUntil)
            throw new OutboxException(OutboxProblem.Settled, $"Offset {from} of {Series} is answered; what is recorded cannot be taken back, only corrected by another fact.");

        _file.Write(
            () => _file.Execute("delete from facts where offset >= $1", from),
            _ => Interlocked.Exchange(ref _nextOffset, Math.Min(from, NextOffset)));
    }

    /// <summary>
    /// Forgets the bytes of answered facts before an offset; digests and receipts stay. Without the bytes a receipt still proves what was answered, but
    /// its commitment cannot be opened: forget only what the core system keeps.
    /// </summary>
    /// <returns>How many were forgotten.</returns>
    /// <exception cref="OutboxException">One of them is not answered.</exception>
    public int Forget(long before) => before <= AnsweredUntil
        ? _file.Write(() => _file.Execute("update facts set bytes = null where offset < $1 and bytes is not null", before))
        : throw new OutboxException(OutboxProblem.Settled, $"Offset {AnsweredUntil} of {Series} is not answered; only answered facts can be forgotten.");

    /// <summary>Closes it, so that another process can open it.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>The facts from an offset on, a page at a time.</summary>
    internal IReadOnlyList<PackedFact> ReadPage(long offset)
    {
        var facts = ReadFacts(offset, PageSize);
        return facts.Count > 0 || NextOffset <= offset
            ? facts
            : throw new OutboxException(OutboxProblem.Settled, $"The fact at offset {offset} of {Series} was forgotten, or is from before this outbox.");
    }

    /// <summary>Done when there is a fact at an offset.</summary>
    internal Task UntilPut(long offset, CancellationToken cancellation)
    {
        // The promise is taken before the look, so that a fact put in between is not missed.
        var isPut = Volatile.Read(ref _isPut).Task;
        return NextOffset > offset ? Task.CompletedTask : isPut.WaitAsync(cancellation);
    }

    private long? OffsetOf(PackedFact fact, string? key)
    {
        if (key is null)
            return null;

        using var command = _file.Command("select offset, sha256 from facts where key = $1", key);
        using var rows = command.ExecuteReader();
        if (!rows.Read())
            return null;

        return fact.Sha256.SequenceEqual((byte[])rows[1])
            ? rows.GetInt64(0)
            : throw new OutboxException(OutboxProblem.KeyTaken, $"The key {key} stands for another fact already, at offset {rows.GetInt64(0)} of {Series}.");
    }

    private long Insert(PackedFact fact, string? key, long offset)
    {
        _file.Execute(
            "insert into facts (offset, type_url, bytes, sha256, key) values ($1, $2, $3, $4, $5)",
            offset, fact.Packed.TypeUrl, fact.Bytes.ToByteArray(), fact.Sha256.ToArray(), key);
        return offset;
    }

    private void Announce(long next)
    {
        Interlocked.Exchange(ref _nextOffset, Math.Max(next, NextOffset));
        Interlocked.Exchange(ref _isPut, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private List<PackedFact> ReadFacts(long offset, int count) => _file.Read(() =>
    {
        using var command = _file.Command("select type_url, bytes, sha256 from facts where offset >= $1 order by offset limit $2", offset, count);
        using var rows = command.ExecuteReader();
        var facts = new List<PackedFact>();
        while (rows.Read() && !rows.IsDBNull(1))
            facts.Add(Fact(rows, offset + facts.Count));

        return facts;
    });

    private PackedFact Fact(SqliteDataReader row, long offset)
    {
        var bytes = (byte[])row[1];
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual((byte[])row[2]))
            throw new OutboxException(OutboxProblem.Damaged, $"The fact at offset {offset} of {Path} is not the one that was put.");

        return PackedFact.Of(new Any { TypeUrl = row.GetString(0), Value = UnsafeByteOperations.UnsafeWrap(bytes) });
    }
}
