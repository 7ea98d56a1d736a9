using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Client;

/// <summary>
/// Who calls, and whom it trusts: a client certificate with its private key, and the private authority that both sides' certificates come from.
/// </summary>
public sealed class ClientCertificate
{
    private ClientCertificate(X509Certificate2 certificate, X509Certificate2Collection intermediates, X509Certificate2Collection authorities)
    {
        Certificate = certificate;
        Intermediates = intermediates;
        Authorities = authorities;
    }

    internal X509Certificate2 Certificate { get; }

    internal X509Certificate2Collection Intermediates { get; }

    internal X509Certificate2Collection Authorities { get; }

    /// <summary>Reads PEM files.</summary>
    /// <param name="authorityFile">The authority's certificate; several when it is being renewed.</param>
    /// <param name="certificateFile">The participant's certificate, followed by intermediate ones when there are any.</param>
    /// <param name="keyFile">The private key of the participant's certificate, not encrypted.</param>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="CryptographicException">A file does not hold what it should, or key and certificate do not belong together.</exception>
    public static ClientCertificate Load(string authorityFile, string certificateFile, string keyFile)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(authorityFile);
        if (authorities.Count == 0)
            throw new CryptographicException($"There is no certificate in {authorityFile}.");

        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(certificateFile);
        var intermediates = new X509Certificate2Collection(chain.Skip(1).ToArray());
        return new(LoadWithKey(certificateFile, keyFile), intermediates, authorities);
    }

    private static X509Certificate2 LoadWithKey(string certificateFile, string keyFile)
    {
        var certificate = X509Certificate2.CreateFromPemFile(certificateFile, keyFile);
        if (!OperatingSystem.IsWindows())
            return certificate;

        // TLS on Windows does not use a key that lives only in memory as PEM leaves it.
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
