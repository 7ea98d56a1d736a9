using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace PudongExchange.Server.Security;

/// <summary>Reads every file once at start: a server that could only refuse handshakes says so before it listens.</summary>
internal sealed class TlsOptionsValidator(TimeProvider clock) : IValidateOptions<TlsOptions>
{
    public ValidateOptionsResult Validate(string? name, TlsOptions options)
    {
        var faults = new List<string>();
        Check(faults, nameof(options.ServerCertificate), options.ServerCertificate, () =>
        {
            using var certificate = ServerCredentials.LoadCertificate(options);
            if (certificate.NotAfter.ToUniversalTime() <= clock.GetUtcNow().UtcDateTime)
                throw new CryptographicException($"It ended at {certificate.NotAfter.ToUniversalTime():u}.");
        });
        Check(faults, nameof(options.AuthorityCertificate), options.AuthorityCertificate, () =>
        {
            using var authority = X509CertificateLoader.LoadCertificateFromFile(options.AuthorityCertificate);
            Check(faults, nameof(options.RevocationList), options.RevocationList, () => RevocationList.Read(options.RevocationList, authority));
        });
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(List<string> faults, string option, string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            faults.Add($"{TlsOptions.Section}:{option} ({path}): {fault.Message}");
        }
    }
}
