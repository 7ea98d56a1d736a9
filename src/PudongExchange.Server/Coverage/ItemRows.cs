using Google.Protobuf;
using JasperFx.Events;
using Marten;
using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>A row for each item of one of an enterprise's lists, for filters. An enterprise's rows are replaced together.</summary>
/// <param name="table">The table; its first column is the enterprise.</param>
/// <param name="items">The list.</param>
/// <param name="columns">The other columns: the name, the type, and the values of so many items as one array.</param>
internal sealed class ItemRows<TItem>(
    string table, Func<Enterprise, IEnumerable<TItem>> items, params (string Name, string Type, Func<IEnumerable<TItem>, Array> Values)[] columns)
    : IBesideView
{
    private const char Parameter = '^';

    private readonly string _delete = $"delete from {table} where enterprise = any(^::varchar[])";

    private readonly string _insert = $"insert into {table} (enterprise, {string.Join(", ", columns.Select(column => column.Name))})"
        + $" select * from unnest(^::varchar[], {string.Join(", ", columns.Select(column => $"^::{column.Type}[]"))})";

    public Task Queue(IReadOnlyList<IEvent> page, IReadOnlyDictionary<string, IMessage> described, IReadOnlyCollection<string> amended,
        NpgsqlDataSource database, IDocumentOperations operations, CancellationToken cancellation)
    {
        if (described.Count == 0 && amended.Count == 0)
            return Task.CompletedTask;

        var rows = described.Values.Cast<Enterprise>().SelectMany(items, (enterprise, item) => (enterprise.Name, Item: item)).ToList();
        operations.QueueSqlCommand(Parameter, _delete, [described.Keys.Concat(amended).Distinct().ToArray()]);
        if (rows.Count > 0)
            operations.QueueSqlCommand(Parameter, _insert, [rows.Select(row => row.Name).ToArray(), .. columns.Select(column => column.Values(rows.Select(row => row.Item)))]);

        return Task.CompletedTask;
    }
}
