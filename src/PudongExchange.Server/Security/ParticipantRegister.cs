using System.Collections.Frozen;
using System.Security.Cryptography.X509Certificates;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>Everybody who takes part, found by the identity in their certificate.</summary>
public sealed class ParticipantRegister(IEnumerable<Participant> participants)
{
    /// <summary>The authority vouches for identities in this trust domain and no other.</summary>
    public const string TrustDomain = "pudong.exchange";

    private readonly FrozenDictionary<string, Participant> _byIdentity = participants.ToFrozenDictionary(IdentityOf, StringComparer.Ordinal);

    public int Count => _byIdentity.Count;

    public IEnumerable<Participant> All => _byIdentity.Values;

    /// <summary>The participant a certificate names; null when it names none, or more than one.</summary>
    public Participant? Find(X509Certificate2 certificate) =>
        CertificateIdentity.Of(certificate) is { } identity ? _byIdentity.GetValueOrDefault(identity) : null;

    /// <summary>The URI that stands in a participant's certificate, e.g. <c>spiffe://pudong.exchange/town/310115125</c>.</summary>
    public static string IdentityOf(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);

        return $"spiffe://{TrustDomain}/{Roles.Word(participant.Role)}/{participant.Id}";
    }
}
