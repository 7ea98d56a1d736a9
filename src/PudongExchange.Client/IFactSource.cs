namespace PudongExchange.Client;

/// <summary>
/// Where a series' facts come from: a list, a file, an outbox in a database. It is asked again from an earlier offset after a break, so it must
/// give the same bytes under the same offset for as long as they are not acknowledged, and best for ever.
/// </summary>
public interface IFactSource
{
    /// <summary>
    /// Gives the facts from an offset on, in order. It may wait for facts that are still to come; it ends when there will be no more, and gives
    /// nothing when it holds fewer.
    /// </summary>
    IAsyncEnumerable<PackedFact> From(long offset, CancellationToken cancellation);
}
