using Npgsql;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Views;

/// <summary>What a call reads for one caller: rows <c>v</c> with the columns that filters and scopes name, and how a row becomes a resource.</summary>
internal abstract class RowSource<TResource>(View view)
{
    public View View => view;

    /// <summary>The fields that the caller may filter by.</summary>
    public abstract IReadOnlyDictionary<string, FilterField> Fields { get; }

    /// <summary>What else, beside parent and filter, tells this query from another one.</summary>
    public virtual string Aspect => "";

    /// <summary>The columns of <c>v</c> that make the resource.</summary>
    public abstract string Columns { get; }

    /// <summary>The table, as <c>… v</c>.</summary>
    public abstract string Rows(SqlParameters parameters);

    /// <summary>Which rows the caller may see.</summary>
    public abstract string Within(SqlParameters parameters);

    /// <summary>The resource of a row, as the caller may see it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">Where its <see cref="Columns"/> begin.</param>
    public abstract TResource Read(NpgsqlDataReader row, int first);
}

/// <summary>The rows of a view's own table.</summary>
internal sealed class ViewRows<TResource>(View<TResource> view, Scope scope) : RowSource<TResource>(view)
    where TResource : class, Google.Protobuf.IMessage<TResource>, new()
{
    public override IReadOnlyDictionary<string, FilterField> Fields => scope.MaySeeCommercialTerms
        ? view.Fields
        : view.Fields.Where(one => !view.CommercialFields.Contains(one.Key)).ToDictionary();

    public override string Columns => "v.resource";

    public override string Rows(SqlParameters parameters) => $"views.{view.Name} v";

    public override string Within(SqlParameters parameters) => ScopeSql.Condition(scope, view, parameters);

    public override TResource Read(NpgsqlDataReader row, int first) =>
        view.ShownTo(view.ParseResource(row.GetFieldValue<byte[]>(first)), scope);
}
