using System.Buffers.Binary;
using System.Collections.Concurrent;
using Marten;
using Npgsql;
using NpgsqlTypes;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Server.Storage;
using SessionOptions = Marten.Services.SessionOptions;

namespace PudongExchange.Server.Committing;

/// <summary>Writes a draft in one transaction of set-based statements, in Marten's unit of work, into Marten's tables and ours.</summary>
internal sealed class LogWriter(IDocumentStore store, NpgsqlConnection connection, long epoch)
{
    private static readonly ConcurrentDictionary<Type, string> DotNetTypes = new();

    private const char Parameter = '^';

    private static readonly string WriteStreams = $"""
        insert into {ExchangeStore.Schema}.mt_streams as s (id, type, version, timestamp, created, tenant_id, is_archived)
        select x.id, null, x.v, ^, ^, '*DEFAULT*', false from unnest(^::varchar[], ^::bigint[]) x(id, v)
        on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp where s.version < excluded.version
        """;

    private static readonly string CopyEvents =
        $"copy {ExchangeStore.Schema}.mt_events (seq_id, id, stream_id, version, data, bdata, type, timestamp, mt_dotnet_type) from stdin (format binary)";

    private static readonly string CopyEntries =
        $"copy {ExchangeStore.Schema}.ledger_entries (index, participant, series, \"offset\", kind, entry, salt, findings) from stdin (format binary)";

    private static readonly string WriteHeads = $"""
        insert into {ExchangeStore.Schema}.series_heads (series, participant, next_offset, head_sha256, last_index, set_aside_count)
        select * from unnest(^::varchar[], ^::varchar[], ^::bigint[], ^::bytea[], ^::bigint[], ^::bigint[])
        on conflict (series) do update set next_offset = excluded.next_offset, head_sha256 = excluded.head_sha256,
            last_index = excluded.last_index, set_aside_count = excluded.set_aside_count
        """;

    private static readonly string CopyLinks = $"copy {ExchangeStore.Schema}.record_links (parent, child) from stdin (format binary)";

    public async Task Write(Draft draft, CancellationToken cancellation)
    {
        if (draft.Rows.Count == 0)
        {
            // Nothing to write, but what is answered must be the log's word, not that of one who was succeeded.
            await Fence($"select epoch from {ExchangeStore.Schema}.committer where epoch = $1", cancellation);
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Fence($"update {ExchangeStore.Schema}.committer set epoch = epoch where epoch = $1 returning epoch", cancellation);
        await using (var session = store.LightweightSession(SessionOptions.ForTransaction(transaction)))
        {
            Queue(session, draft);
            await session.SaveChangesAsync(cancellation);
        }

        await WriteEvents(draft.Rows, cancellation);
        await WriteEntries(draft.Rows, cancellation);
        if (draft.Links.Count > 0)
            await WriteLinks(draft.Links, cancellation);

        // A crash up to here leaves nothing: the transaction is rolled back, no receipt has left, and the clients send
        // the same offsets again.
        await transaction.CommitAsync(cancellation);

        // A crash from here on leaves facts recorded whose receipts never left: the clients ask for the next offset, or
        // send the facts again and get those receipts.
    }

    /// <summary>A committer that was succeeded finds no row of its epoch, and must not write.</summary>
    private async Task Fence(string findEpoch, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(findEpoch, connection) { Parameters = { new() { Value = epoch } } };
        if (await command.ExecuteScalarAsync(cancellation) is null)
            throw new DeposedException(epoch);
    }

    private static void Queue(IDocumentSession session, Draft draft)
    {
        var rows = draft.Rows;
        var recordedAt = rows[0].Recorded.Entry.RecordTime.ToDateTimeOffset();

        var versions = new Dictionary<string, long>();
        foreach (var row in rows)
            versions[row.Stream] = row.Version;

        session.QueueSqlCommand(Parameter, WriteStreams, recordedAt, recordedAt, versions.Keys.ToArray(), versions.Values.ToArray());
        var heads = draft.Heads;
        session.QueueSqlCommand(Parameter, WriteHeads,
            heads.Keys.ToArray(),
            heads.Values.Select(value => value.Participant).ToArray(),
            heads.Values.Select(value => value.Head.NextOffset).ToArray(),
            heads.Values.Select(value => value.Head.LastEntrySha256).ToArray(),
            heads.Values.Select(value => value.Head.LastIndex).ToArray(),
            heads.Values.Select(value => value.Head.SetAsideCount).ToArray());
    }

    private async Task WriteEvents(List<Draft.Row> rows, CancellationToken cancellation)
    {
        var recordedAt = rows[0].Recorded.Entry.RecordTime.ToDateTimeOffset();
        await using var copy = await connection.BeginBinaryImportAsync(CopyEvents, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Recorded.Entry.Index + 1, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(EventId(row.Recorded), NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.Stream, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync("{}", NpgsqlDbType.Jsonb, cancellation);
            await copy.WriteAsync(row.Fact, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(row.Kind?.StoredName ?? SetAsideFact.StoredName, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(recordedAt, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(DotNetType(row.Kind?.Type ?? typeof(SetAsideFact)), NpgsqlDbType.Varchar, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task WriteEntries(List<Draft.Row> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopyEntries, cancellation);
        foreach (var (recorded, _, _, _, _) in rows)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(recorded.Entry.Index, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(recorded.Entry.Participant, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(recorded.Entry.Series, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(recorded.Entry.Offset, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(recorded.Entry.Kind == EntryKind.Conflict ? (short)2 : (short)1, NpgsqlDbType.Smallint, cancellation);
            await copy.WriteAsync(recorded.Bytes, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(recorded.Salt, NpgsqlDbType.Bytea, cancellation);
            if (Recorded.PackFindings(recorded.Findings) is { } findings)
                await copy.WriteAsync(findings, NpgsqlDbType.Bytea, cancellation);
            else
                await copy.WriteNullAsync(cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task WriteLinks(List<(string Parent, string Child)> links, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopyLinks, cancellation);
        foreach (var (parent, child) in links)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(parent, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(child, NpgsqlDbType.Varchar, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>
    /// The event's id, a UUID of version 8 (RFC 9562): the index, then bits of the entry's digest. Ids grow with the log, so that each
    /// goes to the end of their index; one that is all digest would touch, and log, a page of its own.
    /// </summary>
    private static Guid EventId(Recorded recorded)
    {
        Span<byte> id = stackalloc byte[16];
        recorded.Sha256.AsSpan(0, 16).CopyTo(id);
        BinaryPrimitives.WriteUInt32BigEndian(id, (uint)(recorded.Entry.Index >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(id[4..], (ushort)recorded.Entry.Index);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new(id, bigEndian: true);
    }

    /// <summary>The type's name as Marten writes it.</summary>
    private static string DotNetType(Type type) => DotNetTypes.GetOrAdd(type, static type => $"{type.FullName}, {type.Assembly.GetName().Name}");
}

/// <summary>Another committer has taken the log over.</summary>
internal sealed class DeposedException(long epoch) : Exception($"The committer's epoch {epoch} is over.");
