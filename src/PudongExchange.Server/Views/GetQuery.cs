using Google.Protobuf;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Views;

/// <summary>What every get request asks.</summary>
/// <param name="Name">The record.</param>
/// <param name="MinIndex">The index that the answer must reflect at least; null for whatever the views hold.</param>
/// <param name="AsOfIndex">The index up to which the log counts; null for all of it.</param>
public sealed record GetQuery(string Name, long? MinIndex, long? AsOfIndex)
{
    public static GetQuery Of(IMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Asked.Text(request, "name"), Asked.Index(request, "min_index"), Asked.Index(request, "as_of_index"));
    }

    /// <summary>The index up to which the log counts, checked.</summary>
    /// <exception cref="RefusedException">It is negative, or a least index is asked for beside it, which it already is itself.</exception>
    public long? CheckedAsOfIndex => AsOfIndex is null || (AsOfIndex >= 0 && MinIndex is null)
        ? AsOfIndex
        : throw new RefusedException(ReadingRefusals.InvalidAsOfIndex);
}
