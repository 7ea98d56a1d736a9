using FluentAssertions;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Committing;

/// <summary>One node commits; the others serve reads until it is gone.</summary>
public sealed class NodesTests
{
    private const string Submissions = "pudong.exchange.submissions.v1.SubmissionsService";

    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
    private static readonly string Series = $"{Insurer}/series/core";

    [Fact]
    public async Task A_second_node_serves_reads_and_takes_over_when_the_first_is_gone()
    {
        var first = await TestExchange.Start();
        await State(first, 0);
        await using var second = await first.StartBeside();
        await HealthBecomes(first, HealthCheckResponse.Types.ServingStatus.Serving);
        await HealthBecomes(second, HealthCheckResponse.Types.ServingStatus.NotServing);
        await HealthBecomes(second, HealthCheckResponse.Types.ServingStatus.Serving, service: "");
        var doorOfSecond = second.Client<Door>(TestDistrict.InsurerA);

        (await doorOfSecond.GetSeriesAsync(new() { Series = Series })).NextOffset.Should().Be(1);
        (await doorOfSecond.SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 1).At(1))).Refused())
            .ShouldBeRefused(StatusCode.Unavailable, "NOT_COMMITTING", isWorthRetrying: true);
        using (var stream = StatingStream.Silent(second, TestDistrict.InsurerA))
        {
            await stream.Say(new() { Open = new() { Series = Series } });
            (await stream.HearEnd()).ShouldBeRefused(StatusCode.Unavailable, "NOT_COMMITTING", isWorthRetrying: true);
        }

        await first.DisposeAsync();
        await second.UntilCommitting();
        await HealthBecomes(second, HealthCheckResponse.Types.ServingStatus.Serving);
        var receipt = await State(second, 1);

        receipt.Index.Should().Be(EnrolledDistrict.Count + 1);
        (await second.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 2);
    }

    [Fact]
    public async Task A_committer_that_was_succeeded_without_knowing_writes_nothing()
    {
        await using var exchange = await TestExchange.Start();
        await State(exchange, 0);
        await exchange.Execute("update es.committer set epoch = epoch + 1");

        var refused = await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 1).At(1))).Refused();
        var count = await exchange.Query<long>("select count(*) from es.mt_events");
        await BeginsAgain(exchange);
        var receipt = await State(exchange, 1);

        refused.ShouldBeRefused(StatusCode.Unavailable, "NOT_COMMITTING", isWorthRetrying: true);
        count.Should().Be(EnrolledDistrict.Count + 1);
        receipt.Index.Should().Be(EnrolledDistrict.Count + 1);
        receipt.Duplicate.Should().BeFalse();
        await exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task A_committer_that_was_succeeded_without_knowing_does_not_answer_a_repetition_either()
    {
        await using var exchange = await TestExchange.Start();
        await State(exchange, 0);
        await exchange.Execute("update es.committer set epoch = epoch + 1");

        var refused = await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 0).At(0))).Refused();

        refused.ShouldBeRefused(StatusCode.Unavailable, "NOT_COMMITTING", isWorthRetrying: true);
    }

    [Fact]
    public async Task A_committer_that_lost_its_session_begins_again_and_nobody_is_said_to_have_taken_a_series_over()
    {
        await using var exchange = await TestExchange.Start();
        using var stream = await StatingStream.Open(exchange, TestDistrict.InsurerA, Series);
        await stream.State(0, Stating.Premium(Insurer, 0));
        await stream.HearReceipt();

        // Of this exchange alone: other tests have theirs in the same PostgreSQL.
        await exchange.Execute("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'pudong-exchange-election' and datname = current_database()
            """);
        await BeginsAgain(exchange);
        await stream.State(1, Stating.Premium(Insurer, 1));
        var end = await stream.HearEnd();
        using var again = await StatingStream.Open(exchange, TestDistrict.InsurerA, Series);
        await again.State(again.Opened.NextOffset, Stating.Premium(Insurer, 1));

        end.ShouldBeRefused(StatusCode.Unavailable, "NOT_COMMITTING", isWorthRetrying: true);
        (await again.HearReceipt()).Offset.Should().Be(1);
        await exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task A_store_rolled_back_under_the_views_is_not_written_to()
    {
        var exchange = await TestExchange.Start();
        await State(exchange, 0);
        await exchange.DisposeAsync();
        await exchange.Execute("""
            insert into es.mt_event_progression (name, last_seq_id) values ('Shadow:All', 1000)
            """);

        await using var rolledBack = await exchange.StartBeside();
        await Task.Delay(TimeSpan.FromSeconds(2));
        var refused = await rolledBack.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 1).At(1))).Refused();
        await HealthBecomes(rolledBack, HealthCheckResponse.Types.ServingStatus.NotServing);
        await exchange.Execute("delete from es.mt_event_progression where name = 'Shadow:All'");
        await rolledBack.UntilCommitting();

        refused.ShouldBeRefused(StatusCode.Unavailable, "NOT_COMMITTING", isWorthRetrying: true);
        (await State(rolledBack, 1)).Index.Should().Be(EnrolledDistrict.Count + 1);
    }

    private static async Task<Receipt> State(TestExchange exchange, int offset)
    {
        var answer = await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, offset).At(offset)));
        return answer.Outcomes.Single().Receipt;
    }

    private static async Task HealthBecomes(TestExchange exchange, HealthCheckResponse.Types.ServingStatus expected, string service = Submissions)
    {
        var health = exchange.Client<Health.HealthClient>(TestDistrict.Operator);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while ((await health.CheckAsync(new() { Service = service })).Status != expected)
            await Task.Delay(50, patience.Token);
    }

    /// <summary>Waits for the committer to notice that it is over, and to be elected anew.</summary>
    private static async Task BeginsAgain(TestExchange exchange)
    {
        var status = exchange.Services.GetRequiredService<CommitterStatus>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (status.IsCommitting && !patience.IsCancellationRequested)
            await Task.Delay(1);

        await exchange.UntilCommitting();
    }
}
