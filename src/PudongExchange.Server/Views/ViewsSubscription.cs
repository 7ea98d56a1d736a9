using Google.Protobuf;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Npgsql;
using PudongExchange.Domain;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>
/// Feeds all views from the log, together: per page one query for the rows that each view needs and one statement that
/// writes those it changes, in the one transaction that moves their progress. So the views never disagree with each
/// other, and the log is read once. A page that comes again changes nothing.
/// </summary>
internal sealed class ViewsSubscription : SubscriptionBase
{
    /// <summary>The name under which the views' progress is kept.</summary>
    public const string ProgressName = "views";

    /// <summary>Measured: larger pages gain nothing. Facts have some 500 bytes; 60 KB each, which nobody needs, would make 300 MB.</summary>
    private const int PageSize = 5000;

    private const char Parameter = '^';

    private readonly ViewCatalogue _views;
    private readonly NpgsqlDataSource _database;
    private readonly Dictionary<View, string> _upserts;
    private readonly Dictionary<View, string> _deletes;

    public ViewsSubscription(ViewCatalogue views, NpgsqlDataSource database)
    {
        _views = views;
        _database = database;
        _upserts = views.All.ToDictionary(view => view, UpsertOf);
        _deletes = views.All.ToDictionary(view => view, view => $"delete from views.{view.Name} where name = any(^::varchar[])");

        Name = ProgressName;
        Options.BatchSize = PageSize;
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // What was set aside changes no record. Marten could leave it out by type, but then compares each event with every type
        // there is, and few events are set aside.
        List<IEvent> facts = [.. page.Events.Where(e => e.Data is not SetAsideFact)];
        if (facts.Count == 0)
            return NullChangeListener.Instance;

        string[] amended = [.. facts.Where(e => RecordHistory.IsAmendment((IMessage)e.Data)).Select(e => e.StreamKey!).Distinct()];
        var described = await Describe(facts, amended, cancellationToken);
        var changed = described.Changed.ToLookup(name => _views.Find(name)!);
        foreach (var view in _views.All)
        {
            var records = changed[view].Where(described.Records.ContainsKey).ToDictionary(name => name, name => described.Records[name]);
            if (records.Count > 0)
                operations.QueueSqlCommand(Parameter, _upserts[view], [.. Rows(view, records)]);

            string[] gone = [.. changed[view].Where(name => !described.Records.ContainsKey(name))];
            if (gone.Length > 0)
                operations.QueueSqlCommand(Parameter, _deletes[view], [gone]);

            foreach (var beside in view.Beside)
                await beside.Queue(facts, records, [.. amended.Where(name => _views.Find(name) == view)], _database, operations, cancellationToken);
        }

        return NullChangeListener.Instance;
    }

    /// <summary>The records that these events change, after them.</summary>
    private async Task<DescribedRecords> Describe(IReadOnlyList<IEvent> events, string[] amended, CancellationToken cancellation)
    {
        var records = new DescribedRecords(_views);
        var histories = await Histories(amended, events[^1].Sequence - 1, cancellation);
        records.Remember(histories);
        var known = await Known(events, histories, cancellation);
        foreach (var (name, row) in known)
            records.Know(name, row.Resource);

        var statedBy = await StatedBy(events, cancellation);
        foreach (var e in events)
        {
            var index = e.Sequence - 1;
            if (known.TryGetValue(e.StreamKey!, out var row) && row.Index >= index)
                continue;

            var happened = new Happened((IMessage)e.Data, index, e.Timestamp, statedBy(e));
            records.Take(e.StreamKey!, new(happened, e.Version, Bytes: default));
        }

        return records;
    }

    /// <summary>All facts of the records of which some are amended, and of the records that may look at those.</summary>
    private async Task<List<(string Record, LoggedFact Fact)>> Histories(string[] amended, long upToIndex, CancellationToken cancellation)
    {
        if (amended.Length == 0)
            return [];

        var linked = await LogRows.LinkedTo(_database, amended, cancellation);
        return await LogRows.OfRecords(_database, [.. amended.Concat(linked).Distinct()], upToIndex, cancellation);
    }

    /// <summary>The rows of the records that the events and histories are about, and of those that their descriptions look at.</summary>
    private async Task<Dictionary<string, (IMessage Resource, long Index)>> Known(
        IReadOnlyList<IEvent> events, List<(string Record, LoggedFact Fact)> histories, CancellationToken cancellation)
    {
        var known = new Dictionary<string, (IMessage, long)>();
        var facts = events.Select(e => (Record: e.StreamKey!, Fact: (IMessage)e.Data))
            .Concat(histories.Select(one => (one.Record, one.Fact.Happened.Fact)));
        var names = facts.SelectMany(one => _views.Find(one.Record)!.LooksAt(one.Fact).Append(one.Record)).Distinct();
        foreach (var view in names.GroupBy(_views.Find))
            await Read(view.Key!, [.. view], known, cancellation);

        return known;
    }

    private async Task Read(View view, string[] names, Dictionary<string, (IMessage Resource, long Index)> known, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        await using var command = parameters.Command(_database,
            $"select name, resource, index from views.{view.Name} where name = any({parameters.Add(names)})");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            known[reader.GetString(0)] = (view.Parse(reader.GetFieldValue<byte[]>(1)), reader.GetInt64(2));
    }

    /// <summary>
    /// Who stated each event. Most facts about a record with an owner are its owner's to state; of those that others state too,
    /// such as listings of a hazard, and of records without an owner, such as enterprises, the ledger entries tell.
    /// </summary>
    private async Task<Func<IEvent, string>> StatedBy(IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var participants = new Dictionary<long, string>();
        var ofAnyone = events.Where(MayBeAnyones).Select(e => e.Sequence - 1).ToArray();
        if (ofAnyone.Length > 0)
        {
            var parameters = new SqlParameters();
            await using var command = parameters.Command(_database,
                $"select index, participant from es.ledger_entries where index = any({parameters.Add(ofAnyone)})");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                participants[reader.GetInt64(0)] = reader.GetString(1);
        }

        return e => participants.TryGetValue(e.Sequence - 1, out var participant) ? participant
            : MayBeAnyones(e) ? throw new InvalidOperationException($"The log has no entry at index {e.Sequence - 1}.")
            : Stated.OwnerOf(e.StreamKey!);
    }

    private static bool MayBeAnyones(IEvent e) =>
        RecordName.Parse(e.StreamKey) is { Owner.IsEmpty: true }
        || FactCatalogue.Find(((IMessage)e.Data).Descriptor.FullName) is { IsOfAnyOwner: true };

    private static IEnumerable<object> Rows(View view, Dictionary<string, IMessage> described)
    {
        var index = view.Resource.FindFieldByName("index").Accessor;
        IMessage[] resources = [.. described.Values];
        yield return described.Keys.ToArray();
        yield return resources.Select(resource => (long)index.GetValue(resource)).ToArray();
        yield return resources.Select(resource => resource.ToByteArray()).ToArray();
        foreach (var column in view.Columns)
            yield return column.ValuesOf(resources);
    }

    private static string UpsertOf(View view)
    {
        var columns = view.Columns;
        string List(Func<ViewColumn, string> one) => string.Concat(columns.Select(column => ", " + one(column)));
        return $"""
            insert into views.{view.Name} as v (name, index, resource{List(column => $"\"{column.Name}\"")})
            select x.name, x.index, x.resource{List(column => column.FromElement($"x.\"{column.Name}\""))}
            from unnest(^::varchar[], ^::bigint[], ^::bytea[]{List(column => $"^::{column.ArrayType}")})
                as x(name, index, resource{List(column => $"\"{column.Name}\"")})
            on conflict (name) do update set index = excluded.index, resource = excluded.resource{List(column => $"\"{column.Name}\" = excluded.\"{column.Name}\"")}
            where v.index < excluded.index
            """;
    }
}
