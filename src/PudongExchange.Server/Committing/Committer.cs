using Marten;
using Microsoft.Extensions.Options;
using Npgsql;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// The one writer of the log. Elected by a PostgreSQL advisory lock held on the very connection it writes on, so that
/// losing the one is losing the other; an epoch checked in every transaction fences whoever does not know it yet.
/// </summary>
internal sealed class Committer(
    IDocumentStore store, StoreConnections connections, Intake intake, CommitterStatus status, ParticipantRegister participants,
    IOptions<CommitterOptions> options, TimeProvider clock, ILogger<Committer> logger) : BackgroundService
{
    /// <summary>The key of the advisory lock; arbitrary, the same on every node.</summary>
    private const long ElectionLock = 0x5044_4558;

    private static readonly TimeSpan RetryElection = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the lock's connection may idle before it is asked whether it still lives.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Serve(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it was, memory may no longer be what the log says: begin again from the log.
                CommitterLog.CommitterFailed(logger, exception);
            }

            await Task.Delay(RetryElection, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Serve(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenElectionConnection(cancellation);
        if (!await TryElect(connection, cancellation))
            return;

        var epoch = await NextEpoch(connection, cancellation);
        var (lastIndex, recordedAt) = await LogReader.Tail(connection, cancellation);
        var highWaterMark = await LogReader.HighWaterMark(connection, cancellation);
        if (highWaterMark > lastIndex + 1)
        {
            CommitterLog.StoreRolledBack(logger, highWaterMark, lastIndex + 1);
            return;
        }

        await using var reading = await connections.Committer.OpenConnectionAsync(cancellation);
        var roll = await RollReader.Continue(participants.Beginning, reading, cancellation);
        participants.Publish(roll);
        var bench = new Bench(reading, roll, lastIndex, recordedAt, logger);
        var writer = new LogWriter(store, connection, epoch);
        status.LastIndex = lastIndex;
        status.IsCommitting = true;
        intake.Open();
        CommitterLog.CommitterElected(logger, lastIndex + 1, epoch);
        var (heard, recording) = (new List<Submission>(), Task.CompletedTask);
        var batch = new List<Submission>();
        try
        {
            while (true)
            {
                if (!await intake.Wait(TimeSpan.Zero, cancellation))
                {
                    await recording;
                    if (!await intake.Wait(Heartbeat, cancellation))
                    {
                        await Ping(connection, cancellation);
                        continue;
                    }
                }

                // A batch is heard while the one before is written; they are written one after the other. Once taken it is
                // finished: stopping between judging and answering would only make work for the clients.
                batch = intake.Take(options.Value.MaxBatchCount, options.Value.MaxBatchBytes, options.Value.Slice);
                if (batch.Count == 0)
                    continue;

                var draft = await bench.Hear(batch, clock.GetUtcNow(), CancellationToken.None);
                await recording;
                (heard, batch, recording) = (batch, [], Task.Run(() => Record(writer, draft), CancellationToken.None));
            }
        }
        finally
        {
            status.IsCommitting = false;
            await recording.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            List<Submission> unanswered = [.. recording.IsCompletedSuccessfully ? [] : heard, .. batch, .. intake.Close()];
            Deliver(unanswered.Select(submission => new Answer(submission, Failure: CommittingRefusals.NotCommitting)));
            CommitterLog.CommitterStopped(logger, unanswered.Count);
        }
    }

    /// <summary>Writes a draft and answers; what a crash leaves at each point, <see cref="LogWriter.Write"/> says.</summary>
    private async Task Record(LogWriter writer, Draft draft)
    {
        await writer.Write(draft, CancellationToken.None);
        if (draft.Rows.Count > 0)
            status.LastIndex = draft.Rows[^1].Recorded.Entry.Index;

        if (draft.Roll is { } roll)
            participants.Publish(roll);

        foreach (var lease in draft.TakenOver)
            lease.TakeOver();

        Deliver(draft.Answers);
    }

    /// <summary>Hands each sink its answers together: one wake-up for a stream and a batch, not one for each fact.</summary>
    private static void Deliver(IEnumerable<Answer> answers)
    {
        var bySink = new Dictionary<IAnswerSink, List<Answer>>();
        foreach (var answer in answers)
        {
            if (!bySink.TryGetValue(answer.Submission.Sink, out var own))
                bySink[answer.Submission.Sink] = own = [];

            own.Add(answer);
        }

        foreach (var (sink, own) in bySink)
            sink.Take(own);
    }

    private static async Task<bool> TryElect(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({ElectionLock})", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<long> NextEpoch(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"update {ExchangeStore.Schema}.committer set epoch = epoch + 1 returning epoch", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task Ping(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select 1", connection);
        await command.ExecuteScalarAsync(cancellation);
    }
}
