using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.Certificates;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

public sealed class HandshakeTests : IAsyncLifetime
{
    private readonly CertificateFolder _certificates = new(TimeProvider.System.GetUtcNow());
    private SecureHost _host = null!;

    private static Subject Insurer => Subject.Client(CertificateFolder.One("insurer"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SecureHost.Start(_certificates);

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_participant_comes_in_under_its_own_name(SslProtocols protocol)
    {
        var certificate = _certificates.Issue("insurer");

        var answer = await Ask(certificate, protocol);

        answer.Policy.Name.Should().Be("insurers/913101159999900107");
        answer.Policy.Insurer.Should().Be(Convert.ToHexString(SHA256.HashData(certificate.RawData)));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Without_a_certificate_the_handshake_fails(SslProtocols protocol)
    {
        (await Refused(null, protocol)).Should().BeTrue();
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_strangers_certificate_fails_the_handshake(SslProtocols protocol)
    {
        using var stranger = DevelopmentAuthority.Create("Test authority", _certificates.Now.AddDays(-60), _certificates.Now.AddYears(1));

        (await Refused(_certificates.Issue(Insurer, authority: stranger), protocol)).Should().BeTrue();
        _host.Log.CountOf("CertificateNotTrusted").Should().BePositive();
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task An_expired_certificate_fails_the_handshake(SslProtocols protocol)
    {
        (await Refused(_certificates.Issue(Insurer, fromDay: -30, untilDay: -1), protocol)).Should().BeTrue();
        _host.Log.CountOf("CertificateNotTrusted").Should().BePositive();
    }

    [Fact]
    public async Task A_certificate_that_is_not_valid_yet_fails_the_handshake()
    {
        (await Refused(_certificates.Issue(Insurer, fromDay: 1))).Should().BeTrue();
    }

    [Fact]
    public async Task A_servers_certificate_is_not_a_clients()
    {
        (await Refused(_certificates.Issue(Subject.Server))).Should().BeTrue();
    }

    [Fact]
    public async Task A_revoked_certificate_fails_the_handshake()
    {
        var certificate = _certificates.Issue("insurer");
        await Ask(certificate);

        _certificates.Revoke(certificate);
        await UntilTheFileIsLookedAt();

        (await Refused(certificate)).Should().BeTrue();
        _host.Log.CountOf("CertificateNotGood").Should().BePositive();
    }

    [Fact]
    public async Task Without_a_revocation_list_nobody_comes_in_and_with_a_new_one_everybody_does()
    {
        var certificate = _certificates.Issue("insurer");
        File.Delete(_certificates.RevocationListPath);
        await UntilTheFileIsLookedAt();

        (await Refused(certificate)).Should().BeTrue();
        _certificates.Revoke();
        await UntilTheFileIsLookedAt();

        (await Ask(certificate)).Policy.Name.Should().Be("insurers/913101159999900107");
        _host.Log.CountOf("RevocationListUnusable").Should().Be(1);
    }

    [Fact]
    public async Task A_revocation_reaches_a_connection_that_is_already_open()
    {
        var certificate = _certificates.Issue("insurer");
        using var channel = _host.Channel(certificate);
        var client = new PoliciesService.PoliciesServiceClient(channel);
        await client.GetPolicyAsync(new GetPolicyRequest(), cancellationToken: Cancellation);

        _certificates.Revoke(certificate);
        await UntilTheFileIsLookedAt();
        var call = async () => await client.GetPolicyAsync(new GetPolicyRequest(), cancellationToken: Cancellation);

        (await call.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.Unauthenticated, "CERTIFICATE_WITHDRAWN");
    }

    [Fact]
    public async Task A_new_server_certificate_is_shown_without_a_restart_and_open_connections_stay()
    {
        var certificate = _certificates.Issue("insurer");
        using var channel = _host.Channel(certificate);
        var client = new PoliciesService.PoliciesServiceClient(channel);
        await client.GetPolicyAsync(new GetPolicyRequest(), cancellationToken: Cancellation);
        var before = await Shown(certificate);

        var sha256 = _certificates.ExchangeServerCertificate();
        await UntilTheFileIsLookedAt();

        (await Shown(certificate)).Should().Be(sha256).And.NotBe(before);
        await client.GetPolicyAsync(new GetPolicyRequest(), cancellationToken: Cancellation);
        await Ask(certificate);
        _host.Log.CountOf("ServerCertificateLoaded").Should().Be(1);
    }

    [Fact]
    public async Task A_server_key_that_is_not_its_certificates_changes_nothing_until_the_certificate_is_there()
    {
        var certificate = _certificates.Issue("insurer");
        var before = await Shown(certificate);

        _certificates.WriteAnotherServerKey();
        await UntilTheFileIsLookedAt();
        var between = await Shown(certificate);
        var sha256 = _certificates.ExchangeServerCertificate();
        await UntilTheFileIsLookedAt();

        between.Should().Be(before);
        (await Shown(certificate)).Should().Be(sha256);
        _host.Log.CountOf("ServerCertificateUnusable").Should().Be(1);
    }

    [Fact]
    public async Task Http_1_is_not_spoken()
    {
        using var handler = _host.Handler(_certificates.Issue("insurer"));
        using var http = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version11 };

        var request = async () => await http.GetAsync(_host.Address, Cancellation);

        await request.Should().ThrowAsync<HttpRequestException>();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _certificates.Dispose();
    }

    // The list's file is looked at once a second at most.
    private static Task UntilTheFileIsLookedAt() => Task.Delay(TimeSpan.FromSeconds(1.1), Cancellation);

    private async Task<GetPolicyResponse> Ask(X509Certificate2? certificate, SslProtocols protocol = SslProtocols.None)
    {
        using var channel = _host.Channel(certificate, protocol);
        return await new PoliciesService.PoliciesServiceClient(channel).GetPolicyAsync(new GetPolicyRequest(), cancellationToken: Cancellation);
    }

    /// <summary>The SHA-256 of the certificate that the server shows.</summary>
    private async Task<string> Shown(X509Certificate2 certificate)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(_host.Address.Host, _host.Address.Port, Cancellation);
        await using var tls = new SslStream(connection.GetStream());
        var options = _host.Handler(certificate).SslOptions;
        options.TargetHost = "localhost";
        options.ApplicationProtocols = [SslApplicationProtocol.Http2];
        await tls.AuthenticateAsClientAsync(options, Cancellation);
        return tls.RemoteCertificate!.GetCertHashString(HashAlgorithmName.SHA256);
    }

    /// <summary>Whether the connection ended before any HTTP answer. The client sees that in many forms; none of them is a status from the server.</summary>
    private async Task<bool> Refused(X509Certificate2? certificate, SslProtocols protocol = SslProtocols.None)
    {
        try
        {
            await Ask(certificate, protocol);
            return false;
        }
        catch (RpcException refused) when (refused.Status.DebugException is HttpRequestException or IOException)
        {
            return true;
        }
    }
}
