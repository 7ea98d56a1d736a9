using System.Buffers.Binary;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;
using SessionOptions = Marten.Services.SessionOptions;

namespace PudongExchange.Server.Committing;

/// <summary>Writes a draft in one transaction of set-based statements, in Marten's unit of work, into Marten's tables and ours.</summary>
internal sealed class LogWriter(IDocumentStore store, NpgsqlConnection connection, long epoch)
{
    private const char Parameter = '^';

    private static readonly string WriteStreams = $"""
        insert into {ExchangeStore.Schema}.mt_streams as s (id, type, version, timestamp, created, tenant_id, is_archived)
        select x.id, null, x.v, ^, ^, '*DEFAULT*', false from unnest(^::varchar[], ^::bigint[]) x(id, v)
        on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp where s.version < excluded.version
        """;

    private static readonly string WriteEvents = $"""
        insert into {ExchangeStore.Schema}.mt_events (seq_id, id, stream_id, version, data, bdata, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
        select x.q, x.e, x.s, x.v, '{"{}"}'::jsonb, x.b, (^::varchar[])[x.k], ^, '*DEFAULT*', (^::varchar[])[x.k], false
        from unnest(^::bigint[], ^::uuid[], ^::varchar[], ^::bigint[], ^::bytea[], ^::int[]) x(q, e, s, v, b, k)
        """;

    private static readonly string WriteEntries = $"""
        insert into {ExchangeStore.Schema}.ledger_entries (index, participant, series, "offset", kind, entry, salt, findings)
        select * from unnest(^::bigint[], ^::varchar[], ^::varchar[], ^::bigint[], ^::smallint[], ^::bytea[], ^::bytea[], ^::bytea[])
        """;

    private static readonly string WriteHeads = $"""
        insert into {ExchangeStore.Schema}.series_heads (series, participant, next_offset, head_sha256, last_index, set_aside_count)
        select * from unnest(^::varchar[], ^::varchar[], ^::bigint[], ^::bytea[], ^::bigint[], ^::bigint[])
        on conflict (series) do update set next_offset = excluded.next_offset, head_sha256 = excluded.head_sha256,
            last_index = excluded.last_index, set_aside_count = excluded.set_aside_count
        """;

    private static readonly string WriteLinks = $"""
        insert into {ExchangeStore.Schema}.record_links (parent, child) select * from unnest(^::varchar[], ^::varchar[]) on conflict do nothing
        """;

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
        // A batch has few kinds of facts and long names for them: rows give a place in the lists, which begin at 1.
        List<FactKind?> kinds = [.. rows.Select(row => row.Kind).Distinct()];
        session.QueueSqlCommand(Parameter, WriteEvents,
            kinds.Select(kind => kind?.StoredName ?? SetAsideFact.StoredName).ToArray(),
            recordedAt,
            kinds.Select(kind => DotNetType(kind?.Type ?? typeof(SetAsideFact))).ToArray(),
            Column(rows, row => row.Recorded.Entry.Index + 1),
            Column(rows, row => EventId(row.Recorded)),
            Column(rows, row => row.Stream),
            Column(rows, row => row.Version),
            Column(rows, row => row.Fact),
            Column(rows, row => kinds.IndexOf(row.Kind) + 1));
        session.QueueSqlCommand(Parameter, WriteEntries,
            Column(rows, row => row.Recorded.Entry.Index),
            Column(rows, row => row.Recorded.Entry.Participant),
            Column(rows, row => row.Recorded.Entry.Series),
            Column(rows, row => row.Recorded.Entry.Offset),
            Column(rows, row => row.Recorded.Entry.Kind == EntryKind.Conflict ? (short)2 : (short)1),
            Column(rows, row => row.Recorded.Bytes),
            Column(rows, row => row.Recorded.Salt),
            Column(rows, row => Recorded.PackFindings(row.Recorded.Findings)));

        var heads = draft.Heads;
        session.QueueSqlCommand(Parameter, WriteHeads,
            heads.Keys.ToArray(),
            heads.Values.Select(value => value.Participant).ToArray(),
            heads.Values.Select(value => value.Head.NextOffset).ToArray(),
            heads.Values.Select(value => value.Head.LastEntrySha256).ToArray(),
            heads.Values.Select(value => value.Head.LastIndex).ToArray(),
            heads.Values.Select(value => value.Head.SetAsideCount).ToArray());

        if (draft.Links.Count > 0)
        {
            session.QueueSqlCommand(Parameter, WriteLinks,
                draft.Links.Select(link => link.Parent).ToArray(), draft.Links.Select(link => link.Child).ToArray());
        }
    }

    private static T[] Column<T>(List<Draft.Row> rows, Func<Draft.Row, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = value(rows[i]);

        return column;
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
    private static string DotNetType(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";
}

/// <summary>Another committer has taken the log over.</summary>
internal sealed class DeposedException(long epoch) : Exception($"The committer's epoch {epoch} is over.");
