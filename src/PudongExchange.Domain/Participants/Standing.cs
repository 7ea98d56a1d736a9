namespace PudongExchange.Domain.Participants;

/// <summary>How somebody who calls stands on the roll.</summary>
public enum StandingKind
{
    /// <summary>Nobody of that name takes part on the day.</summary>
    Unknown,

    /// <summary>It takes part.</summary>
    Good,

    /// <summary>It is suspended on the day.</summary>
    Suspended,

    /// <summary>The certificate is revoked.</summary>
    CertificateRevoked,
}

/// <summary>How somebody who calls stands on the roll on a day.</summary>
/// <param name="Kind">Whether it may go on.</param>
/// <param name="Participant">Name and scope of that day, when it may.</param>
public readonly record struct Standing(StandingKind Kind, Participant? Participant = null);
