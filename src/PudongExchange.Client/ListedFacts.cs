using System.Runtime.CompilerServices;

namespace PudongExchange.Client;

/// <summary>Facts in memory: the fact of offset n is the list's item n.</summary>
public sealed class ListedFacts(IReadOnlyList<PackedFact> facts) : IFactSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<PackedFact> From(long offset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var at = checked((int)offset); at < facts.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return facts[at];
        }
    }
}
