using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Tests.Security;

/// <summary>A list as no good authority writes it, properly signed all the same.</summary>
internal sealed record HandmadeRevocationList(X509Certificate2 Authority)
{
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";

    public DateTimeOffset? NextUpdate { get; init; } = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public X500DistinguishedName Issuer { get; init; } = Authority.SubjectName;

    public string InnerAlgorithm { get; init; } = EcdsaWithSha256;

    public string OuterAlgorithm { get; init; } = EcdsaWithSha256;

    public string? CriticalExtension { get; init; }

    public byte[] Sign()
    {
        var content = Content();
        using var key = Authority.GetECDsaPrivateKey()!;
        var signature = key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        var list = new AsnWriter(AsnEncodingRules.DER);
        using (list.PushSequence())
        {
            list.WriteEncodedValue(content);
            WriteAlgorithm(list, OuterAlgorithm);
            list.WriteBitString(signature);
        }

        return list.Encode();
    }

    private byte[] Content()
    {
        var content = new AsnWriter(AsnEncodingRules.DER);
        using (content.PushSequence())
        {
            content.WriteInteger(1);
            WriteAlgorithm(content, InnerAlgorithm);
            content.WriteEncodedValue(Issuer.RawData);
            content.WriteUtcTime(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
            if (NextUpdate is { } next)
                content.WriteUtcTime(next);

            if (CriticalExtension is { } extension)
                WriteExtensions(content, extension);
        }

        return content.Encode();
    }

    private static void WriteExtensions(AsnWriter content, string critical)
    {
        using (content.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
        using (content.PushSequence())
        using (content.PushSequence())
        {
            content.WriteObjectIdentifier(critical);
            content.WriteBoolean(true);
            content.WriteOctetString([0x30, 0x00]);
        }
    }

    private static void WriteAlgorithm(AsnWriter writer, string id)
    {
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(id);
    }
}
