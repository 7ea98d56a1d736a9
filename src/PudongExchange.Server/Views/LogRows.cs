using Npgsql;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>Reads facts in force back from the log, in order.</summary>
internal static class LogRows
{
    /// <summary>The facts of these records up to an index, inclusive.</summary>
    public static async Task<List<(string Record, Happened Happened)>> OfRecords(
        NpgsqlDataSource database, IReadOnlyCollection<string> records, long upToIndex, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return [];

        var parameters = new SqlParameters();
        var sql = $"{LogFold.OfRecords(parameters.Add(records.ToArray()))} where e.seq_id <= {parameters.Add(upToIndex + 1)} order by e.seq_id";
        await using var command = parameters.Command(database, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(string, Happened)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(LogFold.Read(reader));

        return rows;
    }
}
