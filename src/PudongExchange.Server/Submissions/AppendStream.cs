using System.Threading.Channels;
using Grpc.Core;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using Refusal = PudongExchange.Server.Errors.Refusal;

namespace PudongExchange.Server.Submissions;

/// <summary>
/// One open stream: reads facts and queues them for the committer, writes the answers in the order they come back.
/// It ends in good order when the client has no more, when it is old, or when the server stops; it ends with a refusal
/// when it was taken over, when nothing came for long, when its certificate lost its standing, or when this node no
/// longer commits. Either way what was answered before leaves first.
/// </summary>
internal sealed class AppendStream : IAnswerSink, IDisposable
{
    private readonly Caller _caller;
    private readonly Intake _intake;
    private readonly ParticipantQuotas _quotas;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _reading;
    private readonly SemaphoreSlim _places = new(Limits.MaxInFlight, Limits.MaxInFlight);
    private readonly Channel<(List<AppendResponse> Responses, int Places)> _answers =
        Channel.CreateUnbounded<(List<AppendResponse>, int)>(new() { SingleReader = true });
    private readonly SeriesLease _lease;
    private string _series = "";
    private string? _closingReason;
    private bool _isGone;
    private long _nextOffset;
    private long _heardAt;

    public AppendStream(Caller caller, Intake intake, ParticipantQuotas quotas, TimeProvider clock, CancellationToken cancellation)
    {
        _caller = caller;
        _intake = intake;
        _quotas = quotas;
        _clock = clock;
        _heardAt = clock.GetTimestamp();
        _reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _lease = new(() => End(CommittingRefusals.SeriesTakenOver));
    }

    /// <summary>How long nothing has come.</summary>
    public TimeSpan Silence => _clock.GetElapsedTime(Volatile.Read(ref _heardAt));

    /// <summary>Ends the stream in good order: reads no more, answers what it read, and says why it closes.</summary>
    public void Close(string reason)
    {
        _closingReason = reason;
        StopReading();
    }

    /// <summary>Ends the stream with a refusal, after the answers that are there.</summary>
    public void End(Refusal refusal)
    {
        _answers.Writer.TryComplete(new RefusedException(refusal));
        StopReading();
    }

    public async Task Run(IAsyncStreamReader<AppendRequest> requests, IServerStreamWriter<AppendResponse> responses)
    {
        var reading = Read(requests);
        try
        {
            await WriteAnswers(responses);
        }
        finally
        {
            await _reading.CancelAsync();
            await reading;
        }
    }

    public void Take(IReadOnlyList<Answer> answers)
    {
        var responses = new List<AppendResponse>(answers.Count);
        Refusal? failure = null;
        foreach (var answer in answers)
        {
            answer.Submission.Room?.Dispose();
            if (answer.Failure is not null)
                failure ??= answer.Failure;
            else
                responses.Add(Response(answer));
        }

        _answers.Writer.TryWrite((responses, answers.Count));
        if (failure is not null)
            End(failure);
    }

    public void Dispose()
    {
        _lease.Leave();
        lock (_gate)
        {
            _isGone = true;
            _reading.Dispose();
            _places.Dispose();
        }
    }

    // The committer answers what is still in flight, and a newer stream ends this one, also when it has long gone: that must not trip the committer.
    private void StopReading()
    {
        lock (_gate)
        {
            if (!_isGone)
                _reading.Cancel();
        }
    }

    private void GiveBack(int places)
    {
        lock (_gate)
        {
            if (!_isGone && places > 0)
                _places.Release(places);
        }
    }

    private AppendResponse Response(Answer answer)
    {
        if (answer.Opened is { } head)
        {
            _nextOffset = head.NextOffset;
            return new()
            {
                Opened = new()
                {
                    NextOffset = head.NextOffset,
                    HeadSha256 = Google.Protobuf.ByteString.CopyFrom(head.LastEntrySha256),
                    MaxInFlight = Limits.MaxInFlight,
                    MaxFactBytes = Limits.MaxFactBytes,
                },
            };
        }

        if (answer.Outcome!.Receipt is not { } receipt)
            return new() { Refusal = answer.Outcome.Refusal };

        _nextOffset = Math.Max(_nextOffset, receipt.Offset + 1);
        return new() { Receipt = receipt };
    }

    private async Task Read(IAsyncStreamReader<AppendRequest> requests)
    {
        try
        {
            if (await Next(requests) is { } first)
            {
                await Put(OpenSubmission(first));
                while (await Next(requests) is { } request)
                    await Put(FactSubmission(request));
            }

            await Drain();
        }
        catch (RefusedException refused)
        {
            End(refused.Refusal);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or RpcException or InvalidOperationException)
        {
            if (_closingReason is null)
                _answers.Writer.TryComplete(exception);
            else
                await Drain();
        }
    }

    /// <summary>The next message, or null at the end of the stream.</summary>
    private async ValueTask<AppendRequest?> Next(IAsyncStreamReader<AppendRequest> requests)
    {
        if (!await requests.MoveNext(_reading.Token))
            return null;

        Volatile.Write(ref _heardAt, _clock.GetTimestamp());
        return requests.Current;
    }

    private Submission OpenSubmission(AppendRequest request)
    {
        if (request.Open is not { } open)
            throw new RefusedException(SubmissionRefusals.OpenExpected);

        _series = SeriesName.Own(open.Series, _caller.Participant);
        return new()
        {
            Participant = _caller.Participant,
            CertificateSha256 = _caller.CertificateSha256,
            Series = _series,
            Lease = _lease,
            Sink = this,
            IsOpen = true,
        };
    }

    private Submission FactSubmission(AppendRequest request)
    {
        if (request.Fact is not { } fact)
            throw new RefusedException(SubmissionRefusals.OpenRepeated);

        var reading = FactReading.Of(fact);
        return new()
        {
            Participant = _caller.Participant,
            CertificateSha256 = _caller.CertificateSha256,
            Series = _series,
            Lease = _lease,
            Sink = this,
            Offset = fact.Offset,
            Bytes = reading.Bytes,
            Statement = reading.Statement,
            Refused = reading.Refusal,
        };
    }

    private async Task Put(Submission submission)
    {
        await _places.WaitAsync(_reading.Token);
        var isPut = false;
        try
        {
            submission.Room = await _quotas.Take(_caller.Participant, submission.Bytes.Length, _reading.Token);
            isPut = _intake.TryPut([submission]);
        }
        finally
        {
            if (!isPut)
            {
                submission.Room?.Dispose();
                GiveBack(places: 1);
            }
        }

        if (!isPut)
            throw new RefusedException(CommittingRefusals.NotCommitting);
    }

    /// <summary>Waits until everything read is answered, then lets the answers end.</summary>
    private async Task Drain()
    {
        for (var place = 0; place < Limits.MaxInFlight && !_answers.Reader.Completion.IsCompleted; place++)
            await _places.WaitAsync(TimeSpan.FromSeconds(30));

        if (_closingReason is { } reason)
        {
            var closing = new Closing { Reason = new() { Reason = reason, Domain = Refusal.Domain }, NextOffset = _nextOffset };
            _answers.Writer.TryWrite(([new() { Closing = closing }], 0));
        }

        _answers.Writer.TryComplete();
    }

    private async Task WriteAnswers(IServerStreamWriter<AppendResponse> responses)
    {
        // Answers that are there together leave together; the last of them flushes.
        var gathered = new WriteOptions(WriteFlags.BufferHint);
        var flushed = new WriteOptions();
        while (await _answers.Reader.WaitToReadAsync())
        {
            while (_answers.Reader.TryRead(out var answers))
            {
                for (var i = 0; i < answers.Responses.Count; i++)
                {
                    responses.WriteOptions = i + 1 < answers.Responses.Count ? gathered : flushed;
                    await responses.WriteAsync(answers.Responses[i]);
                }

                // Only now: who does not read its answers may not make more of them.
                GiveBack(answers.Places);
            }
        }
    }
}
