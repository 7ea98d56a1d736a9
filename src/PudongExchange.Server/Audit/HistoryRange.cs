using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Audit;

/// <summary>Which part of the log to replay.</summary>
/// <param name="From">The first index.</param>
/// <param name="Until">The first index after it; null for the end as it is when the call arrives.</param>
internal readonly record struct HistoryRange(long From, long? Until)
{
    /// <exception cref="RefusedException">The request's range is none.</exception>
    public static HistoryRange Of(ReplayHistoryRequest request)
    {
        if (request.FromIndex < 0)
            throw new RefusedException(AuditRefusals.InvalidRange("from_index"));

        if (request.HasUntilIndex && request.UntilIndex < request.FromIndex)
            throw new RefusedException(AuditRefusals.InvalidRange("until_index"));

        return new(request.FromIndex, request.HasUntilIndex ? request.UntilIndex : null);
    }
}
