using System.Security.Cryptography.X509Certificates;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Security;

/// <summary>
/// Whether a certificate that the authority issued is good at this moment. Asked at the handshake, at each call, and every
/// few seconds while a stream is open, because a connection outlives a revocation.
/// </summary>
public sealed class ClientCertificateStanding(RevocationListFile revocations, ParticipantRegister participants, TimeProvider clock)
{
    public bool IsGood(X509Certificate2 certificate) => RefusalOf(certificate) is null;

    /// <summary>Why its holder may not go on; null when it may.</summary>
    public Refusal? RefusalOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        var now = clock.GetUtcNow().UtcDateTime;
        if (now < certificate.NotBefore.ToUniversalTime() || now >= certificate.NotAfter.ToUniversalTime())
            return CommonRefusals.CertificateWithdrawn;

        // Nobody's fault but the exchange's: a client should come back rather than ask for a new certificate.
        if (revocations.Current() is not { } list)
            return CommonRefusals.RevocationsUnknown;

        return list.Clears(certificate) && !participants.HasRevoked(certificate) ? null : CommonRefusals.CertificateWithdrawn;
    }
}
