using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hosting;

/// <summary>
/// Says whether what this node answers is current: the health of the node as a whole, also of one that stands by and does not commit.
/// It fails when the database is away, and when a fact has waited for the views longer than it may.
/// </summary>
internal sealed class ReadingHealth(ViewProgress progress, IOptions<ViewsOptions> options, ILogger<ReadingHealth> logger) : IHealthCheck
{
    private bool _isBehind;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (index, waiting) = await progress.OldestWaiting(cancellationToken);
            var isBehind = waiting > options.Value.MaxLag;
            if (isBehind && !_isBehind)
                ReadingHealthLog.ViewsBehind(logger, index, waiting.TotalSeconds);

            _isBehind = isBehind;
            return isBehind ? HealthCheckResult.Unhealthy($"The views stand before index {index}.") : HealthCheckResult.Healthy();
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy("The database is away.", fault);
        }
    }
}

internal static partial class ReadingHealthLog
{
    [LoggerMessage(EventId = 4001, EventName = "ViewsBehind", Level = LogLevel.Critical,
        Message = "The fact at index {Index} has waited {WaitingSeconds:F0} s for the views; lists and records are that old. Look for what stopped them in this log.")]
    public static partial void ViewsBehind(ILogger logger, long index, double waitingSeconds);
}
