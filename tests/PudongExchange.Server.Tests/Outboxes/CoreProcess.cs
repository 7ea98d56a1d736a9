using System.Diagnostics;
using System.Globalization;
using PudongExchange.Testing;
using Core = PudongExchange.CoreSystem.CoreSystem;

namespace PudongExchange.Server.Tests.Outboxes;

/// <summary>A core system as a process of its own, which can be killed as power cuts do.</summary>
internal sealed class CoreProcess : IAsyncDisposable
{
    private readonly Process _process;

    private CoreProcess(Process process) => _process = process;

    /// <summary>Starts it; it puts the facts of numbers from <paramref name="first"/> up to but not including <paramref name="until"/>.</summary>
    public static CoreProcess Start(string folder, string series, int first, int until, Uri? exchange = null)
    {
        var tests = Path.ChangeExtension(typeof(CoreProcess).Assembly.Location, null);
        string[] push = exchange is null ? [] : [exchange.ToString(), TestDistrict.Folder, TestDistrict.InsurerA];
        return new(Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", typeof(Core).Assembly.Location,
                folder, series, Text(first), Text(until), .. push,
            ])
        {
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>Waits until it says that so many more facts are in its outbox; the last number it said.</summary>
    public async Task<int> Hear(int count)
    {
        var last = -1;
        for (var heard = 0; heard < count && await _process.StandardOutput.ReadLineAsync() is { } line; heard++)
            last = int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture);

        return last;
    }

    /// <summary>Ends it as SIGKILL does; the last number that it said before, or <paramref name="heard"/>.</summary>
    public async Task<int> Kill(int heard = -1)
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return Math.Max(heard, await Hear(int.MaxValue));
    }

    /// <summary>Waits until it has put, and pushed, all it should.</summary>
    public async Task<int> End()
    {
        await Hear(int.MaxValue);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();

        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
