using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Npgsql;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Audit;

/// <summary>Reads the log as it was told, byte for byte.</summary>
public sealed class History(StoreConnections connections)
{
    /// <summary>So many entries are in memory at once; a fact has at most 60 KB.</summary>
    private const int PageSize = 500;

    private const string Entries = $"""
        select l.index, l.entry, l.salt, l.findings, e.bdata
        from {ExchangeStore.Schema}.ledger_entries l join {ExchangeStore.Schema}.mt_events e on e.seq_id = l.index + 1
        """;

    /// <summary>The facts that a record rests on.</summary>
    internal IAsyncEnumerable<ReplayHistoryResponse> OfRecord(string record, HistoryRange range, CancellationToken cancellation) =>
        Replay("e.stream_id", record, range, cancellation);

    /// <summary>Everything that a participant stated, rejected facts and conflicts included.</summary>
    internal IAsyncEnumerable<ReplayHistoryResponse> OfParticipant(string participant, HistoryRange range, CancellationToken cancellation) =>
        Replay("l.participant", participant, range, cancellation);

    public Task<bool> HasRecord(string record, CancellationToken cancellation) =>
        Exists($"select exists (select from {ExchangeStore.Schema}.mt_streams where id = $1)", record, cancellation);

    public Task<bool> HasParticipant(string participant, CancellationToken cancellation) =>
        Exists($"select exists (select from {ExchangeStore.Schema}.ledger_entries where participant = $1)", participant, cancellation);

    private async IAsyncEnumerable<ReplayHistoryResponse> Replay(
        string column, string subject, HistoryRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (from, until) = (range.From, range.Until ?? await End(cancellation));
        while (from < until)
        {
            var page = await Page(column, subject, from, until, cancellation);
            foreach (var entry in page)
                yield return entry;

            from = page.Count == PageSize ? page[^1].Decoded.Index + 1 : until;
        }
    }

    private async Task<List<ReplayHistoryResponse>> Page(string column, string subject, long from, long until, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        await using var command = parameters.Command(connections.Reading,
            $"""
            {Entries} where {column} = {parameters.Add(subject)} and l.index >= {parameters.Add(from)} and l.index < {parameters.Add(until)}
            order by l.index limit {parameters.Add(PageSize)}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var page = new List<ReplayHistoryResponse>();
        while (await reader.ReadAsync(cancellation))
            page.Add(Read(reader));

        await reader.CloseAsync();
        await Amendments.Mark(page, connections.Reading, cancellation);
        return page;
    }

    private static ReplayHistoryResponse Read(NpgsqlDataReader row)
    {
        var entry = row.GetFieldValue<byte[]>(1);
        var bytes = row.GetFieldValue<byte[]>(4);
        var decoded = LedgerEntry.Parser.ParseFrom(entry);
        var answer = new ReplayHistoryResponse { Entry = UnsafeByteOperations.UnsafeWrap(entry), Decoded = decoded };

        // Salt and fact are gone once a fact is redacted; the entry stays.
        if (!row.IsDBNull(2))
            answer.Salt = UnsafeByteOperations.UnsafeWrap(row.GetFieldValue<byte[]>(2));

        if (!row.IsDBNull(3))
            answer.Findings.Add(Receipt.Parser.ParseFrom(row.GetFieldValue<byte[]>(3)).Findings);

        if (Statement.Read(decoded.FactType, bytes).Fact is null)
            answer.Unreadable = UnsafeByteOperations.UnsafeWrap(bytes);
        else
            answer.Fact = new Any { TypeUrl = $"type.googleapis.com/{decoded.FactType}", Value = UnsafeByteOperations.UnsafeWrap(bytes) };

        return answer;
    }

    private async Task<long> End(CancellationToken cancellation)
    {
        await using var command = connections.Reading.CreateCommand($"select coalesce(max(index), -1) + 1 from {ExchangeStore.Schema}.ledger_entries");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<bool> Exists(string sql, string subject, CancellationToken cancellation)
    {
        await using var command = connections.Reading.CreateCommand(sql);
        command.Parameters.Add(new() { Value = subject });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
