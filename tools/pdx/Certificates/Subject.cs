using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Certificates;

/// <summary>Whom a certificate names and what it may be used for.</summary>
public sealed record Subject(string CommonName, Oid Usage, X509Extension AlternativeNames)
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    /// <summary>The exchange on this machine.</summary>
    public static Subject Server
    {
        get
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
            names.AddIpAddress(IPAddress.IPv6Loopback);
            return new Subject("localhost", ServerAuthentication, names.Build());
        }
    }

    /// <summary>A participant, by the identity that the exchange reads from the URI SAN.</summary>
    public static Subject Client(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);

        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(participant.Identity);
        return new Subject($"{participant.Role} {participant.Id}", ClientAuthentication, names.Build());
    }

    /// <summary>Whether a certificate names the same subject, so that it can stand in for a new one.</summary>
    public bool Matches(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        return certificate.Extensions[AlternativeNames.Oid!.Value!] is { } names
            && names.RawData.AsSpan().SequenceEqual(AlternativeNames.RawData);
    }
}
