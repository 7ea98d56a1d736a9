using Npgsql;
using NpgsqlTypes;
using PudongExchange.Domain;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// The records as they stand at the committer's position: what it remembers, and what it folds from the log when it
/// does not. The log is the only truth; everything here may be thrown away at any time.
/// </summary>
/// <remarks>
/// What the last two sittings changed is always remembered: it may not be in the log yet. So generations turn between
/// sittings only.
/// </remarks>
internal sealed class Records(NpgsqlConnection connection) : IRecords
{
    /// <summary>Half of what is remembered at most, but for one sitting's; a record's state is about a kilobyte.</summary>
    private const int GenerationSize = 250_000;

    private static readonly Slot NoRecord = new(null, 0);

    private readonly Generations<Slot> _slots = new(GenerationSize);
    private readonly Links _links = new(connection, GenerationSize);
    private readonly Histories _histories = new(connection);

    /// <summary>A record's state and how many facts were ever in force about it; no state when none stands.</summary>
    private sealed record Slot(object? State, long Revision);

    public T? Find<T>(string name) where T : class => Get(name).State as T;

    public long FactCount(string name) => Get(name).Revision;

    public long FactCount(IReadOnlyCollection<string> names)
    {
        var (sum, missing) = (0L, new List<string>());
        foreach (var name in names)
        {
            if (_slots.TryGet(name, out var slot))
                sum += slot.Revision;
            else
                missing.Add(name);
        }

        return missing.Count == 0 ? sum : sum + LoggedCount([.. missing]);
    }

    public IReadOnlyCollection<string> LinkedTo(string parent) => _links.To(parent);

    public IReadOnlyCollection<string> LinkedTo(string parent, string collection)
    {
        var children = _links.To(parent).Where(name => name.Contains($"/{collection}/", StringComparison.Ordinal)).ToList();

        // Whoever asks looks at all of them.
        Load(Missing(children));
        return children;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<LoggedFact>> HistoriesOf(IReadOnlyCollection<string> names) => _histories.Of(names);

    /// <summary>The record as one more fact leaves it; no state when none stands any more. Nothing is remembered yet.</summary>
    public object? After(string record, Happened happened)
    {
        var kind = RecordCatalogue.Find(record) ?? throw new InvalidOperationException($"There is no kind of record for {record}.");
        return RecordHistory.IsAmendment(happened.Fact)
            ? RecordHistory.StateOf(kind, [.. HistoriesOf([record])[record].Select(fact => fact.Happened), happened])
            : kind.Evolve(Get(record).State, happened);
    }

    /// <summary>Remembers a record after one more fact and gives its revision.</summary>
    public long Replace(string record, object? state, Happened happened, ReadOnlyMemory<byte> bytes)
    {
        var before = Get(record);
        if (before.Revision == 0)
            _links.Begin(record);

        var slot = new Slot(state, before.Revision + 1);
        _slots[record] = slot;
        _histories.Add(record, new(happened, slot.Revision, bytes));
        return slot.Revision;
    }

    public void Link(string parent, string child) => _links.Add(parent, child);

    /// <summary>Begins a sitting: fetches in one query the records of its batch that are not remembered.</summary>
    public async Task Prefetch(IEnumerable<string> names, CancellationToken cancellation)
    {
        _slots.Turn();
        _links.Turn();
        _histories.Turn();
        var missing = Missing(names);
        if (missing.Length == 0)
            return;

        await using var command = Histories.Query(connection, missing);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var fold = new LogFold();
        while (await reader.ReadAsync(cancellation))
            fold.Take(reader);

        Remember(missing, fold);
    }

    /// <summary>The names to look up. What cannot be a record's name, such as that of a series' own stream, is no record.</summary>
    private string[] Missing(IEnumerable<string> names) =>
        [.. names.Distinct().Where(name => !_slots.Contains(name) && RecordCatalogue.Find(name) is not null)];

    private void Remember(string[] names, LogFold fold)
    {
        foreach (var name in names)
            _slots[name] = fold.Find(name) is var (state, revision) ? new(state, revision) : NoRecord;
    }

    /// <summary>Looks up what a rule asks for beyond what its fact names; after a restart, and in one query.</summary>
    private void Load(string[] names)
    {
        if (names.Length == 0)
            return;

        using var command = Histories.Query(connection, names);
        using var reader = command.ExecuteReader();
        var fold = new LogFold();
        while (reader.Read())
            fold.Take(reader);

        Remember(names, fold);
    }

    private Slot Get(string name)
    {
        if (_slots.TryGet(name, out var slot))
            return slot;

        Load(Missing([name]));
        return _slots.TryGet(name, out slot) ? slot : NoRecord;
    }

    /// <summary>How many facts the log has of records that are not remembered, and of which it therefore has all.</summary>
    private long LoggedCount(string[] names)
    {
        using var command = new NpgsqlCommand($"select coalesce(sum(version), 0)::bigint from {ExchangeStore.Schema}.mt_streams where id = any($1)", connection)
        {
            Parameters = { new() { Value = names, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar } },
        };
        return (long)command.ExecuteScalar()!;
    }
}
