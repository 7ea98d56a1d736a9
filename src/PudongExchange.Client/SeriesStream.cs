using System.Collections.Concurrent;
using Grpc.Core;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>One Append call: facts go out up to what may be in flight, answers come back in order.</summary>
internal sealed class SeriesStream : IDisposable
{
    private static readonly string ClientVersion =
        $"PudongExchange.Client {typeof(SeriesStream).Assembly.GetName().Version?.ToString(3)}";

    private static readonly WriteOptions Gathered = new(WriteFlags.BufferHint);
    private static readonly WriteOptions Flushed = new();

    private readonly AsyncDuplexStreamingCall<AppendRequest, AppendResponse> _call;
    private readonly ConcurrentQueue<(long Offset, PackedFact Fact)> _inFlight = new();
    private readonly SemaphoreSlim _room;
    private bool _isAllSent;

    private SeriesStream(AsyncDuplexStreamingCall<AppendRequest, AppendResponse> call, Opened opened, int maxInFlight)
    {
        _call = call;
        _room = new(Math.Min(maxInFlight, Math.Max(1, opened.MaxInFlight)));
        Opened = opened;
    }

    /// <summary>Where the series stood when it was opened.</summary>
    public Opened Opened { get; }

    public static async Task<SeriesStream> Open(
        SubmissionsService.SubmissionsServiceClient client, string series, SeriesWriterOptions options, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.OpenPatience, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var call = client.Append(cancellationToken: cancellation);
        try
        {
            // When the call ends here already, its status is in the answer below.
            await WriteUnlessEnded(call, new() { Open = new() { Series = series, ClientVersion = ClientVersion } });
            if (await call.ResponseStream.MoveNext(either.Token) && call.ResponseStream.Current.Opened is { } opened)
                return new(call, opened, options.MaxInFlight);

            throw new RpcException(new(StatusCode.Unavailable, "The exchange closed the stream before it opened the series."));
        }
        catch (RpcException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            call.Dispose();
            throw new RpcException(new(StatusCode.DeadlineExceeded, $"The exchange did not open the series within {options.OpenPatience}."));
        }
        catch
        {
            call.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Sends facts and hands out their answers. Ends with true when every fact was sent and answered, with false when the exchange closed the
    /// stream in good order before; else with the stream's status or with what the source or the observer threw.
    /// </summary>
    public async Task<bool> Run(IAsyncEnumerable<PackedFact> facts, Action<long, PackedFact, AppendResponse> answered, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = Send(facts, ending.Token);
        var receiving = Receive(answered, ending.Token);
        if (await Task.WhenAny(sending, receiving) == sending && !sending.IsCompletedSuccessfully)
        {
            await ending.CancelAsync();
            await ((Task)receiving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await sending;
        }

        try
        {
            await receiving;
            return _isAllSent && _inFlight.IsEmpty;
        }
        finally
        {
            await ending.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        _call.Dispose();
        _room.Dispose();
    }

    private async Task Send(IAsyncEnumerable<PackedFact> facts, CancellationToken cancellation)
    {
        await using var source = facts.GetAsyncEnumerator(cancellation);
        var next = source.MoveNextAsync().AsTask();
        try
        {
            for (var offset = Opened.NextOffset; await next; offset++)
            {
                var fact = source.Current;
                next = source.MoveNextAsync().AsTask();
                await _room.WaitAsync(cancellation);
                _inFlight.Enqueue((offset, fact));

                // What follows at once leaves together with this; before any wait everything must have left.
                var isFollowed = next.IsCompletedSuccessfully && next.Result && _room.CurrentCount > 0;
                _call.RequestStream.WriteOptions = isFollowed ? Gathered : Flushed;
                if (!await WriteUnlessEnded(_call, new() { Fact = new() { Offset = offset, Fact_ = fact.Packed } }))
                    return;
            }
        }
        finally
        {
            // A source may not be disposed of while it is asked for its next fact.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _isAllSent = true;
        await _call.RequestStream.CompleteAsync();
    }

    private async Task Receive(Action<long, PackedFact, AppendResponse> answered, CancellationToken cancellation)
    {
        while (await _call.ResponseStream.MoveNext(cancellation))
        {
            var response = _call.ResponseStream.Current;
            if (response.MessageCase is not (AppendResponse.MessageOneofCase.Receipt or AppendResponse.MessageOneofCase.Refusal))
                continue;

            if (!_inFlight.TryDequeue(out var sent))
                throw new RpcException(new(StatusCode.Internal, "The exchange answered a fact that was not sent."));

            answered(sent.Offset, sent.Fact, response);
            _room.Release();
        }
    }

    /// <summary>False when the call has ended; why is what reading the answers tells.</summary>
    private static async Task<bool> WriteUnlessEnded(AsyncDuplexStreamingCall<AppendRequest, AppendResponse> call, AppendRequest request)
    {
        try
        {
            await call.RequestStream.WriteAsync(request);
            return true;
        }
        catch (Exception exception) when (exception is RpcException or InvalidOperationException or OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
