using Google.Protobuf;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Views;

/// <summary>Records as their facts add up, folded in the log's order; and the other records that descriptions look at, never ahead of them.</summary>
internal sealed class DescribedRecords(ViewCatalogue views) : IDescribed
{
    private readonly Dictionary<string, IMessage> _records = [];
    private readonly Dictionary<string, IMessage> _others = [];
    private readonly Queue<(string Record, Happened Happened)> _ahead = new();

    public IReadOnlyDictionary<string, IMessage> Records => _records;

    /// <summary>Starts from a record as it is already known.</summary>
    public void Know(string record, IMessage resource) => _records[record] = resource;

    /// <summary>Facts of other records, in the log's order; each is folded when a later fact is.</summary>
    public void Follow(IEnumerable<(string Record, Happened Happened)> facts)
    {
        foreach (var fact in facts)
            _ahead.Enqueue(fact);
    }

    /// <summary>Folds one more fact into its record.</summary>
    public void Take(string record, Happened happened)
    {
        while (_ahead.TryPeek(out var other) && other.Happened.Index < happened.Index)
        {
            _ahead.Dequeue();
            Fold(_others, other.Record, other.Happened);
        }

        Fold(_records, record, happened);
    }

    TResource IDescribed.Get<TResource>(string name) =>
        (_others.GetValueOrDefault(name) ?? _records.GetValueOrDefault(name)) as TResource
        ?? throw new InvalidOperationException($"A fact in force names {name}, which the log does not have before it.");

    private void Fold(Dictionary<string, IMessage> records, string record, Happened happened)
    {
        var view = views.Find(record) ?? throw new InvalidOperationException($"There is no view of {record}.");
        records[record] = view.Describe(records.GetValueOrDefault(record), happened, this);
    }
}
