using System.Diagnostics;
using System.Text.Json;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>Runs tests/oracle/totals.py, which shares no code with the exchange.</summary>
internal static class OracleTotals
{
    public static JsonElement Of(WrittenSample sample)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [Script(), sample.Folder]) { RedirectStandardOutput = true })!;
        var json = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? JsonElement.Parse(json) : throw new InvalidOperationException($"totals.py ended with {python.ExitCode}.");
    }

    private static string Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "oracle", "totals.py");
            if (File.Exists(script))
                return script;
        }

        throw new FileNotFoundException("No folder above the tests has tests/oracle/totals.py.");
    }
}
