using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>How long a stream lives, and how it ends when it has done nothing wrong.</summary>
public sealed class StreamLifeTests : IDisposable
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
    private static readonly string Series = $"{Insurer}/series/core";

    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private readonly string _folder = Directory.CreateTempSubdirectory("pudong-streams-").FullName;

    [Fact]
    public async Task A_stream_of_15_minutes_is_closed_in_good_order_and_says_where_to_go_on()
    {
        await using var exchange = await TestExchange.Start(builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        using var stream = await StatingStream.Open(exchange, TestDistrict.InsurerA, Series);
        for (var offset = 0; offset < 4; offset++)
        {
            await stream.State(offset, Stating.Premium(Insurer, offset));
            (await stream.HearReceipt()).Offset.Should().Be(offset);
            _clock.Advance(TimeSpan.FromMinutes(4)); // less than what counts as idle
        }

        var closing = (await stream.Hear()).Closing;

        closing.Reason.Should().Be(new ErrorInfo { Reason = "STREAM_AGE", Domain = "exchange.pudong" });
        closing.NextOffset.Should().Be(4);
        (await stream.EndsInGoodOrder()).Should().BeTrue();
    }

    [Fact]
    public async Task A_stream_that_says_nothing_for_five_minutes_ends()
    {
        await using var exchange = await TestExchange.Start(builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        using var stream = await StatingStream.Open(exchange, TestDistrict.InsurerA, Series);

        var end = stream.HearEnd();
        for (var minute = 0; minute < 14 && !end.IsCompleted; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(end, Task.Delay(100));
        }

        (await end).ShouldBeRefused(StatusCode.DeadlineExceeded, "STREAM_IDLE");
    }

    [Fact]
    public async Task A_certificate_revoked_while_its_stream_is_open_ends_the_stream_within_seconds()
    {
        var list = Path.Combine(_folder, "crl.pem");
        File.Copy(TestDistrict.PathOf("crl.pem"), list);
        await using var exchange = await TestExchange.Start(builder =>
            builder.Configuration.AddInMemoryCollection([new("Exchange:Tls:RevocationList", list)]));
        using var revoked = await StatingStream.Open(exchange, TestDistrict.InsurerA, Series);
        using var good = await StatingStream.Open(exchange, TestDistrict.InsurerB, TestDistrict.Insurer(TestDistrict.InsurerB) + "/series/core");
        await revoked.State(0, Stating.Premium(Insurer, 0));
        await revoked.HearReceipt();

        Revoke(TestDistrict.InsurerA, list);
        var end = await revoked.HearEnd().WaitAsync(TimeSpan.FromSeconds(8));
        await good.State(0, Stating.Premium(TestDistrict.Insurer(TestDistrict.InsurerB), 0));

        end.ShouldBeRefused(StatusCode.Unauthenticated, "CERTIFICATE_WITHDRAWN");
        (await good.HearReceipt()).Offset.Should().Be(0);
    }

    [Fact]
    public async Task A_server_that_stops_answers_what_it_read_and_says_where_to_go_on()
    {
        await using var exchange = await TestExchange.Start();
        using var stream = await StatingStream.Open(exchange, TestDistrict.InsurerA, Series);
        for (var offset = 0; offset < 700; offset++)
            await stream.State(offset, Stating.Premium(Insurer, offset));

        exchange.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var answers = new List<Contracts.Submissions.V1.AppendResponse>();
        while (answers is not [.., { Closing: not null }])
            answers.Add(await stream.Hear());

        answers.SkipLast(1).Select(answer => answer.Receipt.Offset).Should().Equal(Enumerable.Range(0, answers.Count - 1).Select(offset => (long)offset));
        answers[^1].Closing.Reason.Should().Be(new ErrorInfo { Reason = "SHUTTING_DOWN", Domain = "exchange.pudong" });
        answers[^1].Closing.NextOffset.Should().Be(answers.Count - 1);
        (await stream.EndsInGoodOrder()).Should().BeTrue();
        (await exchange.Query<long>("select count(*) from es.ledger_entries"))
            .Should().Be(EnrolledDistrict.Count + answers.Count - 1);
    }

    [Fact]
    public async Task A_participant_that_is_not_enrolled_is_refused()
    {
        await using var exchange = await TestExchange.StartFresh();
        using var stream = StatingStream.Silent(exchange, TestDistrict.InsurerA);
        var door = exchange.Client<Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);

        (await stream.HearEnd()).ShouldBeRefused(StatusCode.Unauthenticated, "PARTICIPANT_UNKNOWN");
        (await door.SubmitAsync(Stating.Submit(Series, Stating.Premium(Insurer, 0).At(0))).Refused())
            .ShouldBeRefused(StatusCode.Unauthenticated, "PARTICIPANT_UNKNOWN");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Revoke(string who, string path)
    {
        using var authority = new DevelopmentAuthority(PemPair.Load(TestDistrict.Folder, "ca")!);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(TestDistrict.PathOf($"{who}.crt"));
        var now = TimeProvider.System.GetUtcNow();
        var list = new CertificateRevocationListBuilder();
        list.AddEntry(certificate, now.AddMinutes(-1), X509RevocationReason.KeyCompromise);

        // Moved into place, as an operator should: who reads half a list has none, and without one nobody is good.
        File.WriteAllText(path + ".new", PemEncoding.WriteString("X509 CRL", authority.Sign(list, 1000, now.AddMinutes(-1), now.AddDays(1))));
        File.Move(path + ".new", path, overwrite: true);
    }
}
