using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Tests.Security;

/// <summary>A real Kestrel on a free port with the exchange's TLS, interceptors and, unless told otherwise, <see cref="AnsweringPolicies"/>.</summary>
internal sealed class SecureHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _authority;

    private SecureHost(WebApplication app, X509Certificate2 authority, LogLines log)
    {
        _app = app;
        _authority = authority;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public Uri Address { get; }

    public LogLines Log { get; }

    /// <summary>The roll that everybody is let in by, with the sample's participants; a test may publish another one.</summary>
    public ParticipantRegister Participants => _app.Services.GetRequiredService<ParticipantRegister>();

    public static async Task<SecureHost> Start(
        CertificateFolder certificates, Action<WebApplication>? map = null, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(certificates.Settings).AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddErrors();
        builder.Services.AddSecurity();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcHealthChecks();
        builder.Services.AddGrpcReflection();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseExchangeTls()));

        var app = builder.Build();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
        (map ?? (plain => plain.MapGrpcService<AnsweringPolicies>()))(app);
        await app.StartAsync();
        var participants = app.Services.GetRequiredService<ParticipantRegister>();
        participants.Publish(participants.Beginning.WithTheSample());
        return new SecureHost(app, certificates.Authority.Certificate, log);
    }

    /// <summary>A channel that shows a certificate, or none.</summary>
    public GrpcChannel Channel(X509Certificate2? certificate, SslProtocols protocols = SslProtocols.None) =>
        GrpcChannel.ForAddress(Address, new GrpcChannelOptions { DisposeHttpClient = true, HttpHandler = Handler(certificate, protocols) });

    public SocketsHttpHandler Handler(X509Certificate2? certificate, SslProtocols protocols = SslProtocols.None) => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = protocols,
            LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate!,
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { _authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
