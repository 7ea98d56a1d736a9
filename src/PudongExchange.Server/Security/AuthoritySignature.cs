using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Security;

/// <summary>Checks a signature by an authority's key: ECDSA or RSA with SHA-256 or longer.</summary>
internal static class AuthoritySignature
{
    /// <param name="content">The signed bytes.</param>
    /// <param name="signature">The signature as it stands in X.509 structures.</param>
    /// <param name="algorithm">The encoded AlgorithmIdentifier.</param>
    /// <param name="authority">The authority.</param>
    public static bool IsOver(ReadOnlyMemory<byte> content, byte[] signature, ReadOnlyMemory<byte> algorithm, X509Certificate2 authority)
    {
        if (!MaySignLists(authority))
            throw new CryptographicException($"The key of {authority.Subject} may not sign revocation lists.");

        var id = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier();
        return id switch
        {
            "1.2.840.10045.4.3.2" => Ecdsa(HashAlgorithmName.SHA256),
            "1.2.840.10045.4.3.3" => Ecdsa(HashAlgorithmName.SHA384),
            "1.2.840.10045.4.3.4" => Ecdsa(HashAlgorithmName.SHA512),
            "1.2.840.113549.1.1.11" => Rsa(HashAlgorithmName.SHA256),
            "1.2.840.113549.1.1.12" => Rsa(HashAlgorithmName.SHA384),
            "1.2.840.113549.1.1.13" => Rsa(HashAlgorithmName.SHA512),
            _ => throw new CryptographicException($"The signature algorithm {id} is not one the exchange accepts."),
        };

        bool Ecdsa(HashAlgorithmName hash)
        {
            using var key = authority.GetECDsaPublicKey();
            return key is not null && key.VerifyData(content.Span, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
        }

        bool Rsa(HashAlgorithmName hash)
        {
            using var key = authority.GetRSAPublicKey();
            return key is not null && key.VerifyData(content.Span, signature, hash, RSASignaturePadding.Pkcs1);
        }
    }

    private static bool MaySignLists(X509Certificate2 authority) =>
        authority.Extensions.OfType<X509KeyUsageExtension>().SingleOrDefault() is not { } usage || usage.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign);
}
