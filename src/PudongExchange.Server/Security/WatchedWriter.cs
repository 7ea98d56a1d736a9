using Grpc.Core;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Security;

/// <summary>
/// The answers of a stream that may take long: its caller's standing is looked at again while it lasts, and it ends with the refusal when that is
/// lost.
/// </summary>
/// <param name="answers">Where the answers go.</param>
/// <param name="refusal">Why the caller may not go on; null when it may.</param>
/// <param name="clock">The clock.</param>
internal sealed class WatchedWriter<T>(IServerStreamWriter<T> answers, Func<Refusal?> refusal, TimeProvider clock) : IServerStreamWriter<T>
{
    /// <summary>A refused caller gets no answer that is asked for later than this.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _lookedAt = clock.GetTimestamp();

    public WriteOptions? WriteOptions
    {
        get => answers.WriteOptions;
        set => answers.WriteOptions = value;
    }

    public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(_lookedAt) >= Interval)
        {
            _lookedAt = clock.GetTimestamp();
            if (refusal() is { } lost)
                throw new RefusedException(lost);
        }

        return answers.WriteAsync(message, cancellationToken);
    }
}
