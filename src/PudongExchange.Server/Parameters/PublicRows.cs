using Google.Protobuf;
using Npgsql;
using PudongExchange.Server.Views;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Parameters;

/// <summary>
/// The rows of a view that everybody sees, and beside them what the release knows and no fact has stated yet, so that filters and
/// pages see one list.
/// </summary>
/// <param name="view">The view.</param>
/// <param name="builtIn">What the release knows, by its names.</param>
/// <param name="aspect">What else, beside the filter, tells this query from another one.</param>
/// <param name="shown">A resource as it is shown.</param>
internal sealed class PublicRows<TResource>(
    View<TResource> view, IReadOnlyDictionary<string, TResource> builtIn, string aspect, Func<TResource, TResource> shown) : RowSource<TResource>(view)
    where TResource : class, IMessage<TResource>, new()
{
    public override IReadOnlyDictionary<string, FilterField> Fields => view.Fields;

    public override string Aspect => aspect;

    public override string Columns => "v.name as record, v.resource";

    public override string Rows(SqlParameters parameters)
    {
        if (builtIn.Count == 0)
            return $"views.{view.Name} v";

        IMessage[] resources = [.. builtIn.Values];
        string List(Func<ViewColumn, string> one) => string.Concat(view.Columns.Select(column => ", " + one(column)));
        var names = parameters.Add(builtIn.Keys.ToArray());
        var values = List(column => $"{parameters.Add(column.ValuesOf(resources))}::{column.ArrayType}");
        return $"""
            (select s.name, s.resource{List(column => $"s.\"{column.Name}\"")} from views.{view.Name} s
            union all
            select x.name collate "C", null::bytea{List(column => column.FromElement($"x.\"{column.Name}\""))}
            from unnest({names}{values}) as x(name{List(column => $"\"{column.Name}\"")})
            where not exists (select from views.{view.Name} s where s.name = x.name collate "C")) v
            """;
    }

    /// <summary>What is shown of a record that facts have stated so far, or of what the release knows when none has; null when it knows nothing.</summary>
    public TResource? Shown(string name, TResource? stated) =>
        (stated ?? builtIn.GetValueOrDefault(name)) is { } known ? shown(known) : null;

    public override string Within(SqlParameters parameters) => view.IsPublic ? "true" : "false";

    public override TResource Read(NpgsqlDataReader row, int first) =>
        Shown(row.GetString(first), row.IsDBNull(first + 1) ? null : view.ParseResource(row.GetFieldValue<byte[]>(first + 1)))!;
}
