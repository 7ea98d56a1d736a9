using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Views;

/// <summary>
/// Answers get and list calls. One statement reads the rows and how far the view has come, so that both are of the same
/// moment. Pages go by name: a record that is there throughout is on exactly one page, whatever is written meanwhile.
/// </summary>
public sealed class ViewReader(StoreConnections connections, ViewProgress progress)
{
    /// <summary>A client takes messages of 4 MB when nobody told it otherwise; a page that would be larger ends before that.</summary>
    private const int MaxPageBytes = 3_000_000;

    public Task<(TResource Resource, long ViewIndex)> Get<TResource>(View<TResource> view, string name, long? minIndex, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new() =>
        Get(new ViewRows<TResource>(view, context.GetCaller().Scope), name, minIndex, context);

    public Task<Page<TResource>> List<TResource>(View<TResource> view, ListQuery query, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new() =>
        List(new ViewRows<TResource>(view, context.GetCaller().Scope), query, context);

    /// <summary>Whether the caller may see the record of that name, which may also not be there.</summary>
    internal async Task<bool> Sees<TResource>(View<TResource> view, string name, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new()
    {
        var source = new ViewRows<TResource>(view, context.GetCaller().Scope);
        var parameters = new SqlParameters();
        await using var command = parameters.Command(connections.Reading,
            $"select exists (select from {source.Rows(parameters)} where v.name = {parameters.Add(name)} and {source.Within(parameters)})");
        return (bool)(await command.ExecuteScalarAsync(context.CancellationToken))!;
    }

    internal async Task<(TResource Resource, long ViewIndex)> Get<TResource>(
        RowSource<TResource> source, string name, long? minIndex, ServerCallContext context)
        where TResource : IMessage
    {
        NameRange.Checked(source.View, name);
        await progress.Reach(minIndex, context);

        var parameters = new SqlParameters();
        var row = $"select {source.Columns} from {source.Rows(parameters)} where v.name = {parameters.Add(name)} and {source.Within(parameters)}";
        await using var command = parameters.Command(connections.Reading,
            $"select reached.index, v.* from ({ViewProgress.Select}) reached cross join lateral ({row}) v");
        await using var reader = await command.ExecuteReaderAsync(context.CancellationToken);
        return await reader.ReadAsync(context.CancellationToken)
            ? (source.Read(reader, first: 1), reader.GetInt64(0))
            : throw new RefusedException(CommonRefusals.RecordNotFound(name));
    }

    internal async Task<Page<TResource>> List<TResource>(RowSource<TResource> source, ListQuery query, ServerCallContext context)
        where TResource : IMessage
    {
        var parameters = new SqlParameters();
        var underParent = NameRange.OfParent(source.View, query.Parent, parameters);
        var limit = query.Limit;
        var digest = PageToken.Digest(
            context.Method, context.GetCaller().Participant.ResourceName, query.Parent, query.Filter, source.Aspect);
        var after = PageToken.Read(query.PageToken, digest);
        var filter = Parse(query.Filter, source.Fields);
        await progress.Reach(query.MinIndex, context);

        var rows = $"""
            select v.name, {source.Columns} from {source.Rows(parameters)}
            where {underParent} and {source.Within(parameters)}
            {(after is null ? "" : $"and v.name > {parameters.Add(after)}")}
            {(filter is null ? "" : $"and {FilterSql.Condition(filter, parameters)}")}
            order by v.name limit {parameters.Add(limit + 1)}
            """;
        await using var command = parameters.Command(connections.Reading,
            $"select reached.index, v.* from ({ViewProgress.Select}) reached left join lateral ({rows}) v on true order by v.name");
        await using var reader = await command.ExecuteReaderAsync(context.CancellationToken);
        return await ReadPage(reader, source, limit, digest, context.CancellationToken);
    }

    private static async Task<Page<TResource>> ReadPage<TResource>(
        Npgsql.NpgsqlDataReader reader, RowSource<TResource> source, int limit, UInt128 digest, CancellationToken cancellation)
        where TResource : IMessage
    {
        var resources = new List<TResource>();
        var (viewIndex, lastName, size) = (-1L, "", 0);
        while (await reader.ReadAsync(cancellation))
        {
            viewIndex = reader.GetInt64(0);
            if (await reader.IsDBNullAsync(1, cancellation))
                break;

            var resource = source.Read(reader, first: 2);
            size += resource.CalculateSize();
            if (resources.Count == limit || (size > MaxPageBytes && resources.Count > 0))
                return new(resources, new PageToken(digest, lastName).ToString(), viewIndex);

            resources.Add(resource);
            lastName = reader.GetString(1);
        }

        return new(resources, "", viewIndex);
    }

    private static Filter? Parse(string text, IReadOnlyDictionary<string, FilterField> fields)
    {
        try
        {
            return FilterParser.Parse(text, fields);
        }
        catch (FilterException fault)
        {
            throw new RefusedException(ReadingRefusals.InvalidFilter(fault));
        }
    }
}
