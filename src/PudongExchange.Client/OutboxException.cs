using Microsoft.Data.Sqlite;

namespace PudongExchange.Client;

/// <summary>What is wrong with an outbox.</summary>
public enum OutboxProblem
{
    /// <summary>Another process has it open; one at a time.</summary>
    InUse,

    /// <summary>The disk, or what <see cref="OutboxOptions.MaxBytes"/> allows, is full. Nothing of what was being put is kept; what was put before is.</summary>
    Full,

    /// <summary>Its folder or file cannot be made, read or written.</summary>
    NotAccessible,

    /// <summary>Its file is not an outbox, or is one of a newer release, or its content was damaged.</summary>
    Damaged,

    /// <summary>It is the outbox of another series.</summary>
    OtherSeries,

    /// <summary>A key stands for another fact already.</summary>
    KeyTaken,

    /// <summary>What is asked for is not there any more, or must not be changed any more.</summary>
    Settled,
}

/// <summary>An outbox cannot do what is asked of it. What it took before is safe unless it says that it is damaged.</summary>
public sealed class OutboxException : Exception
{
    internal OutboxException(OutboxProblem problem, string message, Exception? cause = null)
        : base(message, cause) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public OutboxProblem Problem { get; }

    // The primary result codes of SQLite, https://www.sqlite.org/rescode.html.
    internal static OutboxException From(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        5 or 6 => new(OutboxProblem.InUse, $"Another process has the outbox {path} open. One process at a time: stop the other, or put the facts through it.", fault),
        13 => new(OutboxProblem.Full, $"The disk of the outbox {path} is full, or the outbox has reached its largest size. The facts that were being put are not in it; make room and put them again.", fault),
        11 or 26 => new(OutboxProblem.Damaged, $"{path} is damaged or is not an outbox: {fault.Message}", fault),
        _ => new(OutboxProblem.NotAccessible, $"The outbox {path} cannot be read or written: {fault.Message}", fault),
    };
}
