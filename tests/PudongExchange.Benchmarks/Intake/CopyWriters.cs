using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>
/// Raw binary COPY of facts into a table with the columns and indexes of Marten's events: as fast as this PostgreSQL takes rows.
/// The table grows from measurement to measurement as the exchange's do; one that is young and empty each time would be another thing.
/// </summary>
internal sealed class CopyWriters(NpgsqlDataSource database)
{
    private const int BatchSize = 1000;

    private long _rowCount;

    public async Task MakeTable(CancellationToken cancellation)
    {
        await using var make = database.CreateCommand("create table es.copied (like es.mt_events including all)");
        await make.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Facts a second; each batch is one durable transaction.</summary>
    public async Task<double> Measure(List<byte[]> facts, int writers, CancellationToken cancellation)
    {
        var share = facts.Count / writers;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => Write(facts, writer * share, share, _rowCount, cancellation), cancellation)));
        var elapsed = Stopwatch.GetElapsedTime(started);
        _rowCount += share * writers;
        return share * writers / elapsed.TotalSeconds;
    }

    private async Task Write(List<byte[]> facts, int first, int count, long rowsBefore, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var now = TimeProvider.System.GetUtcNow();
        for (var start = 0; start < count; start += BatchSize)
        {
            await using var copy = await connection.BeginBinaryImportAsync(
                "copy es.copied (seq_id, id, stream_id, version, data, bdata, type, timestamp, tenant_id, mt_dotnet_type, is_archived) from stdin (format binary)", cancellation);
            for (var i = start; i < Math.Min(start + BatchSize, count); i++)
            {
                var fact = facts[first + i];
                var index = rowsBefore + first + i;
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(index + 1, NpgsqlDbType.Bigint, cancellation);
                await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, cancellation);
                await copy.WriteAsync($"insurers/913101159999900107/policies/C-{index / 4:D7}", NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync((index % 4) + 1, NpgsqlDbType.Bigint, cancellation);
                await copy.WriteAsync("{}", NpgsqlDbType.Jsonb, cancellation);
                await copy.WriteAsync(fact, NpgsqlDbType.Bytea, cancellation);
                await copy.WriteAsync("policy_issued", NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(now, NpgsqlDbType.TimestampTz, cancellation);
                await copy.WriteAsync("*DEFAULT*", NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync("PudongExchange.Contracts.Policies.V1.PolicyIssued, PudongExchange.Contracts", NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }
    }
}
