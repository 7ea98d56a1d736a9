using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PudongExchange.Server.Security;

/// <summary>How a certificate appears in the server's log lines.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 of the certificate's DER encoding in hexadecimal.</summary>
    public static string Of(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);
}
