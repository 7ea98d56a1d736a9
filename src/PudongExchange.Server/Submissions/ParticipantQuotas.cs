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

/// <summary>
/// What one participant may ask of the door, over all its streams and calls: so many facts a second, and so many bytes of facts
/// that wait for the committer. A stream waits for its turn; a Submit is told to come back.
/// </summary>
public sealed class ParticipantQuotas(IOptions<RateOptions> options) : IDisposable
{
    private const int BytesPerPermit = 1024;

    private readonly ConcurrentDictionary<string, (TokenBucketRateLimiter Rate, ConcurrencyLimiter Room)> _quotas = new();

    /// <summary>Takes a turn and room, to be given back by disposing of the answer when the facts are answered; null when there is none now.</summary>
    public IDisposable? TryTake(Participant participant, int factCount, int bytes)
    {
        var (rate, room) = Of(participant);
        var held = room.AttemptAcquire(Permits(bytes));
        if (held.IsAcquired)
        {
            using var turn = rate.AttemptAcquire(factCount);
            if (turn.IsAcquired)
                return held;
        }

        held.Dispose();
        return null;
    }

    /// <summary>Waits for a turn and for room for one fact; the room is given back by disposing of the answer.</summary>
    public async ValueTask<IDisposable> Take(Participant participant, int bytes, CancellationToken cancellation)
    {
        var (rate, room) = Of(participant);
        using (var turn = rate.AttemptAcquire())
        {
            if (!turn.IsAcquired)
            {
                using var waited = await rate.AcquireAsync(1, cancellation);
            }
        }

        var held = room.AttemptAcquire(Permits(bytes));
        if (held.IsAcquired)
            return held;

        held.Dispose();
        return await room.AcquireAsync(Permits(bytes), cancellation);
    }

    public void Dispose()
    {
        foreach (var (rate, room) in _quotas.Values)
        {
            rate.Dispose();
            room.Dispose();
        }
    }

    private static int Permits(int bytes) => 1 + (bytes / BytesPerPermit);

    private (TokenBucketRateLimiter Rate, ConcurrencyLimiter Room) Of(Participant participant) =>
        _quotas.GetOrAdd(participant.ResourceName, static (_, factsPerSecond) => New(factsPerSecond), options.Value.FactsPerSecond);

    private static (TokenBucketRateLimiter Rate, ConcurrencyLimiter Room) New(int factsPerSecond) => (
        new(new()
        {
            TokenLimit = factsPerSecond,
            TokensPerPeriod = factsPerSecond / 10,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }),
        new(new()
        {
            PermitLimit = Limits.MaxWaitingBytes / BytesPerPermit,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
}
