using Google.Protobuf;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Npgsql;
using PudongExchange.Domain.District;

namespace PudongExchange.Server.Views;

/// <summary>
/// Feeds one view from the log: per page one query for the rows it touches and one statement that writes them, in the
/// transaction that moves the view's progress. A page that comes again changes nothing.
/// </summary>
internal sealed class ViewSubscription : SubscriptionBase
{
    /// <summary>Measured: larger pages gain nothing and cost memory.</summary>
    private const int PageSize = 5000;

    private const char Parameter = '^';

    private readonly View _view;
    private readonly ViewCatalogue _views;
    private readonly NpgsqlDataSource _database;
    private readonly HashSet<Type> _facts;
    private readonly string _upsert;

    public ViewSubscription(View view, ViewCatalogue views, NpgsqlDataSource database)
    {
        _view = view;
        _views = views;
        _database = database;
        _facts = [.. view.Facts];
        _upsert = UpsertOf(view);

        Name = view.Name;
        Options.BatchSize = PageSize;
        foreach (var fact in view.Facts.Concat(view.Beside.SelectMany(beside => beside.Facts)).Distinct())
            IncludeType(fact);
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var described = await Describe([.. page.Events.Where(e => _facts.Contains(e.EventType))], page.SequenceCeiling - 1, cancellationToken);
        if (described.Count > 0)
            operations.QueueSqlCommand(Parameter, _upsert, [.. Rows(described)]);

        foreach (var beside in _view.Beside)
            await beside.Queue(page.Events, described, _database, operations, cancellationToken);

        return NullChangeListener.Instance;
    }

    /// <summary>The records that these events touch, after them.</summary>
    private async Task<IReadOnlyDictionary<string, IMessage>> Describe(IReadOnlyList<IEvent> events, long lastIndex, CancellationToken cancellation)
    {
        if (events.Count == 0)
            return new Dictionary<string, IMessage>();

        var records = new DescribedRecords(_views);
        var known = await Rows([.. events.Select(e => e.StreamKey!).Distinct()], cancellation);
        foreach (var (name, row) in known)
            records.Know(name, row.Resource);

        var others = events.SelectMany(e => _view.LooksAt((IMessage)e.Data)).Distinct().ToList();
        records.Follow(await LogRows.OfRecords(_database, others, lastIndex, cancellation));

        var statedBy = await StatedBy(events, cancellation);
        foreach (var e in events)
        {
            var index = e.Sequence - 1;
            if (!known.TryGetValue(e.StreamKey!, out var row) || row.Index < index)
                records.Take(e.StreamKey!, new((IMessage)e.Data, index, e.Timestamp, statedBy(e)));
        }

        return records.Records;
    }

    private async Task<Dictionary<string, (IMessage Resource, long Index)>> Rows(string[] names, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        await using var command = parameters.Command(_database,
            $"select name, resource, index from views.{_view.Name} where name = any({parameters.Add(names)})");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new Dictionary<string, (IMessage, long)>();
        while (await reader.ReadAsync(cancellation))
            rows[reader.GetString(0)] = (_view.Parse(reader.GetFieldValue<byte[]>(1)), reader.GetInt64(2));

        return rows;
    }

    /// <summary>
    /// Who stated each event. A record with an owner is written by its owner alone; of others, such as enterprises,
    /// the ledger entries tell.
    /// </summary>
    private async Task<Func<IEvent, string>> StatedBy(IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (RecordName.Parse(events[0].StreamKey) is { Owner.Length: > 0 })
            return e => Stated.OwnerOf(e.StreamKey!);

        var parameters = new SqlParameters();
        await using var command = parameters.Command(_database,
            $"select index, participant from es.ledger_entries where index = any({parameters.Add(events.Select(e => e.Sequence - 1).ToArray())})");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var participants = new Dictionary<long, string>();
        while (await reader.ReadAsync(cancellation))
            participants[reader.GetInt64(0)] = reader.GetString(1);

        return e => participants[e.Sequence - 1];
    }

    private IEnumerable<object> Rows(IReadOnlyDictionary<string, IMessage> described)
    {
        var index = _view.Resource.FindFieldByName("index").Accessor;
        IMessage[] resources = [.. described.Values];
        yield return described.Keys.ToArray();
        yield return resources.Select(resource => (long)index.GetValue(resource)).ToArray();
        yield return resources.Select(resource => resource.ToByteArray()).ToArray();
        foreach (var column in _view.Columns)
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
