using FluentAssertions;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Push;

public sealed class PushingAFileTests
{
    [Fact]
    public async Task A_second_push_of_the_same_file_pushes_nothing_and_says_so()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(200);
        await PdxProcess.Push(lines.Path, exchange.Address);

        var second = await PdxProcess.Push(lines.Path, exchange.Address);

        second.ExitCode.Should().Be(ExitCodes.Rejected, "its lines are still not in force");
        second.Output.Should().Contain("the exchange holds all 200 facts already; 0 pushed");
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 200);
        lines.RejectedOffsets.Should().Equal(Enumerable.Range(0, 200).Select(offset => (long)offset));
    }

    [Fact]
    public async Task A_longer_file_goes_on_where_the_shorter_one_ended()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(30);
        await PdxProcess.Push(lines.Path, exchange.Address);
        lines.Write(Enumerable.Range(0, 50).Select(FactLines.Line));

        var second = await PdxProcess.Push(lines.Path, exchange.Address);

        second.Output.Should().Contain("50 facts, 20 pushed");
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 50);
    }

    [Fact]
    public async Task A_rejected_line_is_kept_with_its_findings_in_both_languages()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(3);

        var push = await PdxProcess.Push(lines.Path, exchange.Address);

        push.ExitCode.Should().Be(ExitCodes.Rejected);
        var last = lines.Rejected[2];
        last.GetProperty("line").GetInt64().Should().Be(3);
        last.GetProperty("index").GetInt64().Should().Be(EnrolledDistrict.Count + 2);
        last.GetProperty("fact").GetProperty("receiptNumber").GetString().Should().Be("SF-00002");
        var finding = last.GetProperty("findings").EnumerateArray().Should().ContainSingle().Which;
        finding.GetProperty("code").GetString().Should().Be("RECORD_UNKNOWN");
        finding.GetProperty("en").GetString().Should().NotBeEmpty();
        finding.GetProperty("zh").GetString().Should().MatchRegex(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Theory]
    [InlineData("not json", "not json")]
    [InlineData("no type", """{"policy":"insurers/913101159999900107/policies/P-0001"}""")]
    [InlineData("a type of no fact", """{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s"}""")]
    [InlineData("an unknown field", """{"@type":"type.googleapis.com/pudong.exchange.policies.v1.PremiumReceived","premium":1}""")]
    [InlineData("empty", "")]
    public async Task A_bad_line_is_named_and_nothing_of_the_file_is_sent(string because, string bad)
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(0);
        lines.Write([FactLines.Line(0), bad, FactLines.Line(1)]);

        var push = await PdxProcess.Push(lines.Path, exchange.Address);

        push.ExitCode.Should().Be(ExitCodes.Failed, because);
        push.Errors.Should().Contain($"{TestDistrict.InsurerA}.ndjson:2: ");
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count);
    }

    [Fact]
    public async Task A_fact_over_the_limit_is_named_and_nothing_of_the_file_is_sent()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(0);
        lines.Write([FactLines.Line(0), FactLines.Line(1).Replace("SF-00001", new string('X', 60_000), StringComparison.Ordinal)]);

        var push = await PdxProcess.Push(lines.Path, exchange.Address);

        push.Errors.Should().Contain($"{TestDistrict.InsurerA}.ndjson:2: ").And.Contain("at most 60000");
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count);
    }

    [Fact]
    public async Task A_line_inserted_among_those_pushed_is_named_and_nothing_is_sent()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(100);
        await PdxProcess.Push(lines.Path, exchange.Address);
        lines.Write([.. Enumerable.Range(0, 60).Select(FactLines.Line), FactLines.Line(777), .. Enumerable.Range(60, 60).Select(FactLines.Line)]);

        var second = await PdxProcess.Push(lines.Path, exchange.Address);

        second.ExitCode.Should().Be(ExitCodes.Failed);
        second.Errors.Should().Contain("Line 61 of ");
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 100);
    }

    // Issue 2: whoever changed a line that was pushed was told that the exchange holds it.
    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    [InlineData(99)]
    public async Task A_line_changed_in_place_after_it_was_pushed_is_named_and_nothing_is_sent(int changed)
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(100);
        await PdxProcess.Push(lines.Path, exchange.Address);
        lines.Write(Enumerable.Range(0, 120).Select(number => FactLines.Line(number == changed ? 777 : number)));

        var second = await PdxProcess.Push(lines.Path, exchange.Address);

        second.ExitCode.Should().Be(ExitCodes.Failed);
        second.Errors.Should().Contain($"Line {changed + 1} of ");
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 100);
    }

    [Fact]
    public async Task A_file_with_fewer_lines_than_were_pushed_is_named()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(10);
        await PdxProcess.Push(lines.Path, exchange.Address);
        lines.Write(Enumerable.Range(0, 7).Select(FactLines.Line));

        var second = await PdxProcess.Push(lines.Path, exchange.Address);

        second.ExitCode.Should().Be(ExitCodes.Failed);
        second.Errors.Should().Contain("lines are missing");
    }

    [Fact]
    public async Task A_file_without_facts_is_no_success()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(0);

        var push = await PdxProcess.Push(lines.Path, exchange.Address);

        push.ExitCode.Should().Be(ExitCodes.Failed);
        push.Errors.Should().Contain("has no facts");
    }

    [Fact]
    public async Task Another_participants_series_is_refused_in_words()
    {
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(1);

        var push = await PdxProcess.Push(lines.Path, exchange.Address, "--as", TestDistrict.InsurerB, "--series", FactLines.Series);

        push.ExitCode.Should().Be(ExitCodes.Failed);
        push.Errors.Should().Contain("SERIES_NOT_YOURS").And.Contain("该报送序列属于其他参与方").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_push_killed_in_the_middle_is_completed_by_the_next_with_every_rejected_line()
    {
        const int Count = 20_000;
        await using var exchange = await TestExchange.Start();
        using var lines = new FactLines(Count);
        using (var killed = PdxProcess.StartPush(lines.Path, exchange.Address))
        {
            await Until(exchange, atLeast: 3_000);
            await killed.Kill();
        }

        var second = await PdxProcess.Push(lines.Path, exchange.Address);

        second.ExitCode.Should().Be(ExitCodes.Rejected);
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + Count);
        lines.RejectedOffsets.Should().Equal(Enumerable.Range(0, Count).Select(offset => (long)offset));
    }

    private static async Task Until(TestExchange exchange, long atLeast)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var door = exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);
        while ((await door.GetSeriesAsync(new() { Series = FactLines.Series })).NextOffset < atLeast)
            await Task.Delay(20, patience.Token);
    }
}
