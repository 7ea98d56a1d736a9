using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Security;

/// <summary>What the server shows to clients.</summary>
internal static class ServerCredentials
{
    public static X509Certificate2 LoadCertificate(TlsOptions options) =>
        X509Certificate2.CreateFromPemFile(options.ServerCertificate, options.ServerKey);

    /// <summary>The certificate and what follows it in its file.</summary>
    public static X509Certificate2Collection LoadChain(TlsOptions options)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.ServerCertificate);
        return chain;
    }
}
