using System.Diagnostics;
using PudongExchange.Pdx;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Push;

/// <summary>pdx as people run it: a process with arguments, output and an exit code.</summary>
internal sealed class PdxProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private PdxProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What a run ended with.</summary>
    public sealed record Ended(int ExitCode, string Output, string Errors);

    /// <summary>Runs any command that talks to an exchange.</summary>
    public static async Task<Ended> Run(Uri exchange, params string[] command)
    {
        using var pdx = Start([.. command, "--server", exchange.ToString(), "--certs", TestDistrict.Folder]);
        return await pdx.End();
    }

    /// <summary>Runs a command that talks to nobody.</summary>
    public static async Task<Ended> RunOffline(params string[] command)
    {
        using var pdx = Start(command);
        return await pdx.End();
    }

    public static async Task<Ended> Push(string path, Uri exchange, params string[] more)
    {
        using var pdx = StartPush(path, exchange, more);
        return await pdx.End();
    }

    public static PdxProcess StartPush(string path, Uri exchange, params string[] more) =>
        Start(["push", path, "--server", exchange.ToString(), "--certs", TestDistrict.Folder, .. more]);

    // Beside the tests lies pdx without what the tests' larger framework has already, so it runs on that framework too.
    private static PdxProcess Start(IEnumerable<string> arguments)
    {
        var tests = Path.ChangeExtension(typeof(PdxProcess).Assembly.Location, null);
        return new(Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", typeof(ExitCodes).Assembly.Location,
                .. arguments,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    public async Task<Ended> End()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new(_process.ExitCode, await _output, await _errors);
    }

    /// <summary>Ends it as SIGKILL does: nothing is written down, no stream is closed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }
}
