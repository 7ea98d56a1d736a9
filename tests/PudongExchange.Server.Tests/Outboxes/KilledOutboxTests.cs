using System.Security.Cryptography;
using FluentAssertions;
using PudongExchange.Client;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Push;
using PudongExchange.Testing;
using Xunit;
using Core = PudongExchange.CoreSystem.CoreSystem;

namespace PudongExchange.Server.Tests.Outboxes;

/// <summary>Core systems killed in the middle of writing: what they were told is in the outbox is there, once, and reaches the exchange once.</summary>
public sealed class KilledOutboxTests
{
    private const int KillCount = 24;

    [Fact]
    public async Task Whatever_was_in_when_the_process_was_killed_is_there_once()
    {
        using var folder = new OutboxFolder();
        var series = OutboxFolder.Series("killed");
        var next = 0;
        for (var kill = 0; kill < KillCount; kill++)
        {
            await using var core = CoreProcess.Start(folder.Path, series, next, 100_000);
            next = await core.Kill(await core.Hear(1 + (kill * 7 % 40))) + 1;

            // It may have put one more than it could say; it puts that again, under the same key.
            using var left = folder.Open("killed");
            left.NextOffset.Should().BeInRange(next, next + 1);
        }

        await using (var last = CoreProcess.Start(folder.Path, series, next, next + 20))
            (await last.End()).Should().Be(0);

        using var outbox = folder.Open("killed");
        outbox.Digests(0, int.MaxValue).Should().Equal(
            Enumerable.Range(0, next + 20).Select(number => Core.Fact(series, number).Sha256.ToArray()), (one, other) => one.AsSpan().SequenceEqual(other));
    }

    [Fact]
    public async Task Core_systems_killed_while_they_put_and_push_state_each_fact_once_and_keep_each_receipt()
    {
        await using var exchange = await TestExchange.Start();
        using var folder = new OutboxFolder();
        var series = OutboxFolder.Series("pushing");
        var next = 0;
        for (var kill = 0; kill < KillCount; kill++)
        {
            await using var core = CoreProcess.Start(folder.Path, series, next, 100_000, exchange.Address);
            next = await core.Kill(await core.Hear(50 + (kill * 37 % 400))) + 1;
        }

        await using (var last = CoreProcess.Start(folder.Path, series, next, next + 20, exchange.Address))
            (await last.End()).Should().Be(0);

        var places = await exchange.LedgerShouldBeSound();
        places.Skip(EnrolledDistrict.Count).Select(place => place.Entry.Offset).Should().Equal(Enumerable.Range(0, next + 20).Select(offset => (long)offset));
        using var outbox = folder.Open("pushing");
        outbox.Receipts.Check().Should().Be(next + 20);
        outbox.Receipts.From(0).Select(answer => Convert.ToHexString(answer.Receipt!.FactSha256.Span)).Should().Equal(
            Enumerable.Range(0, next + 20).Select(number => Convert.ToHexString(Core.Fact(series, number).Sha256)));
    }

    [Fact]
    public async Task A_service_pushes_on_when_the_exchange_is_killed_and_started_again()
    {
        await using var exchange = await ExchangeProcess.Start();
        using var folder = new OutboxFolder();
        var series = OutboxFolder.Series("restarted");
        await using var core = CoreProcess.Start(folder.Path, series, 0, 3_000, exchange.Address);

        await core.Hear(500);
        await exchange.Kill();
        await core.Hear(500);
        await exchange.StartAgain();

        (await core.End()).Should().Be(0);
        using var outbox = folder.Open("restarted");
        outbox.Receipts.Check().Should().Be(3_000);
        await using var database = await exchange.OpenDatabase();
        (await database.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 3_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(4_000)]
    public async Task A_tail_torn_off_costs_no_more_than_what_was_torn(int tornBytes)
    {
        using var folder = new OutboxFolder();
        var wal = await Killed(folder);
        using (var file = new FileStream(wal, FileMode.Open))
            file.SetLength(file.Length - tornBytes);

        using var outbox = folder.Open("torn");

        outbox.NextOffset.Should().BeInRange(8, 9);
        Digests(outbox).Should().Equal(Expected((int)outbox.NextOffset));
        outbox.Put(Core.Fact(outbox.Series, 9)).Should().Be(outbox.NextOffset - 1);
    }

    [Fact]
    public async Task Rubbish_at_the_tail_costs_nothing()
    {
        using var folder = new OutboxFolder();
        var wal = await Killed(folder);
        await using (var file = new FileStream(wal, FileMode.Append))
            await file.WriteAsync(RandomNumberGenerator.GetBytes(5_000));

        using var outbox = folder.Open("torn");

        Digests(outbox).Should().Equal(Expected(10));
    }

    /// <summary>The write-ahead log of an outbox whose process was killed with ten facts in it.</summary>
    private static async Task<string> Killed(OutboxFolder folder)
    {
        await using var core = CoreProcess.Start(folder.Path, OutboxFolder.Series("torn"), 0, 10, new("https://localhost:1"));
        await core.Hear(10);
        await core.Kill();
        return Directory.EnumerateFiles(folder.Path, "*-wal").Should().ContainSingle().Subject;
    }

    private static IEnumerable<string> Digests(Outbox outbox) => outbox.Digests(0, 100).Select(Convert.ToHexString);

    private static IEnumerable<string> Expected(int count) =>
        Enumerable.Range(0, count).Select(number => Convert.ToHexString(Core.Fact(OutboxFolder.Series("torn"), number).Sha256));
}
