namespace PudongExchange.Server.Committing;

internal static partial class CommitterLog
{
    [LoggerMessage(EventId = 3001, EventName = "CommitterElected", Level = LogLevel.Information,
        Message = "This node commits from index {NextIndex} in epoch {Epoch}.")]
    public static partial void CommitterElected(ILogger logger, long nextIndex, long epoch);

    [LoggerMessage(EventId = 3002, EventName = "CommitterStopped", Level = LogLevel.Information,
        Message = "This node commits no more; {UnansweredCount} submissions were left without an answer.")]
    public static partial void CommitterStopped(ILogger logger, int unansweredCount);

    [LoggerMessage(EventId = 3003, EventName = "CommitterFailed", Level = LogLevel.Error,
        Message = "The committer failed and starts again from the log.")]
    public static partial void CommitterFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3004, EventName = "StoreRolledBack", Level = LogLevel.Critical,
        Message = "The views have seen sequence {HighWaterMark} but the log ends at {LastSequence}: the store was rolled back under them. Nothing is accepted.")]
    public static partial void StoreRolledBack(ILogger logger, long highWaterMark, long lastSequence);

    [LoggerMessage(EventId = 3005, EventName = "FactNotJudged", Level = LogLevel.Error,
        Message = "A rule failed on a {FactType} at offset {Offset} of {Series}; the fact is kept and rejected.")]
    public static partial void FactNotJudged(ILogger logger, Exception exception, string factType, string series, long offset);
}
