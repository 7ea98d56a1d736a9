namespace PudongExchange.Pdx;

/// <summary>Ends a command with one clear sentence for the user and an exit code from <see cref="ExitCodes"/>.</summary>
public sealed class CommandFailedException : Exception
{
    public CommandFailedException()
        : this("The command failed.")
    {
    }

    public CommandFailedException(string message)
        : base(message)
    {
    }

    public CommandFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CommandFailedException(string message, int exitCode)
        : base(message) => ExitCode = exitCode;

    public int ExitCode { get; } = ExitCodes.Failed;
}
