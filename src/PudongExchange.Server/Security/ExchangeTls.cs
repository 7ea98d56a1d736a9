using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace PudongExchange.Server.Security;

/// <summary>
/// Mutual TLS: HTTP/2 only, TLS 1.2 and 1.3, and a client certificate that the one private authority issued for client
/// authentication, that is valid today and not revoked. Anything else ends at the handshake.
/// </summary>
public static class ExchangeTls
{
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    /// <summary>
    /// Secures one endpoint, e.g. <c>kestrel.ListenAnyIP(7443, listen => listen.UseExchangeTls())</c>. Needs
    /// <see cref="SecurityRegistration.AddSecurity"/>.
    /// </summary>
    public static void UseExchangeTls(this ListenOptions listen)
    {
        ArgumentNullException.ThrowIfNull(listen);

        var services = listen.KestrelServerOptions.ApplicationServices;
        var options = services.GetRequiredService<IOptions<TlsOptions>>().Value;
        var standing = services.GetRequiredService<ClientCertificateStanding>();
        var shown = services.GetRequiredService<ServerCertificateFile>();
        var logger = services.GetRequiredService<ILogger<ClientCertificateStanding>>();
        var authority = X509CertificateLoader.LoadCertificateFromFile(options.AuthorityCertificate);

        listen.Protocols = HttpProtocols.Http2;
        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificateSelector = (_, _) => shown.Current().TargetCertificate,
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            ClientCertificateMode = ClientCertificateMode.RequireCertificate,
            ClientCertificateValidation = (certificate, _, errors) => Accepts(certificate, errors, standing, logger),
            OnAuthenticate = (_, tls) =>
            {
                tls.CertificateChainPolicy = PolicyFor(authority);

                // A selector gives the certificate alone; this gives what follows it in its file too.
                tls.ServerCertificateSelectionCallback = null;
                tls.ServerCertificateContext = shown.Current();

                // A resumed session would take the word of an earlier handshake for what is checked here.
                tls.AllowTlsResume = false;
            },
        });
    }

    private static X509ChainPolicy PolicyFor(X509Certificate2 authority)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,

            // Revocation is ours to check: see RevocationList.
            RevocationMode = X509RevocationMode.NoCheck,

            // A certificate may name addresses to fetch issuers from; a stranger must not make the exchange call them.
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.Add(authority);
        policy.ApplicationPolicy.Add(ClientAuthentication);
        return policy;
    }

    private static bool Accepts(X509Certificate2 certificate, SslPolicyErrors errors, ClientCertificateStanding standing, ILogger logger)
    {
        if (errors != SslPolicyErrors.None)
            SecurityLog.CertificateNotTrusted(logger, Fingerprint.Of(certificate), errors);
        else if (standing.RefusalOf(certificate) is { } refusal)
            SecurityLog.CertificateNotGood(logger, Fingerprint.Of(certificate), refusal.Reason);
        else
            return true;

        return false;
    }
}
