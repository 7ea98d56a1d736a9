using System.Runtime.CompilerServices;
using PudongExchange.Client;

namespace PudongExchange.Server.Tests.Client;

/// <summary>Gives its first fact at once and waits to be released before the next.</summary>
internal sealed class Halting(IFactSource facts, SemaphoreSlim release) : IFactSource
{
    public async IAsyncEnumerable<PackedFact> From(long offset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var fact in facts.From(offset, cancellation))
        {
            yield return fact;
            await release.WaitAsync(cancellation);
        }
    }
}

/// <summary>Fails before it gives the fact of an offset.</summary>
internal sealed class Failing(IFactSource facts, long failsAt) : IFactSource
{
    public async IAsyncEnumerable<PackedFact> From(long offset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var at = offset;
        await foreach (var fact in facts.From(offset, cancellation))
            yield return at++ < failsAt ? fact : throw new InvalidDataException("The outbox cannot be read.");
    }
}
