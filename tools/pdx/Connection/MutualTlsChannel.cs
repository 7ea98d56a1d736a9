using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using PudongExchange.Pdx.Certificates;

namespace PudongExchange.Pdx.Connection;

/// <summary>A channel that shows a participant's certificate and trusts the development authority alone.</summary>
internal static class MutualTlsChannel
{
    public static GrpcChannel Open(Uri address, string certificates, string caller)
    {
        var own = PemPair.Load(certificates, caller)
            ?? throw new CommandFailedException($"There is no certificate with its key for {caller} in {certificates}: pdx certs makes them.");
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(Path.Combine(certificates, "ca.crt")));

        var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificates = [own],
                CertificateChainPolicy = trust,
            },
        };
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
    }
}
