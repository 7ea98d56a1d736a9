using FluentAssertions;
using Npgsql;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Push;

public sealed class PushingThroughCrashesTests
{
    private const int Count = 20_000;

    [Fact]
    public async Task A_push_completes_by_itself_when_the_exchange_is_killed_under_it()
    {
        await using var exchange = await ExchangeProcess.Start();
        using var lines = new FactLines(Count);
        using var push = PdxProcess.StartPush(lines.Path, exchange.Address);

        foreach (var recorded in (int[])[2_000, 9_000])
        {
            await Until(exchange, recorded);
            await exchange.Kill();
            await exchange.StartAgain();
        }

        var ended = await push.End();

        ended.ExitCode.Should().Be(ExitCodes.Rejected, ended.Errors);
        ended.Output.Should().Contain("20,000 facts, 20,000 pushed").And.Contain("20,000 rejected").And.Contain("0 duplicates");
        lines.RejectedOffsets.Should().Equal(Enumerable.Range(0, Count).Select(offset => (long)offset));
        await using var database = await exchange.OpenDatabase();
        (await database.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + Count);
    }

    private static async Task Until(ExchangeProcess exchange, long atLeast)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var database = await exchange.OpenDatabase();
        await using var command = new NpgsqlCommand("select count(*) from es.ledger_entries", database);
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! < atLeast)
            await Task.Delay(20, patience.Token);
    }
}
