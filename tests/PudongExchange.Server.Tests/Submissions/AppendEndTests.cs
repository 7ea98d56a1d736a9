using FluentAssertions;
using Grpc.Core;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>What ends a stream, and what it has said before.</summary>
public sealed class AppendEndTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
    private static readonly string OtherInsurer = TestDistrict.Insurer(TestDistrict.InsurerB);

    private readonly TestExchange _exchange = shared.Exchange;

    [Theory]
    [InlineData(TestDistrict.Procuratorate)]
    [InlineData(TestDistrict.Operator)]
    public async Task A_role_that_states_nothing_is_refused(string who)
    {
        using var stream = StatingStream.Silent(_exchange, who);

        var end = await stream.HearEnd();

        end.ShouldBeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
    }

    [Fact]
    public async Task A_stream_that_begins_with_a_fact_is_refused()
    {
        using var stream = StatingStream.Silent(_exchange, TestDistrict.InsurerA);

        await stream.State(0, Stating.Premium(Insurer, 1));
        var end = await stream.HearEnd();

        end.ShouldBeRefused(StatusCode.InvalidArgument, "OPEN_EXPECTED");
    }

    [Fact]
    public async Task A_stream_that_begins_with_an_empty_message_is_refused()
    {
        using var stream = StatingStream.Silent(_exchange, TestDistrict.InsurerA);

        await stream.Say(new());
        var end = await stream.HearEnd();

        end.ShouldBeRefused(StatusCode.InvalidArgument, "OPEN_EXPECTED");
    }

    [Fact]
    public async Task A_stream_that_says_nothing_at_all_ends_in_good_order()
    {
        using var stream = StatingStream.Silent(_exchange, TestDistrict.InsurerA);

        (await stream.EndsInGoodOrder()).Should().BeTrue();
    }

    [Fact]
    public async Task A_second_open_is_refused_and_what_was_recorded_stays()
    {
        var series = $"{Insurer}/series/twice";
        using var stream = await StatingStream.Open(_exchange, TestDistrict.InsurerA, series);
        await stream.State(0, Stating.Premium(Insurer, 1));
        await stream.HearReceipt();

        await stream.Say(new() { Open = new() { Series = series } });
        var end = await stream.HearEnd();

        end.ShouldBeRefused(StatusCode.InvalidArgument, "OPEN_REPEATED");
        using var again = await StatingStream.Open(_exchange, TestDistrict.InsurerA, series);
        again.Opened.NextOffset.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("core")]
    [InlineData("insurers/913101159999900107")]
    [InlineData("insurers/913101159999900107/series/")]
    [InlineData("insurers/913101159999900107/series/Core")]
    [InlineData("insurers/913101159999900107/series/core\n")]
    [InlineData("insurers/913101159999900107/series/a/b")]
    [InlineData("insurers/913101159999900107/series/12345678901234567890123456789012345678901")]
    public async Task What_is_no_name_of_a_series_is_refused(string series)
    {
        using var stream = StatingStream.Silent(_exchange, TestDistrict.InsurerA);

        await stream.Say(new() { Open = new() { Series = series } });
        var end = await stream.HearEnd();

        end.ShouldBeRefused(StatusCode.InvalidArgument, "INVALID_SERIES", field: "series");
    }

    [Fact]
    public async Task Another_participants_series_is_refused()
    {
        using var stream = StatingStream.Silent(_exchange, TestDistrict.InsurerA);

        await stream.Say(new() { Open = new() { Series = $"{OtherInsurer}/series/core" } });
        var end = await stream.HearEnd();

        end.ShouldBeRefused(StatusCode.PermissionDenied, "SERIES_NOT_YOURS");
    }

    [Fact]
    public async Task A_newer_open_takes_the_series_over_and_the_older_stream_ends()
    {
        var series = $"{Insurer}/series/taken";
        using var older = await StatingStream.Open(_exchange, TestDistrict.InsurerA, series);
        await older.State(0, Stating.Premium(Insurer, 0));
        await older.HearReceipt();

        using var newer = await StatingStream.Open(_exchange, TestDistrict.InsurerA, series);
        var end = await older.HearEnd();
        await newer.State(1, Stating.Premium(Insurer, 1));

        newer.Opened.NextOffset.Should().Be(1);
        end.ShouldBeRefused(StatusCode.Aborted, "SERIES_TAKEN_OVER");
        (await newer.HearReceipt()).Offset.Should().Be(1);
    }

    [Fact]
    public async Task Facts_on_the_way_when_the_series_is_taken_over_are_recorded_before_or_not_at_all()
    {
        var series = $"{Insurer}/series/fenced";
        using var older = await StatingStream.Open(_exchange, TestDistrict.InsurerA, series);
        for (var offset = 0; offset < 500; offset++)
            await older.State(offset, Stating.Premium(Insurer, offset));

        using var newer = await StatingStream.Open(_exchange, TestDistrict.InsurerA, series);
        var end = await older.HearEnd();

        end.ShouldBeRefused(StatusCode.Aborted, "SERIES_TAKEN_OVER");
        (await _exchange.Query<long>($"select count(*) from es.ledger_entries where series = '{series}'")).Should().Be(newer.Opened.NextOffset);
        await _exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task Two_series_of_one_participant_do_not_disturb_each_other()
    {
        using var one = await StatingStream.Open(_exchange, TestDistrict.InsurerA, $"{Insurer}/series/one");
        using var other = await StatingStream.Open(_exchange, TestDistrict.InsurerA, $"{Insurer}/series/other");

        await one.State(0, Stating.Premium(Insurer, 1));
        await other.State(0, Stating.Premium(Insurer, 2));

        (await one.HearReceipt()).Offset.Should().Be(0);
        (await other.HearReceipt()).Offset.Should().Be(0);
    }

    [Fact]
    public async Task A_client_that_sends_more_than_may_be_in_flight_is_slowed_down_and_loses_nothing()
    {
        using var stream = await StatingStream.Open(_exchange, TestDistrict.InsurerA, $"{Insurer}/series/flood");
        stream.Opened.MaxInFlight.Should().Be(1000);

        // Nothing is heard while it states four times as many as may be in flight, so writing must not wait for reading.
        var stating = Task.Run(async () =>
        {
            for (var offset = 0; offset < 4000; offset++)
                await stream.State(offset, Stating.Premium(Insurer, offset));
        });
        for (var offset = 0; offset < 4000; offset++)
            (await stream.HearReceipt()).Offset.Should().Be(offset);

        await stating;
        (await stream.EndsInGoodOrder()).Should().BeTrue();
    }
}
