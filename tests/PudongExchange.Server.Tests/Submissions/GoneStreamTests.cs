using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>Streams that are gone when the committer gets to them. It must not stumble: a stumble deposes it and ends everybody's streams.</summary>
public sealed class GoneStreamTests
{
    private static readonly string Series = TestDistrict.Insurer(TestDistrict.InsurerA) + "/series/core";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_series_is_opened_again_after_its_stream_ended()
    {
        await using var exchange = await TestExchange.Start();
        var door = exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);

        for (var i = 0; i < 3; i++)
        {
            using var stream = await OpenAsync(door);
            await stream.RequestStream.CompleteAsync();
            (await stream.ResponseStream.MoveNext(Cancellation)).Should().BeFalse();
        }

        (await exchange.Query<long>("select epoch from es.committer")).Should().Be(1);
    }

    [Fact]
    public async Task Clients_that_leave_with_facts_in_flight_do_not_trouble_the_committer()
    {
        await using var exchange = await TestExchange.Start();
        var door = exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);
        var fact = new PremiumReceived { Policy = TestDistrict.Insurer(TestDistrict.InsurerA) + "/policies/P-0001" };

        for (var i = 0; i < 20; i++)
        {
            using var stream = await OpenAsync(door);
            for (var offset = 0; offset < 50; offset++)
                await stream.RequestStream.WriteAsync(new() { Fact = fact.At(offset) }, Cancellation);
        }

        using var last = await OpenAsync(door);
        (await exchange.Query<long>("select epoch from es.committer")).Should().Be(1);
    }

    private static async Task<AsyncDuplexStreamingCall<AppendRequest, AppendResponse>> OpenAsync(SubmissionsService.SubmissionsServiceClient door)
    {
        var stream = door.Append(cancellationToken: Cancellation);
        await stream.RequestStream.WriteAsync(new() { Open = new() { Series = Series } }, Cancellation);
        (await stream.ResponseStream.MoveNext(Cancellation)).Should().BeTrue();
        stream.ResponseStream.Current.Opened.Should().NotBeNull();
        return stream;
    }
}
