using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;

namespace PudongExchange.Client;

/// <summary>Opens channels to the exchange: HTTP/2 over mutual TLS with a private authority.</summary>
public static class ExchangeChannel
{
    /// <summary>The largest answer that is read: a page of 1000 records stays far below.</summary>
    private const int MaxAnswerBytes = 64 * 1024 * 1024;

    /// <summary>Room for the answers of a full pipe, so that a stream need not ask for more again and again.</summary>
    private const int AnswerWindowSize = 1024 * 1024;

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PingPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(10);

    // The channel's own pauses stay below those of whoever tries again, so that a returned exchange is noticed soon.
    private static readonly TimeSpan FirstReconnect = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestReconnect = TimeSpan.FromSeconds(2);

    /// <summary>Opens a channel. It connects with the first call and again whenever it has to; one channel serves a whole process.</summary>
    /// <param name="address">Where the exchange is, e.g. <c>https://localhost:7443</c>.</param>
    /// <param name="certificate">Who calls.</param>
    public static GrpcChannel Open(Uri address, ClientCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(certificate);

        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = ConnectPatience,
            EnableMultipleHttp2Connections = true,
            InitialHttp2StreamWindowSize = AnswerWindowSize,
            KeepAlivePingDelay = PingInterval,
            KeepAlivePingTimeout = PingPatience,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificateContext =
                    SslStreamCertificateContext.Create(certificate.Certificate, certificate.Intermediates, offline: true),
                CertificateChainPolicy = Trust(certificate.Authorities),
            },
        };
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            InitialReconnectBackoff = FirstReconnect,
            MaxReconnectBackoff = LongestReconnect,
            MaxReceiveMessageSize = MaxAnswerBytes,
        });
    }

    // A private authority answers for revocation in its own list, which the exchange's operator distributes; there is no responder to ask.
    private static X509ChainPolicy Trust(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
