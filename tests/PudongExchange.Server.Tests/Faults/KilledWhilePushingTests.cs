using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using Google.Protobuf;
using Npgsql;
using PudongExchange.Client;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.LocalPostgres;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Faults;

/// <summary>Runs alone: a machine that builds and tests other things at once would only make it slow, not wrong.</summary>
[CollectionDefinition("Faults", DisableParallelization = true)]
public sealed class Faults;

/// <summary>
/// Eight insurers push while the exchange, its database and they themselves are killed, again and again, in the middle of it.
/// </summary>
[Collection("Faults")]
public sealed class KilledWhilePushingTests(ITestOutputHelper output)
{
    private const int ServerKills = 22;
    private const int PostgresKills = 6;
    private const int ClientKills = 10;
    private const int FactsEach = 3000;

    private static readonly string[] Insurers =
    [
        "913101159999900107", "913101159999900294", "91310115999990037Y", "91310115999990045R",
        "91310115999990053L", "91310115999990061F", "9131011599999007X7", "913101159999900887",
    ];

    private enum Victim
    {
        Server,
        Postgres,
        Client,
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_nothing_is_there_twice_and_the_push_completes_by_itself()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FAULT_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var postgres = await PrivatePostgres.StartTemporaryAsync();
        var settings = await NewExchange(postgres);
        var pushing = Insurers.Select(id => Insurer(new Uri(settings["Exchange:Listen"]!), id)).ToList();
        var server = ServerProcess.Start(settings);
        try
        {
            await server.UntilCommitting();
            await EnrolledDistrict.Enrol(new Uri(settings["Exchange:Listen"]!));
            var pushes = Task.WhenAll(pushing.Select(insurer => insurer.Run()));
            foreach (var (victim, at, which) in Plan(seed))
            {
                await Until(() => pushing.Sum(insurer => insurer.AnsweredCount) >= at, pushes, server);
                if (victim == Victim.Client)
                {
                    pushing[which % pushing.Count].Die();
                }
                else if (victim == Victim.Postgres)
                {
                    await postgres.KillAsync();
                    await postgres.StartAgainAsync();
                }
                else
                {
                    await server.Kill();
                    await server.DisposeAsync();
                    server = ServerProcess.Start(settings);
                }
            }

            await pushes.WaitAsync(TimeSpan.FromSeconds(60));
            output.WriteLine($"{pushing.Sum(insurer => insurer.BreakCount)} breaks of streams survived");
            await Check(postgres.ConnectionString(settings["Database"]!), pushing);
        }
        catch
        {
            foreach (var line in server.Lines.TakeLast(60))
                output.WriteLine(line);

            throw;
        }
        finally
        {
            pushing.ForEach(insurer => insurer.GiveUp());
            await server.DisposeAsync();
            pushing.ForEach(insurer => insurer.Dispose());
        }
    }

    private static async Task Check(string database, List<Pushing> pushing)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var places = await connection.LedgerShouldBeSound();

        places.Should().HaveCount(EnrolledDistrict.Count + (Insurers.Length * FactsEach), "every fact is there once");
        foreach (var insurer in pushing)
        {
            var series = places.Where(place => place.Entry.Series == insurer.Series).ToList();
            series.Zip(insurer.Facts).All(pair => pair.Second.Bytes.Span.SequenceEqual(pair.First.Fact))
                .Should().BeTrue("each offset holds the bytes that were stated under it");
            series.All(place => place.Entry.Verdict == Verdict.Rejected == (place.Entry.Offset % 3 == 2))
                .Should().BeTrue("a verdict does not depend on what was killed before it");
            foreach (var receipt in insurer.Seen)
            {
                var place = places[(int)receipt.Index];
                (place.Entry.Series, place.Entry.Offset).Should().Be((insurer.Series, receipt.Offset), "a receipt points at its entry");
                place.EntryBytes.AsSpan().SequenceEqual(receipt.Entry.Span).Should().BeTrue("the entry is the one that was acknowledged");
            }
        }

        await ViewsCatchUp(connection, places.Count(place => place.StoredName == "policy_issued"));
    }

    /// <summary>The last to be killed was PostgreSQL, so the views come back without a restart of the server.</summary>
    private static async Task ViewsCatchUp(NpgsqlConnection connection, long policyCount)
    {
        await using var command = new NpgsqlCommand("select count(*) from views.policies", connection);
        var patience = Stopwatch.StartNew();
        while ((long)(await command.ExecuteScalarAsync())! < policyCount && patience.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(100);

        (await command.ExecuteScalarAsync()).Should().Be(policyCount, "the views catch up with the log");
    }

    /// <summary>Who is killed at how many answers: in the middle of a push, at moments that the seed decides.</summary>
    private static IEnumerable<(Victim Victim, int At, int Which)> Plan(int seed)
    {
        Victim[] victims =
        [
            .. Enumerable.Repeat(Victim.Server, ServerKills),
            .. Enumerable.Repeat(Victim.Postgres, PostgresKills - 1),
            .. Enumerable.Repeat(Victim.Client, ClientKills),
        ];
#pragma warning disable RS0030, CA5394 // a seeded sequence is what makes a failure repeatable, and it protects nothing
        var random = new Random(seed);
        random.Shuffle(victims);
        var moments = victims.Select(_ => random.Next(Insurers.Length * FactsEach * 9 / 10)).Order().ToList();
        var plan = victims.Zip(moments, (victim, at) => (victim, at, random.Next())).ToList();
#pragma warning restore RS0030, CA5394
        return [.. plan, (Victim.Postgres, Insurers.Length * FactsEach * 19 / 20, 0)];
    }

    private static async Task Until(Func<bool> isReached, Task pushes, ServerProcess server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(45));
        while (!isReached())
        {
            if (pushes.IsCompleted)
                await pushes;

            if (patience.IsCancellationRequested)
                throw new TimeoutException($"The push does not go on. The server says: {string.Join('\n', server.Lines.TakeLast(20))}");

            await Task.Delay(1);
        }
    }

    private static async Task<Dictionary<string, string?>> NewExchange(PrivatePostgres postgres)
    {
        const string Database = "killed";
        await postgres.EnsureDatabaseAsync(Database);
        var settings = TestExchange.Settings(postgres, Database);
        settings["Database"] = Database;
        await TestExchange.Prepare(settings);

        // The clients come back to the same address, so it has to be known before the first start.
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        settings["Exchange:Listen"] = $"https://localhost:{((IPEndPoint)free.LocalEndpoint).Port}";
        return settings;
    }

    private static Pushing Insurer(Uri address, string id)
    {
        var insurer = $"insurers/{id}";
        var facts = Enumerable.Range(0, FactsEach).Select(offset => PackedFact.Of(Fact(insurer, offset))).ToList();
        return new(address, $"insurer-{id}", $"{insurer}/series/core", facts);
    }

    /// <summary>A policy, a premium for it, and a premium for a policy that nobody issued, in turn.</summary>
    private static IMessage Fact(string insurer, int offset)
    {
        var number = $"PA-{offset / 3:00000}";
        if (offset % 3 == 0)
            return Stating.Policy(insurer, number);

        var premium = Stating.Premium(insurer, offset);
        if (offset % 3 == 1)
            premium.Policy = $"{insurer}/policies/{number}";

        return premium;
    }
}
