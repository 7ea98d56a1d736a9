using Google.Protobuf;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>Folds records as they stood at a past position of the log, by the descriptions that feed the views.</summary>
public sealed class PastFold(StoreConnections connections, ViewCatalogue views)
{
    /// <summary>The record with its facts up to an index and an instant, and the index of the last of them; null when no fact was about it by then.</summary>
    public async Task<(IMessage Resource, long Index)?> Record(string name, long upToIndex, DateTimeOffset? until, CancellationToken cancellation)
    {
        var facts = await LogRows.OfRecords(connections.Reading, [name], upToIndex, cancellation);
        if (until is not null)
            facts.RemoveAll(fact => fact.Happened.RecordedAt > until);

        if (facts.Count == 0)
            return null;

        var view = views.Find(name)!;
        var records = new DescribedRecords(views);
        var others = facts.SelectMany(fact => view.LooksAt(fact.Happened.Fact)).Distinct().ToList();
        var last = facts[^1].Happened.Index;
        records.Follow(await LogRows.OfRecords(connections.Reading, others, last, cancellation));
        foreach (var (record, happened) in facts)
            records.Take(record, happened);

        return (records.Records[name], last);
    }

    /// <summary>The facts of these records up to an index, inclusive, in the log's order.</summary>
    internal Task<List<(string Record, Happened Happened)>> Facts(IReadOnlyCollection<string> records, long upToIndex, CancellationToken cancellation) =>
        LogRows.OfRecords(connections.Reading, records, upToIndex, cancellation);

    /// <summary>The instant at which an index was recorded; null when the log has not come so far.</summary>
    public async Task<DateTimeOffset?> RecordedAt(long index, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        await using var command = parameters.Command(connections.Reading,
            $"select timestamp from {ExchangeStore.Schema}.mt_events where seq_id = {parameters.Add(index + 1)}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetFieldValue<DateTimeOffset>(0) : null;
    }
}
