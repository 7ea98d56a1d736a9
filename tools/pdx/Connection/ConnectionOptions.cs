using System.CommandLine;
using System.Security.Cryptography;
using Grpc.Net.Client;
using PudongExchange.Client;

namespace PudongExchange.Pdx.Connection;

/// <summary>The options of every command that talks to an exchange: where it is, and as whom to call.</summary>
public sealed class ConnectionOptions
{
    private readonly Option<FileInfo?> _authority = new("--ca") { Description = "The authority's certificate (PEM); ca.crt in --certs when not given." };
    private readonly Option<FileInfo?> _certificate = new("--cert") { Description = "The caller's certificate (PEM); the one that --as names when not given." };
    private readonly Option<FileInfo?> _key = new("--key") { Description = "The caller's private key (PEM); the one that --as names when not given." };

    /// <param name="defaultCaller">Who calls unless --as says; null when each command line has to say.</param>
    public ConnectionOptions(string? defaultCaller = null) => Caller = new Option<string?>("--as")
    {
        Description = "Whose certificate to show: ROLE-ID, e.g. town-310115125.",
        DefaultValueFactory = _ => defaultCaller,
    };

    public Option<Uri> Address { get; } = new("--server", "--address")
    {
        Description = "Where the exchange listens.",
        DefaultValueFactory = _ => new Uri("https://localhost:7443"),
        CustomParser = parsed =>
        {
            if (Uri.TryCreate(parsed.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
                return address;

            parsed.AddError($"{parsed.Tokens[0].Value} is not an address like https://localhost:7443.");
            return null;
        },
    };

    public Option<DirectoryInfo> Certificates { get; } = new("--certs")
    {
        Description = "The folder that pdx certs filled.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("certs", "dev")),
    };

    public Option<string?> Caller { get; }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);

        foreach (var option in (Option[])[Address, Caller, Certificates, _authority, _certificate, _key])
            command.Add(option);
    }

    /// <summary>Opens a channel as the caller that the command line names.</summary>
    public GrpcChannel Open(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);

        return Open(parsed, parsed.GetValue(Caller));
    }

    /// <summary>Opens a channel as another caller, whose certificate is in the same folder unless --cert and --key say otherwise.</summary>
    public GrpcChannel Open(ParseResult parsed, string? caller)
    {
        ArgumentNullException.ThrowIfNull(parsed);

        var folder = parsed.GetRequiredValue(Certificates).FullName;
        var authority = parsed.GetValue(_authority)?.FullName ?? Path.Combine(folder, "ca.crt");
        var certificate = parsed.GetValue(_certificate)?.FullName ?? FileOf(caller, folder, ".crt");
        var key = parsed.GetValue(_key)?.FullName ?? FileOf(caller, folder, ".key");
        return ExchangeChannel.Open(parsed.GetRequiredValue(Address), Load(authority, certificate, key));
    }

    private static string FileOf(string? caller, string folder, string extension) => caller is null
        ? throw new CommandFailedException("Say who calls: --as ROLE-ID, or --cert and --key.", ExitCodes.Usage)
        : Path.Combine(folder, caller + extension);

    private static ClientCertificate Load(string authority, string certificate, string key)
    {
        if (((string[])[authority, certificate, key]).FirstOrDefault(file => !File.Exists(file)) is { } missing)
            throw new CommandFailedException($"There is no {missing}: pdx certs makes development certificates.");

        try
        {
            return ClientCertificate.Load(authority, certificate, key);
        }
        catch (CryptographicException broken)
        {
            throw new CommandFailedException($"{certificate} and {key} are not a certificate with its key: {broken.Message}", broken);
        }
    }
}
