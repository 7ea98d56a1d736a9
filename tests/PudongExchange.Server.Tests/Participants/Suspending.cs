using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Client;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Server.Tests.Participants.Enrolling;
using static PudongExchange.Testing.TestDistrict;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Participants;

/// <summary>Whoever is suspended, or loses its certificate, states and reads nothing from then on.</summary>
public sealed class Suspending
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);
    private static readonly string Insurer = TestDistrict.Insurer(InsurerA);
    private static readonly string Series = $"{Insurer}/series/core";

    [Fact]
    public async Task An_open_stream_ends_within_five_seconds_and_others_go_on()
    {
        await using var exchange = await TestExchange.Start();
        using var stream = await StatingStream.Open(exchange, InsurerA, Series);
        using var other = await StatingStream.Open(exchange, InsurerB, $"{TestDistrict.Insurer(InsurerB)}/series/core");
        await stream.State(0, Stating.Premium(Insurer, 0));
        await stream.HearReceipt();

        await State(exchange, 0, Suspension());
        var since = Stopwatch.StartNew();
        var end = await stream.HearEnd().WaitAsync(TimeSpan.FromSeconds(20));

        end.ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");
        since.Elapsed.Should().BeLessThan(Promised);
        await other.State(0, Stating.Premium(TestDistrict.Insurer(InsurerB), 0));
        (await other.HearReceipt()).Offset.Should().Be(0);
    }

    [Fact]
    public async Task A_fact_that_comes_after_the_suspension_is_not_recorded_even_on_a_stream_that_is_still_open()
    {
        await using var exchange = await TestExchange.Start();
        using var stream = await StatingStream.Open(exchange, InsurerA, Series);

        await State(exchange, 0, Suspension());
        await stream.State(0, Stating.Premium(Insurer, 0));
        (await stream.HearEnd().WaitAsync(Promised)).ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");

        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 1);
    }

    [Fact]
    public async Task Calls_are_refused_reads_included_until_the_office_reinstates_and_then_the_series_goes_on()
    {
        await using var exchange = await TestExchange.Start();
        var door = exchange.Client<Door>(InsurerA);
        var policies = exchange.Client<PoliciesService.PoliciesServiceClient>(InsurerA);
        await door.SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 0).At(0)));

        await State(exchange, 0, Suspension());
        var submit = await door.SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 1).At(1))).Refused();
        var list = await policies.ListPoliciesAsync(new()).Refused();
        await State(exchange, 1, AParticipant.Reinstated(it => (it.Participant, it.FirstDate) = (Record(InsurerA), Today.Day())));
        var again = await door.SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 1).At(1)));

        submit.ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");
        list.ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");
        again.Outcomes.Single().Receipt.Offset.Should().Be(1);
        (await policies.ListPoliciesAsync(new())).Policies.Should().BeEmpty();
    }

    [Fact]
    public async Task Within_one_batch_the_order_of_the_log_decides()
    {
        await using var exchange = await TestExchange.Start();
        var office = exchange.Client<Door>(Office);
        var insurer = exchange.Client<Door>(InsurerA);

        // Both wait for the committer at once; whichever comes second, nothing of the insurer stands behind its suspension.
        var suspending = office.SubmitAsync(Stating.Submit("offices/pudong/series/core", Suspension().At(0))).ResponseAsync;
        var stating = Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            insurer.SubmitAsync(Stating.Submit($"{Insurer}/series/s{i}", Stating.Premium(Insurer, i).At(0))).ResponseAsync)).ToList();
        var suspendedAt = (await suspending).Outcomes.Single().Receipt.Index;
        await Task.WhenAll(stating).ContinueWith(_ => { }, TaskScheduler.Default);

        var recorded = stating.Where(one => one.IsCompletedSuccessfully).Select(one => one.Result.Outcomes.Single().Receipt.Index);
        recorded.Where(index => index > suspendedAt).Should().BeEmpty();
        (await exchange.Query<long>($"select count(*) from es.ledger_entries where participant = '{Insurer}' and index > {suspendedAt}")).Should().Be(0);
    }

    [Fact]
    public async Task A_certificate_revoked_by_a_fact_ends_its_stream_and_lets_nobody_in_again()
    {
        await using var exchange = await TestExchange.Start();
        using var stream = await StatingStream.Open(exchange, InsurerA, Series);
        var door = exchange.Client<Door>(InsurerA);
        await door.GetSeriesAsync(new() { Series = Series });

        await State(exchange, 0, AParticipant.Revoked(it =>
            (it.Participant, it.CertificateSha256, it.RevokedDate) = (Record(InsurerA), DigestOf(InsurerA), Today.Day())));
        var since = Stopwatch.StartNew();
        var call = await door.GetSeriesAsync(new() { Series = Series }).Refused();
        var end = await stream.HearEnd().WaitAsync(TimeSpan.FromSeconds(20));

        call.ShouldBeRefused(StatusCode.Unauthenticated, "CERTIFICATE_WITHDRAWN");
        end.ShouldBeRefused(StatusCode.Unauthenticated, "CERTIFICATE_WITHDRAWN");
        since.Elapsed.Should().BeLessThan(Promised);
        using var anew = ExchangeChannel.Open(exchange.Address, Certificate(InsurerA));
        (await new Door(anew).GetSeriesAsync(new() { Series = Series }).Refused()).StatusCode.Should().Be(StatusCode.Unavailable, "the handshake fails");
    }

    [Fact]
    public async Task A_long_answer_ends_too()
    {
        await using var exchange = await TestExchange.Start();
        var door = exchange.Client<Door>(InsurerA);
        for (var batch = 0; batch < 8; batch++)
            await door.SubmitAsync(Stating.Submit(Series, [.. Enumerable.Range(batch * 1000, 1000).Select(i => Stating.Premium(Insurer, i).At(i))]));

        using var replay = exchange.Client<AuditService.AuditServiceClient>(InsurerA).ReplayHistory(new() { Participant = Insurer });
        await replay.ResponseStream.MoveNext(CancellationToken.None);
        await State(exchange, 0, Suspension());
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        var read = async () =>
        {
            while (await replay.ResponseStream.MoveNext(CancellationToken.None))
            {
            }
        };

        (await read.Should().ThrowAsync<RpcException>()).Which.ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");
    }

    [Fact]
    public async Task A_node_that_stands_by_follows_the_log()
    {
        await using var exchange = await TestExchange.Start();
        await using var beside = await exchange.StartBeside();
        var door = beside.Client<Door>(InsurerA);
        (await door.GetSeriesAsync(new() { Series = Series })).NextOffset.Should().Be(0);

        await State(exchange, 0, Suspension());

        using var patience = new CancellationTokenSource(Promised);
        while (await Answers(door))
            await Task.Delay(50, patience.Token);

        (await door.GetSeriesAsync(new() { Series = Series }).Refused()).ShouldBeRefused(StatusCode.PermissionDenied, "PARTICIPANT_SUSPENDED");
    }

    private static Contracts.Participants.V1.ParticipantSuspended Suspension() =>
        AParticipant.Suspended(it => (it.Participant, it.FirstDate) = (Record(InsurerA), Today.Day()));

    private static async Task<bool> Answers(Door door)
    {
        try
        {
            await door.GetSeriesAsync(new() { Series = Series });
            return true;
        }
        catch (RpcException)
        {
            return false;
        }
    }

    private static ByteString DigestOf(string who)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(PathOf($"{who}.crt"));
        return ByteString.CopyFrom(certificate.GetCertHash(HashAlgorithmName.SHA256));
    }
}
