using Grpc.Core;
using JasperFx.Events.Projections;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>How far the views have come, and waiting for them.</summary>
public sealed class ViewProgress(StoreConnections connections, TimeProvider clock)
{
    /// <summary>Views lag by some 50 ms; asking more often would only load the database.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>A view that is further behind than this has another trouble than this caller's fact.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <summary>What is kept of the caller's deadline to send the refusal in.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(50);

    /// <summary>The last index of the log that the views reflect; -1 when they reflect nothing. For a statement.</summary>
    internal static readonly string Select =
        $"select coalesce(max(last_seq_id), 0) - 1 as index from {ExchangeStore.Schema}.mt_event_progression where name = '{ShardName.Compose(ViewsSubscription.ProgressName).Identity}'";

    private readonly Lock _gate = new();
    private Task<long>? _look;
    private long _lookedAt;

    public async Task<long> Reached(CancellationToken cancellation)
    {
        await using var command = connections.Reading.CreateCommand(Select);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The first fact that the views do not reflect, and how long it has waited; no time when they reflect all.</summary>
    public async Task<(long Index, TimeSpan Waiting)> OldestWaiting(CancellationToken cancellation)
    {
        // As the daemon, by index: asked every second, its plan would else be that of the young table, a scan, for as long as nobody analyzes.
        await using var command = connections.Daemon.CreateCommand(
            $"select e.seq_id - 1, e.timestamp from {ExchangeStore.Schema}.mt_events e where e.seq_id = ({Select}) + 2");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? (row.GetInt64(0), clock.GetUtcNow() - row.GetFieldValue<DateTimeOffset>(1))
            : (-1, TimeSpan.Zero);
    }

    /// <summary>One look for all who wait at the time.</summary>
    private Task<long> Look()
    {
        lock (_gate)
        {
            if (_look is null || clock.GetElapsedTime(_lookedAt) >= Interval)
                (_look, _lookedAt) = (Reached(CancellationToken.None), clock.GetTimestamp());

            return _look;
        }
    }

    /// <summary>Waits until the views reflect an index; null asks for nothing.</summary>
    /// <exception cref="RefusedException">They do not within the call's deadline, nor within ten seconds.</exception>
    public async Task Reach(long? minIndex, ServerCallContext context)
    {
        if (minIndex is not { } wanted)
            return;

        var now = clock.GetUtcNow();
        var wait = context.Deadline == DateTime.MaxValue ? MaxWait : context.Deadline - now.UtcDateTime - AnswerTime;
        var until = now + (wait < MaxWait ? wait : MaxWait);
        while (await Look().WaitAsync(context.CancellationToken) is var reached && reached < wanted)
        {
            if (clock.GetUtcNow() >= until)
                throw new RefusedException(ReadingRefusals.ViewBehind(wanted, reached));

            await Task.Delay(Interval, clock, context.CancellationToken);
        }
    }
}
