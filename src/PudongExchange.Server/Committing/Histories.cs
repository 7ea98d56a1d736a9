using Npgsql;
using NpgsqlTypes;
using PudongExchange.Domain;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// The facts that records rest on, for who withdraws or corrects one: what the log has, looked up once in a sitting, and after it what
/// came into force in this sitting and the two before it, which the log may not have yet.
/// </summary>
internal sealed class Histories(NpgsqlConnection connection)
{
    private readonly Dictionary<string, List<LoggedFact>> _logged = [];
    private List<(string Record, LoggedFact Fact)> _now = [];
    private List<(string Record, LoggedFact Fact)> _before = [];
    private List<(string Record, LoggedFact Fact)> _longBefore = [];

    /// <summary>Remembers a fact as it comes into force.</summary>
    public void Add(string record, LoggedFact fact) => _now.Add((record, fact));

    /// <summary>Begins another sitting: forgets the oldest facts, and what was looked up.</summary>
    public void Turn()
    {
        _logged.Clear();
        _longBefore.Clear();
        (_longBefore, _before, _now) = (_before, _now, _longBefore);
    }

    /// <summary>The facts about these records in the log's order, fetched in one query.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LoggedFact>> Of(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return new Dictionary<string, IReadOnlyList<LoggedFact>>();

        string[] missing = [.. names.Where(name => !_logged.ContainsKey(name) && RecordCatalogue.Find(name) is not null)];
        if (missing.Length > 0)
            Load(missing);

        var wanted = names.ToHashSet();
        var recent = _longBefore.Concat(_before).Concat(_now).Where(one => wanted.Contains(one.Record)).ToLookup(one => one.Record, one => one.Fact);
        return names.ToDictionary(name => name, name => Joined(_logged.GetValueOrDefault(name) ?? [], recent[name]));
    }

    /// <summary>Asks for the facts of these records, in the log's order.</summary>
    public static NpgsqlCommand Query(NpgsqlConnection connection, string[] names) => new($"{LogFold.OfRecords("$1")} order by e.seq_id", connection)
    {
        Parameters = { new() { Value = names, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar } },
    };

    private static IReadOnlyList<LoggedFact> Joined(List<LoggedFact> logged, IEnumerable<LoggedFact> recent)
    {
        var lastRevision = logged.Count > 0 ? logged[^1].Revision : 0;
        return [.. logged, .. recent.Where(fact => fact.Revision > lastRevision)];
    }

    private void Load(string[] names)
    {
        foreach (var name in names)
            _logged[name] = [];

        using var command = Query(connection, names);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (record, fact) = LogFold.Read(reader);
            _logged[record].Add(fact);
        }
    }
}
