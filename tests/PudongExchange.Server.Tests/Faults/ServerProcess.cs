using System.Collections.Concurrent;
using System.Diagnostics;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Tests.Faults;

/// <summary>The exchange as a process of its own, which can be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // The server's parent: kills it with SIGKILL as soon as its own input ends, at the latest with the test process.
    private const string Watch = """
        "$@" </dev/null & cat >/dev/null; kill -9 $!; wait
        """;

    private readonly Process _watcher;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Task _reading;

    private ServerProcess(Process watcher)
    {
        _watcher = watcher;
        _reading = Task.WhenAll(Read(watcher.StandardOutput), Read(watcher.StandardError));
    }

    /// <summary>What it has printed, for whoever has to find out what went wrong.</summary>
    public IEnumerable<string> Lines => _lines;

    // The server as it lies beside the tests runs with the tests' own list of assemblies.
    public static ServerProcess Start(IReadOnlyDictionary<string, string?> settings)
    {
        var tests = Path.ChangeExtension(typeof(ServerProcess).Assembly.Location, null);
        string[] server =
        [
            "dotnet", "exec", "--runtimeconfig", tests + ".runtimeconfig.json", "--depsfile", tests + ".deps.json", typeof(ExchangeStore).Assembly.Location,
        ];
        var start = new ProcessStartInfo("sh", ["-c", Watch, "sh", .. server])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        return new(Process.Start(start)!);
    }

    public async Task UntilCommitting()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!_lines.Any(line => line.Contains("This node commits from", StringComparison.Ordinal)))
            await Task.Delay(20, patience.Token);
    }

    /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        _watcher.StandardInput.Close();
        await _watcher.WaitForExitAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_watcher.HasExited)
            await Kill();

        _watcher.Dispose();
    }

    private async Task Read(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            _lines.Enqueue(line);
    }
}
