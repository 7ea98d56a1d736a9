using Npgsql;
using PudongExchange.Domain;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Storage;

/// <summary>Folds rows of the log, in order, into the records they are about.</summary>
internal sealed class LogFold
{
    /// <summary>The rows that <see cref="Take"/> takes; add conditions on <c>e</c> and the order by <c>e.seq_id</c>.</summary>
    public const string All = $"{Columns} from {ExchangeStore.Schema}.mt_events e";

    // The participant is looked up row by row: as a join, PostgreSQL reads the whole index of entries once many rows are asked for.
    private const string Columns = $"""
        select e.stream_id, e.version, e.seq_id, e.type, e.bdata, e.timestamp,
            (select l.participant from {ExchangeStore.Schema}.ledger_entries l where l.index = e.seq_id - 1)
        """;

    private readonly Dictionary<string, Folding> _records = [];

    /// <summary>The record of that name and its revision; no state when no fact about it stands, and nothing when none was ever in force.</summary>
    public (object? State, long Revision)? Find(string record) =>
        _records.TryGetValue(record, out var folding) ? (folding.State(record), folding.Revision) : null;

    /// <summary>The same for the records of a parameter's names alone.</summary>
    /// <remarks>They are found before they are ordered: a young table is else read whole, as that gives the order for nothing.</remarks>
    public static string OfRecords(string names) =>
        $"with e as materialized (select * from {ExchangeStore.Schema}.mt_events where stream_id = any({names})) {Columns} from e";

    /// <summary>A row of <see cref="All"/>: the fact, and the record it is about.</summary>
    public static (string Record, LoggedFact Fact) Read(NpgsqlDataReader row)
    {
        var record = row.GetString(0);
        var kind = FactCatalogue.FindStored(row.GetString(3))
            ?? throw new InvalidOperationException($"The stream {record} holds an event {row.GetString(3)} that is not a fact.");
        var bytes = row.GetFieldValue<byte[]>(4);
        var happened = new Happened(kind.Parse(bytes), row.GetInt64(2) - 1, row.GetFieldValue<DateTimeOffset>(5), row.GetString(6));
        return (record, new(happened, row.GetInt64(1), bytes));
    }

    public void Take(NpgsqlDataReader row)
    {
        var (record, fact) = Read(row);
        if (!_records.TryGetValue(record, out var folding))
            _records[record] = folding = new();

        folding.Take(fact);
    }

    /// <summary>One record's facts so far. A record may be amended often, so it is folded only when somebody asks.</summary>
    private sealed class Folding
    {
        private readonly List<Happened> _facts = [];

        public long Revision { get; private set; }

        public void Take(LoggedFact fact)
        {
            _facts.Add(fact.Happened);
            Revision = fact.Revision;
        }

        public object? State(string record) => RecordHistory.StateOf(RecordCatalogue.Find(record)!, _facts);
    }
}
