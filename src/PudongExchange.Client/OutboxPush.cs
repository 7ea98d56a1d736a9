using System.Runtime.CompilerServices;
using Grpc.Core;

namespace PudongExchange.Client;

/// <summary>
/// Brings the facts of an outbox to the exchange and their answers into the outbox, whatever breaks in between. After a crash at any moment it goes on
/// from the exchange's next offset: answers that were given and not yet kept are read back.
/// </summary>
/// <param name="outbox">The outbox.</param>
/// <param name="exchange">The exchange, e.g. <c>ExchangeChannel.Open(…).CreateCallInvoker()</c>.</param>
/// <param name="options">How the series is written. Where the answers begin is the outbox's to say.</param>
public sealed class OutboxPush(Outbox outbox, CallInvoker exchange, SeriesWriterOptions? options = null)
{
    /// <summary>Answers written down at a time: one write to the disk for each would be slower than the exchange.</summary>
    private const int GatheredCount = 1000;

    private static readonly TimeSpan KeepInterval = TimeSpan.FromMilliseconds(200);

    private SeriesWriter? _writer;

    /// <summary>How far the push is; may be read at any time.</summary>
    public PushProgress Progress => _writer?.Progress ?? PushProgress.NotBegun;

    /// <summary>Pushes what is in the outbox, until it is all answered.</summary>
    /// <param name="observer">Hears of answers that are kept. A crash may cut a call off, never the answer: after a start, look for it in the store.</param>
    /// <param name="cancellation">Ends it; what is answered stays answered.</param>
    /// <exception cref="PushException">Trying again cannot help.</exception>
    /// <exception cref="OutboxException">The outbox cannot be read, or an answer cannot be kept.</exception>
    public Task<PushProgress> RunUntilEmpty(IPushObserver? observer = null, CancellationToken cancellation = default) =>
        Run(new Facts(outbox, waits: false), observer, cancellation);

    /// <summary>
    /// Pushes what is in the outbox and then what is put into it, until it is cancelled. Give <see cref="SeriesWriterOptions.ReconnectWithin"/> the
    /// patience that the service should have.
    /// </summary>
    /// <inheritdoc cref="RunUntilEmpty"/>
    public Task<PushProgress> Run(IPushObserver? observer = null, CancellationToken cancellation = default) =>
        Run(new Facts(outbox, waits: true), observer, cancellation);

    private async Task<PushProgress> Run(Facts facts, IPushObserver? observer, CancellationToken cancellation)
    {
        _writer = new(exchange, outbox.Series, (options ?? SeriesWriterOptions.Default) with
        {
            FirstOffset = outbox.FirstOffset,
            AnsweredUntil = outbox.AnsweredUntil,
            LastReceipt = outbox.Receipts.Find(outbox.AnsweredUntil - 1)?.Receipt,
        });
        var keeper = new Keeper(outbox.Receipts, observer);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var keeping = KeepRegularly(keeper, ending.Token);
        try
        {
            var pushing = _writer.Push(facts, keeper, ending.Token);
            if (await Task.WhenAny(pushing, keeping) == keeping)
            {
                await ending.CancelAsync();
                await ((Task)pushing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await keeping;
            }

            await pushing;
        }
        finally
        {
            await ending.CancelAsync();
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // An answer that the stream gave before it ended is an answer, however it ended.
            keeper.Keep();
        }

        return Progress;
    }

    private static async Task KeepRegularly(Keeper keeper, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(KeepInterval);
        while (await timer.WaitForNextTickAsync(cancellation))
            keeper.Keep();
    }

    /// <summary>The outbox as the source of a series.</summary>
    private sealed class Facts(Outbox outbox, bool waits) : IFactSource
    {
        public async IAsyncEnumerable<PackedFact> From(long offset, [EnumeratorCancellation] CancellationToken cancellation)
        {
            for (var at = offset; ;)
            {
                var page = outbox.ReadPage(at);
                foreach (var fact in page)
                {
                    cancellation.ThrowIfCancellationRequested();
                    at++;
                    yield return fact;
                }

                if (page.Count > 0)
                    continue;

                if (!waits)
                    yield break;

                await outbox.UntilPut(at, cancellation);
            }
        }
    }

    /// <summary>Gathers answers, keeps them, and only then tells of them.</summary>
    private sealed class Keeper(ReceiptStore receipts, IPushObserver? observer) : IPushObserver
    {
        private readonly Lock _telling = new();
        private readonly List<FactAnswer> _gathered = new(GatheredCount);

        public void Opened(long answeredUntil, long nextOffset)
        {
            lock (_telling)
                observer?.Opened(answeredUntil, nextOffset);
        }

        public void Answered(FactAnswer answer)
        {
            lock (_telling)
            {
                _gathered.Add(answer);
                if (_gathered.Count >= GatheredCount)
                    Keep();
            }
        }

        public void Broken(ExchangeError error, TimeSpan delay)
        {
            lock (_telling)
                observer?.Broken(error, delay);
        }

        public void Keep()
        {
            lock (_telling)
            {
                if (_gathered.Count == 0)
                    return;

                // A crash after the next line leaves answers of which the observer never heard: they are in the store.
                var answers = _gathered.ToArray();
                receipts.Keep(answers);
                _gathered.Clear();
                foreach (var answer in answers)
                    observer?.Answered(answer);
            }
        }
    }
}
