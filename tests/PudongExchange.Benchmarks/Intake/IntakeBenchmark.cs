using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Npgsql;
using PudongExchange.LocalPostgres;
using PudongExchange.Testing;
using Spectre.Console;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>
/// How fast the exchange takes facts in, beside how fast the same PostgreSQL takes the same bytes without judging,
/// proving or acknowledging anything. Every round measures each side once, so that the machine's moods fall on all.
/// </summary>
internal static class IntakeBenchmark
{
    private static readonly int[] CopyWriterCounts = [1, 4];
    private static readonly int[] StreamCounts = [4, 16];

    private static readonly string[] Insurers =
    [
        "insurer-913101159999900107", "insurer-913101159999900294", "insurer-91310115999990037Y", "insurer-91310115999990045R",
        "insurer-91310115999990053L", "insurer-91310115999990061F", "insurer-9131011599999007X7", "insurer-913101159999900887",
    ];

    private sealed record Row(string Name, double PerSecond, TimeSpan? P50, TimeSpan? P99, double ClientMicros, double ServerMicros, double PostgresMicros);

    public static async Task<int> Run(int factCount, int rounds, bool showStatements, CancellationToken cancellation)
    {
        var options = new PrivatePostgresOptions { Settings = showStatements ? StatementTimes.Settings : PrivatePostgresOptions.DefaultSettings };
        await using var postgres = await PrivatePostgres.StartTemporaryAsync(options, cancellation);
        await postgres.EnsureDatabaseAsync("benchmark", cancellation);
        var settings = TestExchange.Settings(postgres, "benchmark");
        await TestExchange.Prepare(settings);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString("benchmark"));
        if (showStatements)
            await StatementTimes.Begin(database, cancellation);

        var copies = new CopyWriters(database);
        await copies.MakeTable(cancellation);
        await using var server = await ServerProcess.Start(settings);
        await EnrolledDistrict.Enrol(server.Address);

        var measured = new List<Row>();

        // What is measured is an exchange that has been running: its code is compiled, its tables have been met.
        foreach (var streams in StreamCounts)
            await Streams(server, database, postgres, streams, factCount, $"warm{streams}", measured: null);

        for (var round = 1; round <= rounds; round++)
        {
            var bytes = new Workload(TestDistrict.Insurer(Insurers[0]), "copy").Facts(factCount).Select(fact => fact.ToByteArray()).ToList();
            foreach (var writers in CopyWriterCounts)
                await Copy(copies, database, postgres, bytes, writers, measured, cancellation);

            foreach (var streams in StreamCounts)
                await Streams(server, database, postgres, streams, factCount, $"r{round}s{streams}", measured);

            Console.Error.WriteLine($"round {round} of {rounds} done");
        }

        Print(measured, factCount, rounds, await Fsync(database, cancellation));
        if (showStatements)
            await StatementTimes.Print(database, factCount * rounds * StreamCounts.Length, cancellation);

        return 0;
    }

    private static async Task Copy(
        CopyWriters copies, NpgsqlDataSource database, PrivatePostgres postgres, List<byte[]> bytes, int writers, List<Row> measured, CancellationToken cancellation)
    {
        await Checkpoint(database);
        var client = ProcessTimes.OfThisProcess();
        var store = ProcessTimes.OfPostgres(postgres.PostmasterId!.Value);
        var perSecond = await copies.Measure(bytes, writers, cancellation);
        measured.Add(new($"COPY, {writers} writer{(writers == 1 ? "" : "s")}", perSecond, null, null,
            Micros(ProcessTimes.OfThisProcess() - client, bytes.Count), 0, Micros(ProcessTimes.OfPostgres(postgres.PostmasterId!.Value) - store, bytes.Count)));
    }

    private static async Task Streams(ServerProcess server, NpgsqlDataSource database, PrivatePostgres postgres, int count, int factCount, string run, List<Row>? measured)
    {
        var streams = Enumerable.Range(0, count).Select(i =>
        {
            var who = Insurers[i % Insurers.Length];
            var insurer = TestDistrict.Insurer(who);
            var facts = new Workload(insurer, $"{run}-{i}").Facts(factCount / count).Select(Any.Pack).ToList();
            return (who, $"{insurer}/series/{run}-{i}", facts);
        }).ToList();

        await Checkpoint(database);
        var client = ProcessTimes.OfThisProcess();
        var exchange = ProcessTimes.Of(server.Process);
        var store = ProcessTimes.OfPostgres(postgres.PostmasterId!.Value);
        var result = await StreamPush.Measure(server.Address, streams);
        measured?.Add(new($"exchange, {count} streams", result.FactsPerSecond, result.P50, result.P99,
            Micros(ProcessTimes.OfThisProcess() - client, factCount),
            Micros(ProcessTimes.Of(server.Process) - exchange, factCount),
            Micros(ProcessTimes.OfPostgres(postgres.PostmasterId!.Value) - store, factCount)));
    }

    /// <summary>Each side begins right after a checkpoint: then the first change of a page is logged with all of it, on either side.</summary>
    private static async Task Checkpoint(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("checkpoint");
        await command.ExecuteNonQueryAsync();
    }

    private static void Print(List<Row> measured, int factCount, int rounds, string fsync)
    {
        var groups = measured.GroupBy(row => row.Name).ToList();
        var bestCopy = groups.Where(group => group.Key.StartsWith("COPY", StringComparison.Ordinal)).Max(group => Median(group, row => row.PerSecond));
        var table = new Table().AddColumns("median of rounds", "facts/s", "of the best COPY", "ack p50", "ack p99", "CPU µs a fact: client", "server", "PostgreSQL");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();

        foreach (var group in groups)
        {
            var perSecond = Median(group, row => row.PerSecond);
            table.AddRow(group.Key, Text(perSecond, "N0"), Text(perSecond / bestCopy, "F3"),
                group.First().P50 is null ? "" : Text(Median(group, row => row.P50!.Value.TotalMilliseconds), "F1") + " ms",
                group.First().P99 is null ? "" : Text(Median(group, row => row.P99!.Value.TotalMilliseconds), "F1") + " ms",
                Text(Median(group, row => row.ClientMicros), "F1"), Text(Median(group, row => row.ServerMicros), "F1"),
                Text(Median(group, row => row.PostgresMicros), "F1"));
        }

        AnsiConsole.Profile.Width = 140;
        AnsiConsole.Write(table);
        Console.WriteLine($"{factCount} facts a measurement, {rounds} rounds in turns, {Environment.ProcessorCount} processors, fsync {fsync}.");
    }

    private static async Task<string> Fsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select current_setting('fsync')");
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static double Micros(double seconds, int facts) => seconds * 1e6 / facts;

    private static double Median(IEnumerable<Row> rows, Func<Row, double> value)
    {
        var sorted = rows.Select(value).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
