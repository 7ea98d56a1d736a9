namespace PudongExchange.Pdx;

/// <summary>What pdx answers to the shell. The numbers are part of the command line: scripts branch on them.</summary>
public static class ExitCodes
{
    /// <summary>Everything that was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>The command could not do its work; one sentence on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong: an unknown command, a missing option, a value that does not parse.</summary>
    public const int Usage = 2;

    /// <summary>The work is done, and some of the facts are not in force: rejected or in conflict, in this push or one before.</summary>
    public const int Rejected = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM; what was acknowledged until then stands.</summary>
    public const int Cancelled = 130;
}
