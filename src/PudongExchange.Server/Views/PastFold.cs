using Google.Protobuf;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>Folds records as they stood at a past position of the log, by the descriptions that feed the views.</summary>
public sealed class PastFold(StoreConnections connections, ViewCatalogue views)
{
    /// <summary>The record with its facts up to an index and an instant, and the index of the last of them; null when none about it stood then.</summary>
    public async Task<(IMessage Resource, long Index)?> Record(string name, long upToIndex, DateTimeOffset? until, CancellationToken cancellation)
    {
        var view = views.Find(name)!;
        var facts = await FactsUntil([name], upToIndex, until, cancellation);
        var others = await FactsUntil([.. facts.SelectMany(one => view.LooksAt(one.Fact.Happened.Fact)).Distinct()], upToIndex, until, cancellation);
        var records = new DescribedRecords(views);
        records.Remember(facts.Concat(others));
        records.Follow(others);
        foreach (var (record, fact) in facts)
            records.Take(record, fact);

        records.TakeRest();
        return records.Records.TryGetValue(name, out var resource)
            ? (resource, (long)view.Resource.FindFieldByName("index").Accessor.GetValue(resource))
            : null;
    }

    /// <summary>The facts of these records up to an index, inclusive, in the log's order.</summary>
    internal Task<List<(string Record, LoggedFact Fact)>> Facts(IReadOnlyCollection<string> records, long upToIndex, CancellationToken cancellation) =>
        LogRows.OfRecords(connections.Reading, records, upToIndex, cancellation);

    private async Task<List<(string Record, LoggedFact Fact)>> FactsUntil(
        IReadOnlyCollection<string> records, long upToIndex, DateTimeOffset? until, CancellationToken cancellation)
    {
        var facts = await Facts(records, upToIndex, cancellation);
        if (until is not null)
            facts.RemoveAll(one => one.Fact.Happened.RecordedAt > until);

        return facts;
    }

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
