using System.Globalization;
using Npgsql;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>Where PostgreSQL spent its time and what it logged, by its own statistics of statements.</summary>
internal static class StatementTimes
{
    /// <summary>Settings that make PostgreSQL keep the statistics.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["shared_preload_libraries"] = "pg_stat_statements",
        ["pg_stat_statements.track_planning"] = "on",
    };

    public static async Task Begin(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("create extension if not exists pg_stat_statements");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task Print(NpgsqlDataSource database, int factCount, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("""
            select calls, total_exec_time + total_plan_time, regexp_replace(query, '\s+', ' ', 'g'), wal_bytes::float8
            from pg_stat_statements order by 2 desc limit 25
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var micros = (reader.GetDouble(1) * 1000 / factCount).ToString("F2", CultureInfo.InvariantCulture);
            var query = reader.GetString(2);
            var wal = (reader.GetDouble(3) / factCount).ToString("F0", CultureInfo.InvariantCulture);
            Console.WriteLine($"{micros,8} µs and {wal,5} bytes of WAL a fact, {reader.GetInt64(0),7} calls: {query[..Math.Min(query.Length, 150)]}");
        }
    }
}
