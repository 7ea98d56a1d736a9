using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.IndependentClients;

/// <summary>Runs clients that share no code with the exchange, as the processes that an engineer would start.</summary>
internal static class ClientProgram
{
    /// <summary>Reflection over TLS takes a second on a busy machine; a minute means that the client hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>What a client printed and how it ended.</summary>
    internal sealed record Run(int ExitCode, string Output, string Errors)
    {
        public JsonNode Answer => ExitCode == 0 ? JsonNode.Parse(Output)! : throw new InvalidOperationException($"It ended with {ExitCode}: {Errors}");

        public JsonNode Error => JsonNode.Parse(Errors)!;
    }

    /// <summary>Calls with <c>buf curl</c> as insurer A; <paramref name="path"/> is what follows the address.</summary>
    public static Task<Run> BufCurl(TestExchange exchange, string path, string? request, params string[] options)
    {
        string[] identity =
        [
            "curl", "--protocol", "grpc", "--cacert", TestDistrict.PathOf("ca.crt"),
            "--cert", TestDistrict.PathOf($"{TestDistrict.InsurerA}.crt"), "--key", TestDistrict.PathOf($"{TestDistrict.InsurerA}.key"),
        ];
        string[] body = request is null ? [] : ["-d", "@-"];
        return Start(Installed(".bin/buf"), [.. identity, .. body, .. options, $"https://{HostOf(exchange)}{path}"], request);
    }

    /// <summary>Runs tests/clients/grpc-js.mjs as insurer A.</summary>
    public static Task<Run> GrpcJs(TestExchange exchange, string action, string? name = null, string? request = null)
    {
        Installed("@grpc/grpc-js");
        Installed("grpc-js-reflection-client");
        string[] arguments = [InRepository("tests/clients/grpc-js.mjs"), HostOf(exchange), TestDistrict.Folder, TestDistrict.InsurerA, action];
        return Start("node", name is null ? arguments : [.. arguments, name], request);
    }

    /// <summary>Runs a script as insurer A in a folder of its own, in which the packages look installed.</summary>
    public static Task<Run> Node(TestExchange exchange, string folder, string script, string series)
    {
        Installed("@grpc/grpc-js");
        Installed("grpc-js-reflection-client");
        var packages = Path.Combine(folder, "node_modules");
        if (!Directory.Exists(packages))
            Directory.CreateSymbolicLink(packages, InRepository(".local/node/node_modules"));

        return Start("node", [script, HostOf(exchange), TestDistrict.Folder, TestDistrict.InsurerA, series], input: null, folder);
    }

    // By name, for TLS knows no server name that is a number (RFC 6066) and Node warns of one.
    private static string HostOf(TestExchange exchange) => $"localhost:{exchange.Address.Port}";

    private static async Task<Run> Start(string program, string[] arguments, string? input, string folder = "")
    {
        using var process = StartProcess(new(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process StartProcess(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException($"{start.FileName} cannot be started: install Node.js with npm, then run tools/test.", fault);
        }
    }

    private static string Installed(string package)
    {
        var path = InRepository($".local/node/node_modules/{package}");
        return Path.Exists(path) ? path : throw new FileNotFoundException($"{path} is missing: tools/test installs it, for which it needs npm.");
    }

    public static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PudongExchange.sln")))
            folder = folder.Parent;

        return Path.Combine(folder?.FullName ?? throw new FileNotFoundException("No folder above the tests has PudongExchange.sln."), path);
    }
}
