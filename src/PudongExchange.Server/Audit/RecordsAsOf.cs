using Npgsql;
using NpgsqlTypes;
using PudongExchange.Domain;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Audit;

/// <summary>The records as the judge had them before an index: folded from the facts of smaller ones, and nothing later.</summary>
internal sealed class RecordsAsOf(NpgsqlConnection connection, long index) : IRecords
{
    private readonly Dictionary<string, (object? State, long Revision)> _records = [];

    public T? Find<T>(string name) where T : class => Get(name).State as T;

    public long FactCount(string name) => Get(name).Revision;

    public long FactCount(IReadOnlyCollection<string> names)
    {
        Load(names);
        return names.Sum(FactCount);
    }

    /// <summary>
    /// A link is made by the first fact of the child, so at an index those children were linked that had a fact by then.
    /// </summary>
    public IReadOnlyCollection<string> LinkedTo(string parent)
    {
        var children = new List<string>();
        using (var command = new NpgsqlCommand($"select distinct child from {ExchangeStore.Schema}.record_links where parent = $1 order by child", connection)
        {
            Parameters = { new() { Value = parent } },
        })
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                children.Add(reader.GetString(0));
        }

        Load(children);
        return [.. children.Where(child => FactCount(child) > 0)];
    }

    public IReadOnlyCollection<string> LinkedTo(string parent, string collection) =>
        [.. LinkedTo(parent).Where(name => name.Contains($"/{collection}/", StringComparison.Ordinal))];

    public IReadOnlyDictionary<string, IReadOnlyList<LoggedFact>> HistoriesOf(IReadOnlyCollection<string> names)
    {
        var histories = names.ToDictionary(name => name, _ => new List<LoggedFact>());
        using var command = Facts([.. names]);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (record, fact) = LogFold.Read(reader);
            histories[record].Add(fact);
        }

        return histories.ToDictionary(history => history.Key, history => (IReadOnlyList<LoggedFact>)history.Value);
    }

    /// <summary>Folds records that will be looked at, in one query.</summary>
    public void Load(IEnumerable<string> names)
    {
        var missing = names.Distinct().Where(name => !_records.ContainsKey(name) && RecordCatalogue.Find(name) is not null).ToArray();
        if (missing.Length == 0)
            return;

        using var command = Facts(missing);
        using var reader = command.ExecuteReader();
        var fold = new LogFold();
        while (reader.Read())
            fold.Take(reader);

        foreach (var name in missing)
            _records[name] = fold.Find(name) ?? (null, 0);
    }

    /// <summary>The facts about these records before the index, in the log's order.</summary>
    private NpgsqlCommand Facts(string[] names) => new($"{LogFold.OfRecords("$1")} where e.seq_id <= $2 order by e.seq_id", connection)
    {
        Parameters =
        {
            new() { Value = names, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar },

            // The event of an entry has the sequence after its index.
            new() { Value = index },
        },
    };

    private (object? State, long Revision) Get(string name)
    {
        Load([name]);
        return _records.GetValueOrDefault(name);
    }
}
