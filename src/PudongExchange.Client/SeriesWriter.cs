using Grpc.Core;
using Polly;
using Polly.Retry;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>
/// States the facts of one series, each once, whatever breaks in between.
/// </summary>
/// <remarks>
/// <para>
/// It opens the series, asks for the next offset and goes on from there. After a break it never sends again what may have been recorded: it opens
/// again, reads back the receipts that it missed, and goes on from the exchange's next offset. Every receipt is checked against the bytes that
/// were sent and against the receipt before. When trying again cannot help it stops with a <see cref="PushException"/>.
/// </para>
/// <para>
/// The source has to keep what is not acknowledged. An <see cref="Outbox"/> does, which <see cref="OutboxPush"/> brings to the exchange with this; a
/// list in memory is gone with the process.
/// </para>
/// </remarks>
public sealed class SeriesWriter(CallInvoker exchange, string series, SeriesWriterOptions? options = null)
{
    private const string Conflict = "OFFSET_CONFLICT";
    private const string Idle = "STREAM_IDLE";

    /// <summary>Missed receipts asked for at a time; one after the other, a thousand of them would take seconds.</summary>
    private const int ReadBackCount = 64;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly SubmissionsService.SubmissionsServiceClient _client = new(exchange);
    private readonly SeriesWriterOptions _options = options ?? SeriesWriterOptions.Default;
    private readonly ReceiptChain _chain = new(series);
    private bool _wasOpen;
    private long _startedAt;

    /// <summary>How far the push is; may be read at any time.</summary>
    public PushProgress Progress { get; private set; } = PushProgress.NotBegun;

    /// <summary>Pushes what the source holds beyond the exchange's next offset, until the source ends and every fact is answered.</summary>
    /// <exception cref="PushException">Trying again cannot help.</exception>
    public async Task<PushProgress> Push(IFactSource source, IPushObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);

        _startedAt = _options.Clock.GetTimestamp();
        try
        {
            // Each round has its own patience: what a stream achieved before it broke says nothing about how long the break lasts.
            while (!await Patience(observer).ExecuteAsync(async token => await RunOneStream(source, observer, token), cancellation))
            {
            }

            return Progress;
        }
        catch (RpcException exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The push was cancelled.", exception, cancellation);
        }
        catch (RpcException exception)
        {
            throw new SeriesStoppedException(series, ExchangeError.From(exception));
        }
    }

    private ResiliencePipeline<bool> Patience(IPushObserver? observer)
    {
        var since = _options.Clock.GetTimestamp();
        return new ResiliencePipelineBuilder<bool> { TimeProvider = _options.Clock }
            .AddRetry(new RetryStrategyOptions<bool>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = attempt => ValueTask.FromResult(
                    !attempt.Context.CancellationToken.IsCancellationRequested
                    && attempt.Outcome.Exception is RpcException exception
                    && ExchangeError.From(exception).IsWorthRetrying
                    && _options.Clock.GetElapsedTime(since) < (_wasOpen ? _options.ReconnectWithin : _options.ConnectWithin)),
                DelayGenerator = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is RpcException exception ? ExchangeError.From(exception).RetryAfter : null),
                OnRetry = attempt =>
                {
                    observer?.Broken(ExchangeError.From((RpcException)attempt.Outcome.Exception!), attempt.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>True when everything is pushed; false when the stream ended after it had achieved something, and another should follow at once.</summary>
    private async Task<bool> RunOneStream(IFactSource source, IPushObserver? observer, CancellationToken cancellation)
    {
        var openedAt = _options.Clock.GetTimestamp();
        using var stream = await SeriesStream.Open(_client, series, _options, cancellation);
        await TakeUp(stream.Opened, source, observer, cancellation);
        var answeredBefore = Progress.Counts.Answered;
        try
        {
            return await stream.Run(Fitting(source, stream.Opened, cancellation), (offset, fact, response) => Hear(offset, fact, response, observer), cancellation);
        }
        catch (RpcException exception) when (!cancellation.IsCancellationRequested && IsGoodStart(ExchangeError.From(exception), answeredBefore, openedAt))
        {
            observer?.Broken(ExchangeError.From(exception), TimeSpan.Zero);
            return false;
        }
    }

    // A stream that breaks as soon as it opens, again and again, must meet the back-off; one that worked need not wait.
    private bool IsGoodStart(ExchangeError error, long answeredBefore, long openedAt) =>
        (error.IsWorthRetrying || error.Reason == Idle)
        && (Progress.Counts.Answered > answeredBefore || _options.Clock.GetElapsedTime(openedAt) > LongestDelay);

    private async Task TakeUp(Opened opened, IFactSource source, IPushObserver? observer, CancellationToken cancellation)
    {
        if (!_wasOpen)
        {
            var from = _options.LastReceipt is { } last ? await TakeUpAfter(last, opened, cancellation) : _options.FirstOffset;
            await SeriesComparison.Check(_client, series, source, from, opened.NextOffset, cancellation);
            var answeredUntil = Math.Min(_options.AnsweredUntil ?? opened.NextOffset, opened.NextOffset);
            Progress = Progress with { FirstOffset = opened.NextOffset, NextOffset = answeredUntil };
            _wasOpen = true;
            observer?.Opened(answeredUntil, opened.NextOffset);
        }

        if (opened.NextOffset < Progress.NextOffset)
            throw new ReceiptMismatchException(series, opened.NextOffset, "its receipt was given, and now the exchange does not hold it.");

        await ReadBackMissedReceipts(opened.NextOffset, source, observer, cancellation);
        if (_chain.IsKnown && !_chain.IsAt(opened.HeadSha256))
            await ForgetAfterConflicts(opened.NextOffset, cancellation);

        _chain.CheckHead(opened.NextOffset, opened.HeadSha256);
    }

    /// <summary>Makes sure that the exchange still gives the receipt that the caller kept; what stands before it then stands as it was.</summary>
    private async Task<long> TakeUpAfter(Receipt last, Opened opened, CancellationToken cancellation)
    {
        if (opened.NextOffset <= last.Offset)
            throw new ReceiptMismatchException(series, last.Offset, "its receipt was given, and now the exchange does not hold it.");

        _chain.Begin(last);
        if (opened.NextOffset > last.Offset + 1 || !_chain.IsAt(opened.HeadSha256))
        {
            var now = await _client.GetReceiptAsync(new() { Series = series, Offset = last.Offset }, cancellationToken: cancellation);
            if (!ReceiptChain.IsSame(last, now.Receipt))
                throw new ReceiptMismatchException(series, last.Offset, "the exchange now gives another receipt than it gave before.");
        }

        return last.Offset + 1;
    }

    /// <summary>A conflict of another client of the participant adds an entry that no receipt shows; without one a broken chain is what it looks like.</summary>
    private async Task ForgetAfterConflicts(long nextOffset, CancellationToken cancellation)
    {
        if (await SeriesComparison.HasConflicts(_client, series, nextOffset, cancellation))
            _chain.Forget();
    }

    private async Task ReadBackMissedReceipts(long until, IFactSource source, IPushObserver? observer, CancellationToken cancellation)
    {
        if (Progress.NextOffset == until)
            return;

        var asked = new Queue<(PackedFact Fact, Task<GetReceiptResponse> Answer)>();
        var next = Progress.NextOffset;
        await foreach (var fact in source.From(next, cancellation))
        {
            var request = new GetReceiptRequest { Series = series, Offset = next++ };
            asked.Enqueue((fact, _client.GetReceiptAsync(request, cancellationToken: cancellation).ResponseAsync));
            while (asked.Count >= ReadBackCount || (next == until && asked.Count > 0))
            {
                var receipt = (await asked.Peek().Answer).Receipt;
                if (_chain.IsKnown && !_chain.IsFollowedBy(receipt))
                    await ForgetAfterConflicts(until, cancellation);

                TakeMissed(asked.Dequeue().Fact, receipt, observer);
            }

            if (next == until)
                return;
        }

        throw new SeriesDiffersException(series, next, until, isMissing: true);
    }

    private void TakeMissed(PackedFact fact, Receipt receipt, IPushObserver? observer)
    {
        _chain.Check(Progress.NextOffset, fact, receipt);
        if (_chain.IsKnown)
            _chain.Follow(receipt);

        // To the caller the receipt is the first one, only late.
        receipt.Duplicate = false;
        Count(new(Progress.NextOffset, fact, receipt, Conflict: null), observer);
    }

    private void Hear(long offset, PackedFact fact, AppendResponse response, IPushObserver? observer)
    {
        if (response.Receipt is { } receipt)
        {
            _chain.Check(offset, fact, receipt);
            if (!receipt.Duplicate)
                _chain.Follow(receipt);

            Count(new(offset, fact, receipt, Conflict: null), observer);
            return;
        }

        var error = ExchangeError.From(response.Refusal.Status);
        if (error.Reason != Conflict)
            throw new SeriesStoppedException(series, error);

        _chain.Forget();
        Count(new(offset, fact, Receipt: null, error), observer);
    }

    private void Count(FactAnswer answer, IPushObserver? observer)
    {
        Progress = Progress with
        {
            NextOffset = answer.Offset + 1,
            Counts = Progress.Counts.With(answer),
            Elapsed = _options.Clock.GetElapsedTime(_startedAt),
        };
        observer?.Answered(answer);
    }

    private async IAsyncEnumerable<PackedFact> Fitting(
        IFactSource source, Opened opened, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var offset = opened.NextOffset;
        await foreach (var fact in source.From(offset, cancellation))
        {
            if (fact.Bytes.Length > opened.MaxFactBytes)
            {
                throw new SeriesStoppedException(series, new(StatusCode.InvalidArgument, "FACT_TOO_LARGE",
                    $"The fact at offset {offset} has {fact.Bytes.Length} bytes; at most {opened.MaxFactBytes} are taken.",
                    $"偏移量 {offset} 的事实有 {fact.Bytes.Length} 字节,最多接受 {opened.MaxFactBytes} 字节。"));
            }

            yield return fact;
            offset++;
        }
    }
}
