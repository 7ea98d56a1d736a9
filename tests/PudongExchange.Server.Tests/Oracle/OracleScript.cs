using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>Runs the scripts of tests/oracle, which share no code with the exchange.</summary>
internal static class OracleScript
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a script prints about a sample's folder.</summary>
    /// <param name="input">What it reads from its standard input.</param>
    public static async Task<string> Run(string script, string folder, string input = "")
    {
        using var python = Start(new ProcessStartInfo("python3", ["-B", PathOf(script), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        });
        var printed = python.StandardOutput.ReadToEndAsync();
        await python.StandardInput.WriteAsync(input);
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        return python.ExitCode == 0 ? await printed : throw new InvalidOperationException($"{script} ended with {python.ExitCode}.");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "python3 is missing, in which the oracles of tests/oracle are written: apt-get install python3.", missing);
        }
    }

    private static string PathOf(string script)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "tests", "oracle", script);
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException($"No folder above the tests has tests/oracle/{script}.");
    }
}
