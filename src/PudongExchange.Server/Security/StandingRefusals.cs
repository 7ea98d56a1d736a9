using PudongExchange.Domain.Participants;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Security;

/// <summary>What somebody is told who is not in good standing.</summary>
public static class StandingRefusals
{
    /// <param name="kind">How it stands.</param>
    /// <param name="identity">The name it came under.</param>
    /// <returns>The refusal; null in good standing.</returns>
    public static Refusal? Of(StandingKind kind, string identity) => kind switch
    {
        StandingKind.Good => null,
        StandingKind.Unknown => CommonRefusals.ParticipantUnknown(identity),
        StandingKind.Suspended => CommonRefusals.ParticipantSuspended,
        StandingKind.CertificateRevoked => CommonRefusals.CertificateWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This standing has no refusal."),
    };
}
