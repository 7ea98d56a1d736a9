using System.Diagnostics;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>The exchange as a process of its own, so that its processor time is its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private ServerProcess(Process process, Uri address) => (Process, Address) = (process, address);

    public Process Process { get; }

    public Uri Address { get; }

    public static async Task<ServerProcess> Start(Dictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PudongExchange.Server.dll")])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var process = Process.Start(start)!;
        Uri? address = null;
        var isCommitting = false;
        while ((address is null || !isCommitting) && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            const string Marker = "Now listening on: ";
            if (line.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at)
                address = new(line[(at + Marker.Length)..]);

            isCommitting |= line.Contains("This node commits from", StringComparison.Ordinal);
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, address ?? throw new InvalidOperationException("The exchange did not start."));
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
    }
}
