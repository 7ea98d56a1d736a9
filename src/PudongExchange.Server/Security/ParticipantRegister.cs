using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Security;

/// <summary>
/// The roll as this node has it: the newest that was published, by the committer right after it wrote it and by whoever follows the
/// log on other nodes. Finds who calls by the identity in their certificate.
/// </summary>
public sealed class ParticipantRegister(IOptions<FirstOfficeOptions> firstOffice, TimeProvider clock, ILogger<ParticipantRegister> logger)
{
    /// <summary>The authority vouches for identities in this trust domain and no other.</summary>
    public const string TrustDomain = "pudong.exchange";

    private const string IdentityPrefix = $"spiffe://{TrustDomain}/";

    private readonly Lock _publishing = new();
    private volatile Roll? _roll;

    /// <summary>The roll of an empty log.</summary>
    public Roll Beginning { get; } = new(firstOffice.Value.ToParticipant());

    /// <summary>The roll; null until the log was read.</summary>
    public Roll? Current => _roll;

    /// <summary>Takes a roll, unless a newer one is there.</summary>
    public void Publish(Roll roll)
    {
        ArgumentNullException.ThrowIfNull(roll);

        lock (_publishing)
        {
            if (_roll is { } before && before.LastIndex >= roll.LastIndex)
                return;

            _roll = roll;
        }

        SecurityLog.ParticipantsLoaded(logger, roll.Count, roll.LastIndex);
    }

    /// <summary>Whether a fact of the log revoked a certificate.</summary>
    public bool HasRevoked(X509Certificate2 certificate) => _roll is { } roll && roll.HasRevoked(DigestOf(certificate));

    /// <summary>Whom a certificate names, as enrolled today; or why nobody comes in with it.</summary>
    /// <returns>True when the participant takes part.</returns>
    public bool TryFind(
        X509Certificate2 certificate, [NotNullWhen(true)] out Participant? participant, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        (participant, refusal) = (null, CommonRefusals.ParticipantsNotRead);
        if (_roll is not { } roll)
            return false;

        var identity = CertificateIdentity.Of(certificate);
        var name = NameOf(identity);
        var standing = name is null ? default : roll.StandingOf(name, DigestOf(certificate), CivilDay.Of(clock.GetUtcNow()));
        (participant, refusal) = (standing.Participant, StandingRefusals.Of(standing.Kind, identity ?? "(no single URI)"));
        return participant is not null;
    }

    /// <summary>Why its holder may not go on; null when it may.</summary>
    public Refusal? RefusalOf(X509Certificate2 certificate) => TryFind(certificate, out _, out var refusal) ? null : refusal;

    /// <summary>The URI that stands in a participant's certificate, e.g. <c>spiffe://pudong.exchange/town/310115125</c>.</summary>
    public static string IdentityOf(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);

        return IdentityPrefix + participant.RecordName[(ParticipantName.Collection.Length + 1)..];
    }

    private static string? NameOf(string? identity) => identity is not null && identity.StartsWith(IdentityPrefix, StringComparison.Ordinal)
        ? $"{ParticipantName.Collection}/{identity[IdentityPrefix.Length..]}"
        : null;

    private static CertificateDigest DigestOf(X509Certificate2 certificate) => CertificateDigest.Of(certificate.GetCertHash(HashAlgorithmName.SHA256));
}
