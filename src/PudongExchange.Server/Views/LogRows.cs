using Npgsql;
using PudongExchange.Domain;
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
        var sql = $"{LogFold.Select} where e.stream_id = any({parameters.Add(records.ToArray())}) and e.seq_id <= {parameters.Add(upToIndex + 1)} order by e.seq_id";
        await using var command = parameters.Command(database, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(string, Happened)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(Read(reader));

        return rows;
    }

    /// <summary>A row of <see cref="LogFold.Select"/>.</summary>
    public static (string Record, Happened Happened) Read(NpgsqlDataReader row)
    {
        var kind = FactCatalogue.FindStored(row.GetString(3))
            ?? throw new InvalidOperationException($"The stream {row.GetString(0)} holds an event {row.GetString(3)} that is not a fact.");
        return (row.GetString(0), new(kind.Parse(row.GetFieldValue<byte[]>(4)), row.GetInt64(2) - 1, row.GetFieldValue<DateTimeOffset>(5), row.GetString(6)));
    }
}
