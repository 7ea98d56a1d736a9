using System.ComponentModel.DataAnnotations;

namespace PudongExchange.Server.Hosting;

/// <summary>Where the exchange listens and where it logs.</summary>
public sealed class ExchangeOptions
{
    public const string Section = "Exchange";

    /// <summary>The address, <c>https://localhost:7443</c>: a host of <c>localhost</c> listens on loopback only, <c>*</c> on every
    /// interface; port 0 takes any free one.</summary>
    [Required]
    public required Uri Listen { get; init; }

    /// <summary>The folder of the compact JSON log; none is written when it is not set.</summary>
    public string? LogFolder { get; init; }
}
