using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Security;

/// <summary>What the server shows to clients.</summary>
internal static class ServerCredentials
{
    public static X509Certificate2 LoadCertificate(TlsOptions options) =>
        X509Certificate2.CreateFromPemFile(options.ServerCertificate, options.ServerKey);

    /// <summary>The certificate with what follows it in its file.</summary>
    public static SslStreamCertificateContext Load(TlsOptions options)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.ServerCertificate);
        return SslStreamCertificateContext.Create(LoadCertificate(options), chain, offline: true);
    }
}
