using Npgsql;
using NpgsqlTypes;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>Reads back what the committer wrote: heads of series, old entries, the tail of the log.</summary>
internal static class LogReader
{
    /// <summary>The last index and its recorded time; -1 for an empty log.</summary>
    public static async Task<(long LastIndex, DateTimeOffset RecordedAt)> Tail(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select seq_id, timestamp from {ExchangeStore.Schema}.mt_events order by seq_id desc limit 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (reader.GetInt64(0) - 1, reader.GetFieldValue<DateTimeOffset>(1))
            : (-1, DateTimeOffset.MinValue);
    }

    /// <summary>The highest sequence the views have seen; beyond the tail when the store was rolled back under them.</summary>
    public static async Task<long> HighWaterMark(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select coalesce(max(last_seq_id), 0) from {ExchangeStore.Schema}.mt_event_progression", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public static async Task<Dictionary<string, SeriesHead>> Heads(NpgsqlConnection connection, string[] series, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select series, next_offset, head_sha256, last_index, set_aside_count from {ExchangeStore.Schema}.series_heads where series = any($1)", connection)
        {
            Parameters = { new() { Value = series, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var heads = new Dictionary<string, SeriesHead>();
        while (await reader.ReadAsync(cancellation))
        {
            heads[reader.GetString(0)] = new(
                reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetInt64(3), reader.GetInt64(4));
        }

        return heads;
    }

    /// <summary>So many conflicts are recorded at an offset, and read back; who states a ninth content has shown what there is to show.</summary>
    public const int MaxConflicts = 8;

    /// <summary>The entries at these places, conflicts included, in the log's order.</summary>
    public static async Task<ILookup<(string Series, long Offset), Recorded>> Entries(
        NpgsqlConnection connection, IReadOnlyCollection<(string Series, long Offset)> places, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            with places as (select distinct s, o from unnest($1, $2) as p(s, o))
            select e.series, e."offset", e.entry, e.salt, e.findings, e.index
            from places join {ExchangeStore.Schema}.ledger_entries e on e.series = s and e."offset" = o and e.kind = 1
            union all
            select e.series, e."offset", e.entry, e.salt, e.findings, e.index
            from places cross join lateral (
                select * from {ExchangeStore.Schema}.ledger_entries c where c.series = s and c."offset" = o and c.kind = 2
                order by c.index limit {MaxConflicts}) e
            order by index
            """, connection)
        {
            Parameters =
            {
                new() { Value = places.Select(place => place.Series).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar },
                new() { Value = places.Select(place => place.Offset).ToArray() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<((string, long) Place, Recorded Recorded)>();
        while (await reader.ReadAsync(cancellation))
        {
            var recorded = Recorded.Read(reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4));
            entries.Add(((reader.GetString(0), reader.GetInt64(1)), recorded));
        }

        return entries.ToLookup(entry => entry.Place, entry => entry.Recorded);
    }

    /// <summary>The bytes of the fact at an index, as received.</summary>
    public static async Task<byte[]> Fact(NpgsqlConnection connection, long index, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select bdata from {ExchangeStore.Schema}.mt_events where seq_id = $1", connection)
        {
            Parameters = { new() { Value = index + 1 } },
        };
        return (byte[])(await command.ExecuteScalarAsync(cancellation))!;
    }
}
