using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace PudongExchange.Server.Views;

/// <summary>Rows that stand beside a view's own table and move with it, in the same transaction.</summary>
internal interface IBesideView
{
    /// <summary>Queues what a page of the log changes.</summary>
    /// <param name="page">The page's events.</param>
    /// <param name="described">The view's records that the page touched, after it.</param>
    /// <param name="amended">The view's records of which the page withdrew or corrected facts; those that are not described are no more.</param>
    /// <param name="database">Where to read what the page does not say.</param>
    /// <param name="operations">The transaction.</param>
    /// <param name="cancellation">Stops it.</param>
    Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation);
}
