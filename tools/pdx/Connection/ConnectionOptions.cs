using System.CommandLine;
using System.Security.Cryptography;
using Grpc.Net.Client;
using PudongExchange.Client;

namespace PudongExchange.Pdx.Connection;

/// <summary>The options of every command that talks to an exchange: where it is, and as whom to call.</summary>
public sealed class ConnectionOptions
{
    public ConnectionOptions(string defaultCaller) => Caller = new Option<string>("--as")
    {
        Description = "Whose certificate to show: ROLE-ID, e.g. town-310115125.",
        DefaultValueFactory = _ => defaultCaller,
    };

    public Option<Uri> Address { get; } = new("--address")
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

    public Option<string> Caller { get; }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);

        command.Add(Address);
        command.Add(Certificates);
        command.Add(Caller);
    }

    /// <summary>Opens a channel as the caller that the command line names.</summary>
    public GrpcChannel Open(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);

        return Open(parsed, parsed.GetRequiredValue(Caller));
    }

    /// <summary>Opens a channel as another caller, whose certificate is in the same folder.</summary>
    public GrpcChannel Open(ParseResult parsed, string caller)
    {
        ArgumentNullException.ThrowIfNull(parsed);

        return ExchangeChannel.Open(parsed.GetRequiredValue(Address), Load(parsed.GetRequiredValue(Certificates).FullName, caller));
    }

    private static ClientCertificate Load(string folder, string caller)
    {
        try
        {
            return ClientCertificate.Load(
                Path.Combine(folder, "ca.crt"), Path.Combine(folder, caller + ".crt"), Path.Combine(folder, caller + ".key"));
        }
        catch (Exception missing) when (missing is IOException or CryptographicException)
        {
            throw new CommandFailedException($"There is no certificate with its key for {caller} in {folder}: pdx certs makes them.", missing);
        }
    }
}
