using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Pdx.Certificates;

/// <summary>A certification authority for one machine: ECDSA on P-256 with SHA-256, its key on disk beside what it signs.</summary>
public sealed class DevelopmentAuthority(X509Certificate2 certificate) : IDisposable
{
    /// <summary>RFC 5280 allows at most 20 octets; 16 random ones never repeat.</summary>
    private const int SerialNumberSize = 16;

    public X509Certificate2 Certificate => certificate;

    /// <summary>Makes a self-signed authority that may sign leaves and revocation lists, and no further authority.</summary>
    public static DevelopmentAuthority Create(string commonName, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={commonName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return new DevelopmentAuthority(request.CreateSelfSigned(from, until));
    }

    /// <summary>Issues a certificate with a fresh key, which the result carries.</summary>
    public X509Certificate2 Issue(Subject subject, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(subject);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={subject.CommonName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([subject.Usage], false));
        request.CertificateExtensions.Add(subject.AlternativeNames);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(certificate, true, false));

        using var signed = request.Create(certificate, from, until, RandomNumberGenerator.GetBytes(SerialNumberSize));
        return signed.CopyWithPrivateKey(key);
    }

    /// <summary>Whether this authority signed a certificate that is, or was, valid at an instant.</summary>
    public bool Vouches(X509Certificate2 leaf, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(leaf);
    }

    /// <summary>Signs a revocation list in DER.</summary>
    public byte[] Sign(CertificateRevocationListBuilder list, BigInteger number, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(list);

        return list.Build(certificate, number, until, HashAlgorithmName.SHA256, thisUpdate: from);
    }

    public void Dispose() => certificate.Dispose();
}
