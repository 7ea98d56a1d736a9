using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>
/// Judges <see cref="CertificateRevoked"/>. An office may revoke its own: the authority issues another one for the same name, so nobody is shut out
/// for good.
/// </summary>
internal static class CertificateRevokedRules
{
    public static void Judge(CertificateRevoked revoked, Hearing hearing)
    {
        hearing.ParticipantNamed("participant", revoked.Participant);
        hearing.Digest("certificate_sha256", revoked.CertificateSha256);
        hearing.Value("reason", revoked.Reason);
        hearing.PastDate("revoked_date", revoked.RevokedDate);
        if (hearing.IsClean && hearing.Existing<Enrolment>("participant", revoked.Participant) is { } enrolment)
            hearing.Settles(enrolment.Known, Enrolment.RevocationKey(revoked), revoked, "certificate_sha256");
    }
}
