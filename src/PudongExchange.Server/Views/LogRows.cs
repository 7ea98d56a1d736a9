using Npgsql;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>Reads facts in force back from the log, in order.</summary>
internal static class LogRows
{
    /// <summary>The stored names of facts about earlier facts.</summary>
    public static readonly string[] AmendmentNames = [.. CorrectionKinds.Facts.Select(kind => kind.StoredName)];

    /// <summary>The facts of these records up to an index, inclusive.</summary>
    public static async Task<List<(string Record, LoggedFact Fact)>> OfRecords(
        NpgsqlDataSource database, IReadOnlyCollection<string> records, long upToIndex, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return [];

        var parameters = new SqlParameters();
        var sql = $"{LogFold.OfRecords(parameters.Add(records.ToArray()))} where e.seq_id <= {parameters.Add(upToIndex + 1)} order by e.seq_id";
        await using var command = parameters.Command(database, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(string, LoggedFact)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(LogFold.Read(reader));

        return rows;
    }

    /// <summary>The records whose facts were withdrawn or corrected, up to an index, inclusive. It reads the whole log.</summary>
    public static async Task<List<string>> AmendedRecords(NpgsqlDataSource database, long upToIndex, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        await using var command = parameters.Command(database, $"""
            select distinct e.stream_id from {ExchangeStore.Schema}.mt_events e
            where e.type = any({parameters.Add(AmendmentNames)}) and e.seq_id <= {parameters.Add(upToIndex + 1)}
            """);
        return await Names(command, cancellation);
    }

    /// <summary>The records that may name one of these; a link stays when the fact that made it is withdrawn.</summary>
    public static async Task<List<string>> LinkedTo(NpgsqlDataSource database, IReadOnlyCollection<string> parents, CancellationToken cancellation)
    {
        if (parents.Count == 0)
            return [];

        var parameters = new SqlParameters();
        await using var command = parameters.Command(database,
            $"select distinct child from {ExchangeStore.Schema}.record_links where parent = any({parameters.Add(parents.ToArray())})");
        return await Names(command, cancellation);
    }

    private static async Task<List<string>> Names(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellation))
            names.Add(reader.GetString(0));

        return names;
    }
}
