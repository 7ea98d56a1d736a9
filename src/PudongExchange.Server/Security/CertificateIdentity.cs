using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Security;

/// <summary>The identity in a certificate: the one URI among its subject alternative names (SPIFFE X.509-SVID section 2).</summary>
public static class CertificateIdentity
{
    private const string SubjectAlternativeName = "2.5.29.17";

    private static readonly Asn1Tag Uri = new(TagClass.ContextSpecific, 6);

    /// <returns>The URI as it stands; null when there is none, more than one, or the extension does not parse.</returns>
    public static string? Of(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        if (certificate.Extensions[SubjectAlternativeName] is not { } extension)
            return null;

        try
        {
            return SingleUri(new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence());
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static string? SingleUri(AsnReader names)
    {
        string? uri = null;
        while (names.HasData)
        {
            if (!names.PeekTag().HasSameClassAndValue(Uri))
            {
                names.ReadEncodedValue();
                continue;
            }

            // Two URIs are two identities, and no rule says which one speaks.
            if (uri is not null)
                return null;

            uri = names.ReadCharacterString(UniversalTagNumber.IA5String, Uri);
        }

        return uri;
    }
}
