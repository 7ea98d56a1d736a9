using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Security;

/// <summary>
/// Whether a certificate that the authority issued is good at this moment. Asked at the handshake, at each call, and every
/// few seconds while a stream is open, because a connection outlives a revocation.
/// </summary>
public sealed class ClientCertificateStanding(RevocationListFile revocations, TimeProvider clock)
{
    public bool IsGood(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        var now = clock.GetUtcNow().UtcDateTime;
        return certificate.NotBefore.ToUniversalTime() <= now
            && now < certificate.NotAfter.ToUniversalTime()
            && revocations.Current() is { } list
            && list.Clears(certificate);
    }
}
