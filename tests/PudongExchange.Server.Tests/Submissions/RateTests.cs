using FluentAssertions;
using Grpc.Core;
using Microsoft.Extensions.Configuration;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>A participant that may state a thousand facts a second.</summary>
public sealed class RateTests
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    [Fact]
    public async Task A_submit_beyond_the_rate_is_told_to_come_back_and_nobody_else_is()
    {
        await using var exchange = await Slow();
        var door = exchange.Client<Door>(TestDistrict.InsurerA);
        var other = TestDistrict.Insurer(TestDistrict.InsurerB);

        // All within much less than the second after which another thousand may come.
        var attempts = Enumerable.Range(0, 5).Select(_ => Task.Run(() => door.SubmitAsync(Thousand(0)).ResponseAsync)).ToList();
        var others = await exchange.Client<Door>(TestDistrict.InsurerB).SubmitAsync(Stating.Submit($"{other}/series/core", Stating.Premium(other, 1).At(0)));
        await Task.WhenAll(attempts).ContinueWith(_ => { }, TaskScheduler.Default);

        var refused = attempts.Where(attempt => attempt.IsFaulted).Select(attempt => attempt.Exception!.InnerException).ToList();
        refused.Should().NotBeEmpty().And.HaveCountLessThan(5);
        refused.Should().AllSatisfy(one => ((RpcException)one!).ShouldBeRefused(StatusCode.ResourceExhausted, "RATE_EXCEEDED", isWorthRetrying: true));
        others.Outcomes.Should().ContainSingle();
        (await exchange.Query<long>("select count(*) from es.ledger_entries")).Should().Be(EnrolledDistrict.Count + 1001);
    }

    [Fact]
    public async Task A_stream_beyond_the_rate_waits_and_loses_nothing()
    {
        await using var exchange = await Slow();
        await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Thousand(0));
        using var stream = await StatingStream.Open(exchange, TestDistrict.InsurerA, $"{Insurer}/series/stream");

        for (var offset = 0; offset < 500; offset++)
            await stream.State(offset, Stating.Premium(Insurer, offset));

        for (var offset = 0; offset < 500; offset++)
            (await stream.HearReceipt()).Offset.Should().Be(offset);
    }

    private static Task<TestExchange> Slow() => TestExchange.Start(builder =>
        builder.Configuration.AddInMemoryCollection([new("Exchange:Rates:FactsPerSecond", "1000")]));

    private static Contracts.Submissions.V1.SubmitRequest Thousand(int first) => Stating.Submit(
        $"{Insurer}/series/core", [.. Enumerable.Range(first, 1000).Select(offset => Stating.Premium(Insurer, offset).At(offset))]);
}
