using System.Collections.Concurrent;
using PudongExchange.Client;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Server.Tests.Faults;

/// <summary>An insurer that pushes its facts until all are answered, and remembers every receipt it saw.</summary>
internal sealed class Pushing(Uri address, string who, string series, IReadOnlyList<PackedFact> facts) : IPushObserver, IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private volatile CancellationTokenSource _life = new();
    private int _answeredCount;

    public string Series => series;

    public IReadOnlyList<PackedFact> Facts => facts;

    public ConcurrentQueue<Receipt> Seen { get; } = new();

    public int BreakCount { get; private set; }

    public int AnsweredCount => Volatile.Read(ref _answeredCount);

    /// <summary>Pushes until every fact is answered, and begins again with the facts and the last answer whenever its process dies.</summary>
    public async Task Run()
    {
        while (true)
        {
            var life = _life;
            using var channel = ExchangeChannel.Open(address, Testing.TestDistrict.Certificate(who));
            var writer = new SeriesWriter(channel.CreateCallInvoker(), series, new()
            {
                AnsweredUntil = AnsweredCount,
                ConnectWithin = TimeSpan.FromMinutes(2),
            });
            try
            {
                await writer.Push(new ListedFacts(facts), this, life.Token);
                return;
            }
            catch (OperationCanceledException) when (life.IsCancellationRequested && !_over.IsCancellationRequested)
            {
                _life = new();
            }
        }
    }

    /// <summary>The process of the insurer dies and is started again.</summary>
    public void Die() => _life.Cancel();

    /// <summary>Gives up for good.</summary>
    public void GiveUp()
    {
        _over.Cancel();
        _life.Cancel();
    }

    public void Dispose()
    {
        _over.Dispose();
        _life.Dispose();
    }

    public void Opened(long answeredUntil, long nextOffset)
    {
    }

    public void Answered(FactAnswer answer)
    {
        Seen.Enqueue(answer.Receipt ?? throw new InvalidOperationException($"{series} {answer.Offset}: {answer.Conflict}"));
        Interlocked.Increment(ref _answeredCount);
    }

    public void Broken(ExchangeError error, TimeSpan delay) => BreakCount++;
}
