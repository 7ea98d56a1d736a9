using Grpc.Core;
using JasperFx.Events.Projections;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>How far a view has come, and waiting for it.</summary>
public sealed class ViewProgress(StoreConnections connections, TimeProvider clock)
{
    /// <summary>Views lag by some 50 ms; asking more often would only load the database.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>A view that is further behind than this has another trouble than this caller's fact.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <summary>What is kept of the caller's deadline to send the refusal in.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(50);

    /// <summary>The last index of the log that the view reflects; -1 when it reflects nothing. For a statement.</summary>
    internal static string Select(View view) =>
        $"select coalesce(max(last_seq_id), 0) - 1 as index from {ExchangeStore.Schema}.mt_event_progression where name = '{ShardName.Compose(view.Name).Identity}'";

    public async Task<long> Reached(View view, CancellationToken cancellation)
    {
        await using var command = connections.Daemon.CreateCommand(Select(view));
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Waits until the view reflects an index.</summary>
    /// <exception cref="RefusedException">It does not within the call's deadline, nor within ten seconds.</exception>
    public async Task Reach(View view, long minIndex, ServerCallContext context)
    {
        if (minIndex <= 0)
            return;

        var now = clock.GetUtcNow();
        var wait = context.Deadline == DateTime.MaxValue ? MaxWait : context.Deadline - now.UtcDateTime - AnswerTime;
        var until = now + (wait < MaxWait ? wait : MaxWait);
        while (await Reached(view, context.CancellationToken) is var reached && reached < minIndex)
        {
            if (clock.GetUtcNow() >= until)
                throw new RefusedException(ReadingRefusals.ViewBehind(minIndex, reached));

            await Task.Delay(Interval, clock, context.CancellationToken);
        }
    }
}
