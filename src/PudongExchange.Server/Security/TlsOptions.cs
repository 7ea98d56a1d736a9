using System.ComponentModel.DataAnnotations;

namespace PudongExchange.Server.Security;

/// <summary>The files mutual TLS rests on, all PEM. None has a default: a wrong guess would trust a stranger.</summary>
public sealed class TlsOptions
{
    public const string Section = "Exchange:Tls";

    /// <summary>The server's certificate, followed by intermediates if it has any; read again, with the key, whenever a file changes.</summary>
    [Required]
    public string ServerCertificate { get; init; } = "";

    /// <summary>The server's unencrypted key.</summary>
    [Required]
    public string ServerKey { get; init; } = "";

    /// <summary>The certificate of the one authority that issues participants' certificates, directly and without intermediates.</summary>
    [Required]
    public string AuthorityCertificate { get; init; } = "";

    /// <summary>The authority's revocation list (PEM or DER); read again whenever the file changes.</summary>
    [Required]
    public string RevocationList { get; init; } = "";
}
