using Npgsql;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// Moves Marten's sequence up to what is committed, never beyond: the daemon must not see a gap that a later batch
/// fills, because it may skip it for good. A crash before it moves only makes the views wait for the next start.
/// </summary>
internal sealed class SequenceAdvancer(StoreConnections connections, CommitterStatus status, TimeProvider clock, ILogger<SequenceAdvancer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // A committer that was succeeded and does not know it yet must not set it back.
    private static readonly string Advance =
        $"select setval('{ExchangeStore.Schema}.mt_events_sequence', $1) from {ExchangeStore.Schema}.mt_events_sequence where last_value <= $1";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var advancedTo = -1L;
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var lastIndex = status.LastIndex;
            if (!status.IsCommitting || lastIndex == advancedTo)
                continue;

            try
            {
                await using var command = connections.Committer.CreateCommand(Advance);
                command.Parameters.Add(new() { Value = lastIndex + 1 });
                await command.ExecuteNonQueryAsync(stoppingToken);
                advancedTo = lastIndex;
            }
            catch (NpgsqlException exception)
            {
                SequenceAdvancerLog.SequenceNotAdvanced(logger, exception);
            }
        }
    }
}

internal static partial class SequenceAdvancerLog
{
    [LoggerMessage(EventId = 3010, EventName = "SequenceNotAdvanced", Level = LogLevel.Warning,
        Message = "The event sequence could not be advanced; the views wait until it can.")]
    public static partial void SequenceNotAdvanced(ILogger logger, Exception exception);
}
