using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Submissions;

/// <summary>How many facts a second a participant may state.</summary>
public sealed class RateOptions
{
    public const string Section = "Exchange:Rates";

    /// <summary>Facts a second for each participant, with a burst of as many. The default lets one insurer use a whole committer.</summary>
    [Range(1000, 1_000_000)]
    public int FactsPerSecond { get; init; } = 50_000;
}

/// <summary>One token bucket for each participant. A stream waits for its turn; a Submit is told to come back.</summary>
public sealed class ParticipantRates(IOptions<RateOptions> options) : IDisposable
{
    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> _buckets = new();

    public bool TryTake(Participant participant, int count)
    {
        using var lease = Bucket(participant).AttemptAcquire(count);
        return lease.IsAcquired;
    }

    public async ValueTask Take(Participant participant, CancellationToken cancellation)
    {
        var bucket = Bucket(participant);
        using var lease = bucket.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            using var waited = await bucket.AcquireAsync(1, cancellation);
        }
    }

    public void Dispose()
    {
        foreach (var bucket in _buckets.Values)
            bucket.Dispose();
    }

    private TokenBucketRateLimiter Bucket(Participant participant) => _buckets.GetOrAdd(participant.ResourceName, _ => new(new()
    {
        TokenLimit = options.Value.FactsPerSecond,
        TokensPerPeriod = options.Value.FactsPerSecond / 10,
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    }));
}
