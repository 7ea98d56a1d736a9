using Npgsql;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// Keeps a node's register with the log, also where it does not commit: once before the node listens, and then every second. The node that
/// commits knows earlier, from what it wrote.
/// </summary>
internal sealed class RollFollower(StoreConnections connections, ParticipantRegister participants, TimeProvider clock, ILogger<RollFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private bool _isBehind;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Follow(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Follow(stoppingToken);
    }

    // Without the database nobody reads and nobody states, so the roll from before lets nobody do harm.
    private async Task Follow(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await connections.Daemon.OpenConnectionAsync(cancellation);
            participants.Publish(await RollReader.Continue(participants.Current ?? participants.Beginning, connection, cancellation));
            _isBehind = false;
        }
        catch (NpgsqlException fault)
        {
            if (!_isBehind)
                RollFollowerLog.ParticipantsNotRead(logger, fault);

            _isBehind = true;
        }
    }
}

internal static partial class RollFollowerLog
{
    [LoggerMessage(EventId = 3020, EventName = "ParticipantsNotRead", Level = LogLevel.Warning,
        Message = "Who takes part could not be read from the log; it is tried again every second.")]
    public static partial void ParticipantsNotRead(ILogger logger, Exception exception);
}
