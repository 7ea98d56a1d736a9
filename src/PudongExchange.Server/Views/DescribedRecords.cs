using Google.Protobuf;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Views;

/// <summary>
/// Records as their facts add up, folded in the log's order; and the other records that descriptions look at, never ahead of them. A
/// record one of whose facts is withdrawn or corrected is described anew from all its facts, with the others as they stand then; and so
/// are those that look at it.
/// </summary>
internal sealed class DescribedRecords(ViewCatalogue views) : IDescribed
{
    private readonly Dictionary<string, IMessage> _records = [];
    private readonly Dictionary<string, IMessage> _others = [];
    private readonly Dictionary<string, List<LoggedFact>> _histories = [];
    private readonly Queue<(string Record, LoggedFact Fact)> _ahead = new();
    private readonly HashSet<string> _changed = [];

    public IReadOnlyDictionary<string, IMessage> Records => _records;

    /// <summary>The records that facts have changed, those among them that stand no more.</summary>
    public IReadOnlyCollection<string> Changed => _changed;

    /// <summary>Starts from a record as it is already known.</summary>
    public void Know(string record, IMessage resource) => _records[record] = resource;

    /// <summary>All facts of records one of whose facts is withdrawn or corrected, and of those that may look at such a record.</summary>
    public void Remember(IEnumerable<(string Record, LoggedFact Fact)> facts)
    {
        foreach (var (record, fact) in facts)
        {
            if (!_histories.TryGetValue(record, out var history))
                _histories[record] = history = [];

            history.Add(fact);
        }
    }

    /// <summary>Facts of other records, in the log's order; each is folded when a later fact is.</summary>
    public void Follow(IEnumerable<(string Record, LoggedFact Fact)> facts)
    {
        foreach (var fact in facts)
            _ahead.Enqueue(fact);
    }

    /// <summary>Folds one more fact into its record.</summary>
    public void Take(string record, LoggedFact fact)
    {
        while (_ahead.TryPeek(out var other) && other.Fact.Happened.Index < fact.Happened.Index)
            Fold(_others, _ahead.Dequeue());

        Fold(_records, (record, fact));
    }

    /// <summary>Folds what is left of the facts of others: one that is amended later changes who looks at it.</summary>
    public void TakeRest()
    {
        while (_ahead.TryDequeue(out var other))
            Fold(_others, other);
    }

    TResource IDescribed.Get<TResource>(string name) =>
        (_others.GetValueOrDefault(name) ?? _records.GetValueOrDefault(name)) as TResource
        ?? throw new InvalidOperationException($"A fact in force names {name}, which the log does not have before it.");

    private void Fold(Dictionary<string, IMessage> records, (string Record, LoggedFact Fact) next)
    {
        var (record, (happened, revision, _)) = next;
        _changed.Add(record);
        if (!RecordHistory.IsAmendment(happened.Fact))
        {
            records[record] = ViewOf(record).Describe(records.GetValueOrDefault(record), happened, revision, this);
            return;
        }

        DescribeAnew(records, record, HistoryOf(record, happened.Index), happened, revision);
        foreach (var (name, history) in _histories)
        {
            var those = _records.ContainsKey(name) ? _records : _others;
            if (name == record || !those.ContainsKey(name))
                continue;

            var looking = HistoryOf(name, happened.Index);
            if (looking.InForce.Any(fact => ViewOf(name).LooksAt(fact.Fact).Contains(record)))
                DescribeAnew(those, name, looking, happened, history.FindLast(fact => fact.Happened.Index < happened.Index).Revision);
        }
    }

    private RecordHistory HistoryOf(string record, long upToIndex) =>
        RecordHistory.Of(_histories[record].Select(fact => fact.Happened).Where(happened => happened.Index <= upToIndex));

    private void DescribeAnew(Dictionary<string, IMessage> records, string record, RecordHistory history, Happened amendment, long revision)
    {
        _changed.Add(record);
        var view = ViewOf(record);
        IMessage? resource = null;
        foreach (var happened in history.InForce)
            resource = view.Describe(resource, happened, revision, this);

        if (resource is null)
        {
            records.Remove(record);
            return;
        }

        view.Mark(resource, history.StandsSince!.Value, amendment, revision);
        records[record] = resource;
    }

    private View ViewOf(string record) => views.Find(record) ?? throw new InvalidOperationException($"There is no view of {record}.");
}
