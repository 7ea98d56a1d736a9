using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PudongExchange.Server.Security;

/// <summary>
/// A certificate revocation list (RFC 5280 section 5) whose signature by the authority was checked. The platform's chain
/// building cannot take a list from a file on Linux, so the exchange reads it itself.
/// </summary>
public sealed class RevocationList
{
    private const string Label = "X509 CRL";
    private const string AuthorityKeyIdentifier = "2.5.29.35";

    /// <summary>A list is a few bytes per revoked certificate; one beyond this is not the district's.</summary>
    private const int MaxSize = 16 * 1024 * 1024;

    private static readonly Asn1Tag Extensions = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly FrozenSet<BigInteger> _serials;
    private readonly X500DistinguishedName _issuer;

    private RevocationList(X500DistinguishedName issuer, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate, FrozenSet<BigInteger> serials)
    {
        _issuer = issuer;
        ThisUpdate = thisUpdate;
        NextUpdate = nextUpdate;
        _serials = serials;
    }

    public DateTimeOffset ThisUpdate { get; }

    /// <summary>When the authority promised the next list; from then on this one says nothing.</summary>
    public DateTimeOffset NextUpdate { get; }

    public int RevokedCount => _serials.Count;

    public bool IsCurrent(DateTimeOffset now) => ThisUpdate <= now && now < NextUpdate;

    /// <summary>Whether this list speaks for a certificate and does not name it.</summary>
    public bool Clears(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        return certificate.IssuerName.RawData.AsSpan().SequenceEqual(_issuer.RawData) && !_serials.Contains(Number(certificate.SerialNumberBytes.Span));
    }

    /// <exception cref="CryptographicException">The file is no revocation list of the authority.</exception>
    public static RevocationList Read(string path, X509Certificate2 authority)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxSize })
            throw new CryptographicException($"No revocation list of a district is larger than {MaxSize} bytes.");

        return Parse(Decode(File.ReadAllBytes(path)), authority);
    }

    /// <summary>Reads DER and checks that the authority signed it.</summary>
    /// <exception cref="CryptographicException">It is no revocation list of the authority.</exception>
    public static RevocationList Parse(ReadOnlyMemory<byte> der, X509Certificate2 authority)
    {
        ArgumentNullException.ThrowIfNull(authority);

        try
        {
            return ParseSigned(Verified(der, authority, out var algorithm), algorithm, authority);
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException($"It is not well formed: {broken.Message}", broken);
        }
    }

    /// <summary>What the authority signed, once it is sure that it did.</summary>
    private static AsnReader Verified(ReadOnlyMemory<byte> der, X509Certificate2 authority, out ReadOnlyMemory<byte> algorithm)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        var list = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var signed = list.ReadEncodedValue();
        algorithm = list.ReadEncodedValue();
        var signature = list.ReadBitString(out var unusedBitCount);
        list.ThrowIfNotEmpty();

        return unusedBitCount == 0 && AuthoritySignature.IsOver(signed, signature, algorithm, authority)
            ? new AsnReader(signed, AsnEncodingRules.DER).ReadSequence()
            : throw new CryptographicException("The authority did not sign it.");
    }

    private static RevocationList ParseSigned(AsnReader content, ReadOnlyMemory<byte> algorithm, X509Certificate2 authority)
    {
        if (content.PeekTag() == Asn1Tag.Integer && content.ReadInteger() != BigInteger.One)
            throw new CryptographicException("The version is not 2.");

        // The algorithm stands inside and outside the signature; a difference is a substitution (RFC 5280 section 5.1.1.2).
        if (!content.ReadEncodedValue().Span.SequenceEqual(algorithm.Span))
            throw new CryptographicException("It names two signature algorithms.");

        var issuer = new X500DistinguishedName(content.ReadEncodedValue().Span);
        if (!issuer.RawData.AsSpan().SequenceEqual(authority.SubjectName.RawData))
            throw new CryptographicException($"Its issuer is {issuer.Name}, not {authority.Subject}.");

        var thisUpdate = ReadTime(content);
        if (!content.HasData || content.PeekTag() is not { TagClass: TagClass.Universal, TagValue: (int)UniversalTagNumber.UtcTime or (int)UniversalTagNumber.GeneralizedTime })
            throw new CryptographicException("It does not say when the next list comes.");

        var nextUpdate = ReadTime(content);
        var serials = content.HasData && content.PeekTag() == Asn1Tag.Sequence ? ReadSerials(content.ReadSequence()) : [];
        if (content.HasData)
            RefuseUnknownCriticalExtensions(content.ReadSequence(Extensions).ReadSequence());

        content.ThrowIfNotEmpty();
        return new(issuer, thisUpdate, nextUpdate, serials.ToFrozenSet());
    }

    private static HashSet<BigInteger> ReadSerials(AsnReader entries)
    {
        var serials = new HashSet<BigInteger>();
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            serials.Add(Number(entry.ReadIntegerBytes().Span));
            ReadTime(entry);
            if (entry.HasData)
                RefuseUnknownCriticalExtensions(entry.ReadSequence());

            entry.ThrowIfNotEmpty();
        }

        return serials;
    }

    /// <summary>A critical extension narrows or shifts what a list means; one that is not understood makes it unusable (RFC 5280 section 5.2).</summary>
    private static void RefuseUnknownCriticalExtensions(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var id = extension.ReadObjectIdentifier();
            var isCritical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            if (isCritical && id != AuthorityKeyIdentifier)
                throw new CryptographicException($"It has the critical extension {id}, which the exchange does not know.");
        }
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    /// <summary>Serial numbers compare as numbers: an encoding may carry a leading zero octet and another not.</summary>
    private static BigInteger Number(ReadOnlySpan<byte> serial) => new(serial, isUnsigned: true, isBigEndian: true);

    private static ReadOnlyMemory<byte> Decode(byte[] content)
    {
        // DER of a list begins with the tag of a sequence, PEM with a hyphen or with text before it.
        if (content is [0x30, ..])
            return content;

        var pem = Encoding.ASCII.GetString(content);
        return PemEncoding.TryFind(pem, out var found) && pem[found.Label] == Label
            ? Convert.FromBase64String(pem[found.Base64Data])
            : throw new CryptographicException($"This is neither DER nor PEM with the label {Label}.");
    }
}
