using System.Diagnostics;

namespace PudongExchange.LocalPostgres;

/// <summary>Runs a program to its end and keeps what it printed.</summary>
internal static class ShellProgram
{
    public sealed record Answer(int ExitCode, string Output, string Error);

    public static async Task<Answer> RunAsync(string[] command, CancellationToken cancellation, string input = "")
    {
        using var process = Start(command);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        if (input.Length > 0)
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return new Answer(process.ExitCode, await output, await error);
    }

    public static async Task<Answer> RunOrThrowAsync(string[] command, CancellationToken cancellation, string input = "")
    {
        var answer = await RunAsync(command, cancellation, input);
        return answer.ExitCode == 0
            ? answer
            : throw new PostgresUnavailableException($"`{string.Join(' ', command)}` ended with {answer.ExitCode}: {(answer.Error + answer.Output).Trim()}");
    }

    public static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/", // PostgreSQL refuses a current folder that its user cannot read
        };

        try
        {
            return Process.Start(start) ?? throw new PostgresUnavailableException($"{command[0]} did not start.");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new PostgresUnavailableException($"{command[0]} cannot be run: {missing.Message}.", missing);
        }
    }
}
