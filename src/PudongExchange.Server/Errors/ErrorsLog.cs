namespace PudongExchange.Server.Errors;

internal static partial class ErrorsLog
{
    [LoggerMessage(EventId = 2101, EventName = "CallFailed", Level = LogLevel.Error, Message = "{Method} failed; request {RequestId} was answered INTERNAL.")]
    public static partial void CallFailed(ILogger logger, string method, string requestId, Exception fault);

    [LoggerMessage(EventId = 2102, EventName = "DatabaseUnavailable", Level = LogLevel.Warning,
        Message = "{Method} found the database away; request {RequestId} was answered DATABASE_UNAVAILABLE.")]
    public static partial void DatabaseUnavailable(ILogger logger, string method, string requestId, Exception fault);
}
