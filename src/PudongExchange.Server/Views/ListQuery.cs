using Google.Protobuf;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Views;

/// <summary>What every list request asks.</summary>
public sealed record ListQuery(string Parent, int PageSize, string PageToken, string Filter, long? MinIndex)
{
    /// <summary>A page has at most so many resources: a megabyte or two, far below what a client takes.</summary>
    public const int MaxPageSize = 1000;

    public const int DefaultPageSize = 50;

    public static ListQuery Of(IMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Asked.Text(request, "parent"), Asked.Number(request, "page_size"), Asked.Text(request, "page_token"),
            Asked.Text(request, "filter"), Asked.Index(request, "min_index"));
    }

    /// <summary>The most resources to return.</summary>
    /// <exception cref="RefusedException">The page size is negative.</exception>
    public int Limit => PageSize switch
    {
        < 0 => throw new RefusedException(ReadingRefusals.InvalidPageSize),
        0 => DefaultPageSize,
        _ => Math.Min(PageSize, MaxPageSize),
    };
}

/// <summary>One page of a list.</summary>
/// <param name="Resources">The resources, by name.</param>
/// <param name="NextPageToken">Where to go on; empty on the last page.</param>
/// <param name="ViewIndex">The log index that the page reflects.</param>
public sealed record Page<TResource>(IReadOnlyList<TResource> Resources, string NextPageToken, long ViewIndex);
