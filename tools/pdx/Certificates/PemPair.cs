using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Pdx.Certificates;

/// <summary>A certificate in <c>NAME.crt</c> and its unencrypted PKCS #8 key in <c>NAME.key</c>, both PEM.</summary>
public static class PemPair
{
    /// <returns>The certificate with its key; null when either file is missing, broken or not the other's.</returns>
    public static X509Certificate2? Load(string folder, string name)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(CertificatePath(folder, name), KeyPath(folder, name));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public static void Save(string folder, string name, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);

        using var key = certificate.GetECDsaPrivateKey()
            ?? throw new InvalidOperationException($"The certificate {name} comes without its ECDSA key.");

        // A crash between the two leaves a new key beside an old certificate: Load sees that they do not belong together.
        OwnerOnly.WriteText(KeyPath(folder, name), key.ExportPkcs8PrivateKeyPem() + "\n");
        OwnerOnly.WriteText(CertificatePath(folder, name), certificate.ExportCertificatePem() + "\n");
    }

    private static string CertificatePath(string folder, string name) => Path.Combine(folder, name + ".crt");

    private static string KeyPath(string folder, string name) => Path.Combine(folder, name + ".key");
}
