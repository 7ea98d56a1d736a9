using System.Globalization;
using Google.Protobuf;
using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Coverage;

/// <summary>
/// Reads what the views hold about one enterprise up to a day, as one caller's List calls would show it, all at one moment.
/// </summary>
/// <param name="snapshot">A connection in a transaction that sees one moment.</param>
/// <param name="views">The views.</param>
/// <param name="caller">Who asks.</param>
/// <param name="enterprise">The enterprise.</param>
/// <param name="day">The last day that counts.</param>
internal sealed class DossierReading(NpgsqlConnection snapshot, ViewCatalogue views, Caller caller, string enterprise, DateOnly day)
{
    /// <summary>A section shows so many records; the call that it names lists the rest.</summary>
    private const int MaxRecords = 20;

    /// <summary>And no more than this, as a client takes an answer of 4 MB and there are a dozen sections.</summary>
    private const int MaxBytes = 200_000;

    public string Enterprise => enterprise;

    public DateOnly Day => day;

    public Scope Scope => caller.Scope;

    /// <summary>Whether the caller's role may call a method at all.</summary>
    public bool MayCall(string method) => AccessTable.Allows("/" + method, caller.Participant.Role);

    /// <summary>Reads the records of one kind.</summary>
    /// <param name="section">Which.</param>
    /// <param name="sums">Aggregates over them, as SQL over the columns of <c>v</c> and the day <c>d.day</c>.</param>
    /// <param name="order">Which are shown first.</param>
    /// <param name="shown">Which are shown at all.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Found<TResource>> Read<TResource>(
        DossierRecords section, string[] sums, string order, CancellationToken cancellation, string shown = "true")
        where TResource : class, IMessage<TResource>, new()
    {
        var list = new RecordList { Method = section.Method, Filter = FilterOf(section) };
        var found = await Sums<TResource>(list.Filter, sums, cancellation);
        list.RecordCount = found[0];
        var records = list.RecordCount == 0 ? [] : await Records<TResource>(list.Filter, $"{shown} order by {order}, v.name", MaxRecords, cancellation);
        return new(list, found[1..], records);
    }

    /// <summary>Records of one kind that a filter and a condition select, the first of them in the condition's order.</summary>
    public async Task<List<TResource>> Records<TResource>(string filter, string conditionAndOrder, int limit, CancellationToken cancellation)
        where TResource : class, IMessage<TResource>, new()
    {
        var view = views.Of<TResource>();
        var parameters = new SqlParameters();
        var rows = Rows<TResource>(filter, parameters);
        await using var command = parameters.Command(snapshot,
            $"select v.resource {rows} and {conditionAndOrder} limit {parameters.Add(limit)}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (records, size) = (new List<TResource>(), 0);
        while (await reader.ReadAsync(cancellation))
        {
            var record = view.ShownTo(view.ParseResource(reader.GetFieldValue<byte[]>(0)), Scope);
            size += record.CalculateSize();
            if (size > MaxBytes)
                break;

            records.Add(record);
        }

        return records;
    }

    /// <summary>The rows of one kind that a filter selects within what the caller may see, as <c>from … where …</c>, beside the day <c>d.day</c>.</summary>
    public string Rows<TResource>(string filter, SqlParameters parameters)
        where TResource : class, IMessage<TResource>, new()
    {
        var view = views.Of<TResource>();
        var selected = FilterSql.Condition(FilterParser.Parse(filter, view.Fields)!, parameters);
        return $"from views.{view.Name} v cross join (select {parameters.Add(day)} as day) d where {selected} and {ScopeSql.Condition(Scope, view, parameters)}";
    }

    /// <summary>A command of this moment.</summary>
    public NpgsqlCommand Command(SqlParameters parameters, string sql) => parameters.Command(snapshot, sql);

    /// <summary>What the section's call is to be asked.</summary>
    public string FilterOf(DossierRecords section) => string.Create(CultureInfo.InvariantCulture,
        $"{section.About} = \"{enterprise}\" AND {section.DayField} <= {day:O}");

    private async Task<long[]> Sums<TResource>(string filter, string[] sums, CancellationToken cancellation)
        where TResource : class, IMessage<TResource>, new()
    {
        // Whoever states absurd amounts must not break the answer about them.
        var bounded = string.Concat(sums.Select(sum => $", least(coalesce({sum}, 0), {long.MaxValue})::bigint"));
        var parameters = new SqlParameters();
        var rows = Rows<TResource>(filter, parameters);
        await using var command = parameters.Command(snapshot, $"select count(*){bounded} {rows}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return [.. Enumerable.Range(0, sums.Length + 1).Select(reader.GetInt64)];
    }

    /// <summary>What was found.</summary>
    /// <param name="List">How many, and how to list them.</param>
    /// <param name="Sums">The aggregates asked for.</param>
    /// <param name="Records">The first of them.</param>
    internal sealed record Found<TResource>(RecordList List, long[] Sums, List<TResource> Records);
}

/// <summary>One kind of record in a dossier.</summary>
/// <param name="Method">The call that lists them.</param>
/// <param name="DayField">The day by which they count, as filters name it.</param>
/// <param name="About">The field that names the enterprise.</param>
internal sealed record DossierRecords(string Method, string DayField, string About = "enterprise");
