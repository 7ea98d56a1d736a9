using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Committing;

/// <summary>
/// The facts that came into force in this sitting and the two before it, which may not be in the log yet. Nobody looks at them but
/// who withdraws or corrects a fact, so they are kept as they come.
/// </summary>
internal sealed class RecentFacts
{
    private List<(string Record, LoggedFact Fact)> _now = [];
    private List<(string Record, LoggedFact Fact)> _before = [];
    private List<(string Record, LoggedFact Fact)> _longBefore = [];

    public void Add(string record, LoggedFact fact) => _now.Add((record, fact));

    /// <summary>Those about these records, each record's in the log's order.</summary>
    public ILookup<string, LoggedFact> Of(IReadOnlyCollection<string> records)
    {
        var wanted = records.ToHashSet();
        return _longBefore.Concat(_before).Concat(_now).Where(recent => wanted.Contains(recent.Record))
            .ToLookup(recent => recent.Record, recent => recent.Fact);
    }

    /// <summary>Begins another sitting and forgets the oldest.</summary>
    public void Turn()
    {
        _longBefore.Clear();
        (_longBefore, _before, _now) = (_before, _now, _longBefore);
    }
}
