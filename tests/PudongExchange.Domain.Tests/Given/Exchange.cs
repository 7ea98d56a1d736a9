using Google.Protobuf;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>
/// The exchange without its shell: judges facts one after another, folds those in force, and keeps records and links
/// in memory. It reads each fact from its bytes, as the door does.
/// </summary>
internal sealed class Exchange : IRecords
{
    private readonly Dictionary<string, object> _records = [];
    private readonly Dictionary<string, List<LoggedFact>> _facts = [];
    private readonly Dictionary<string, SortedSet<string>> _links = [];
    private readonly List<Judged> _log = [];

    /// <summary>What was stated, by whom and when, and what the judge said to it.</summary>
    public sealed record Judged(Participant By, Statement Statement, DateTimeOffset At, Judgement Judgement);

    public IReadOnlyList<Judged> Log => _log;

    /// <summary>The names of parameters that the last rule looked at.</summary>
    public HashSet<string> ParametersRead { get; } = [];

    /// <summary>When facts are recorded; far enough after the business of 2023 to 2025 that the tests tell of.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 6, 30, 12, 0, 0, TimeSpan.FromHours(8));

    public T? Find<T>(string name) where T : class
    {
        if (typeof(T) == typeof(Domain.Parameters.Parameter))
            ParametersRead.Add(name);

        return _records.GetValueOrDefault(name) as T;
    }

    /// <summary>The index that the next fact will have.</summary>
    public long NextIndex => _log.Count;

    /// <summary>The names of the records that stand.</summary>
    public IReadOnlyCollection<string> Names => _records.Keys;

    /// <summary>The names of all records that any fact in force was ever about.</summary>
    public IReadOnlyCollection<string> NamesEver => _facts.Keys;

    public long FactCount(string name) => _facts.TryGetValue(name, out var facts) ? facts.Count : 0;

    public long FactCount(IReadOnlyCollection<string> names) => names.Sum(FactCount);

    public IReadOnlyCollection<string> LinkedTo(string parent) => _links.TryGetValue(parent, out var children) ? [.. children] : [];

    public IReadOnlyCollection<string> LinkedTo(string parent, string collection) =>
        [.. LinkedTo(parent).Where(name => name.Contains($"/{collection}/", StringComparison.Ordinal))];

    public IReadOnlyDictionary<string, IReadOnlyList<LoggedFact>> HistoriesOf(IReadOnlyCollection<string> names) =>
        names.ToDictionary(name => name, name => (IReadOnlyList<LoggedFact>)(_facts.TryGetValue(name, out var facts) ? [.. facts] : []));

    /// <summary>Judges a fact and, when it is in force, folds it.</summary>
    public Judgement State(Participant participant, IMessage fact)
    {
        var statement = Statement.Read(fact.Descriptor.FullName, fact.ToByteArray());
        ParametersRead.Clear();
        var judgement = Judge.Decide(statement, participant, Now, this);
        Take(new(participant, statement, Now, judgement));
        return judgement;
    }

    /// <summary>Puts what was judged elsewhere on the log, and folds it when it is in force.</summary>
    public void Take(Judged judged)
    {
        var (participant, statement, at, judgement) = judged;
        var index = _log.Count;
        _log.Add(judged);
        if (!judgement.ChangesRecord)
            return;

        Fold(statement.Record, new(statement.Fact!, index, at, participant.ResourceName), statement.Fact!.ToByteArray());
        foreach (var parent in judgement.Links)
        {
            if (!_links.TryGetValue(parent, out var children))
                _links.Add(parent, children = new(StringComparer.Ordinal));
            children.Add(statement.Record);
        }
    }

    private void Fold(string record, Happened happened, byte[] bytes)
    {
        if (!_facts.TryGetValue(record, out var facts))
            _facts[record] = facts = [];
        facts.Add(new(happened, facts.Count + 1, bytes));

        var kind = RecordCatalogue.Find(record)!;
        var state = RecordHistory.IsAmendment(happened.Fact)
            ? RecordHistory.StateOf(kind, [.. facts.Select(fact => fact.Happened)])
            : kind.Evolve(_records.GetValueOrDefault(record), happened);
        if (state is null)
            _records.Remove(record);
        else
            _records[record] = state;
    }

    /// <summary>Facts that the story needs and that must be in force.</summary>
    public Exchange After(Participant participant, params IEnumerable<IMessage> facts)
    {
        foreach (var fact in facts)
        {
            var judgement = State(participant, fact);
            if (!judgement.ChangesRecord)
                throw new InvalidOperationException($"{fact.Descriptor.Name} was not accepted: {string.Join(", ", judgement.Codes())}");
        }

        return this;
    }
}

internal static class Reading
{
    /// <summary>The codes found, each with the field it is about: <c>BAD_USCC insured.uscc</c>.</summary>
    public static IReadOnlyList<string> Codes(this Judgement judgement) =>
        [.. judgement.Findings.Select(finding => finding.Field.Length == 0 ? finding.Code : $"{finding.Code} {finding.Field}")];

    /// <summary>A civil day from <c>yyyy-MM-dd</c>.</summary>
    public static Google.Type.Date Day(this string text) => CivilDay.ToWire(DateOnly.ParseExact(text, "yyyy-MM-dd"));

    /// <summary>The instant of <c>yyyy-MM-dd HH:mm</c> in Asia/Shanghai.</summary>
    public static Google.Protobuf.WellKnownTypes.Timestamp Instant(this string text) =>
        Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(
            new DateTimeOffset(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null), TimeSpan.FromHours(8)));
}
