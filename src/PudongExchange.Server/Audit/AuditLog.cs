namespace PudongExchange.Server.Audit;

internal static partial class AuditLog
{
    [LoggerMessage(EventId = 7001, EventName = "FactNotRejudged", Level = LogLevel.Error,
        Message = "A rule failed on the {FactType} at index {Index} when it was judged again; the caller was answered a rejection.")]
    public static partial void FactNotRejudged(ILogger logger, Exception exception, string factType, long index);
}
