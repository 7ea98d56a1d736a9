using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Views;

/// <summary>Answers the contract's get and list calls, which ask and answer alike for every kind of record.</summary>
internal sealed class ReadingCalls(ViewReader views, ViewProgress progress, PastFold past)
{
    public async Task<TResponse> Get<TResource, TResponse>(View<TResource> view, IMessage request, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new()
        where TResponse : IMessage<TResponse>, new()
    {
        var query = GetQuery.Of(request);
        NameRange.Checked(view, query.Name);
        if (query.CheckedAsOfIndex is { } index)
            return Answered<TResource, TResponse>.With(await AsOf(view, query.Name, index, context), index);

        var (resource, viewIndex) = await views.Get(view, query.Name, query.MinIndex, context);
        return Answered<TResource, TResponse>.With(resource, viewIndex);
    }

    public async Task<TResponse> List<TResource, TResponse>(View<TResource> view, IMessage request, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new()
        where TResponse : IMessage<TResponse>, new() =>
        Answered<TResource, TResponse>.With(await views.List(view, ListQuery.Of(request), context));

    /// <summary>
    /// The record as it stood, for who may see it as it stands: what a caller lost sight of, e.g. an enterprise that moved to
    /// another town, is not to be had by asking for the time before.
    /// </summary>
    private async Task<TResource> AsOf<TResource>(View<TResource> view, string name, long index, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new()
    {
        await progress.Reach(index, context);
        var isSeen = await views.Sees(view, name, context);
        return isSeen && await past.Record(name, index, until: null, context.CancellationToken) is { } then
            ? view.ShownTo((TResource)then.Resource, context.GetCaller().Scope)
            : throw new RefusedException(CommonRefusals.RecordNotFound(name));
    }
}
