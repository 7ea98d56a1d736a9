using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Audit;

/// <summary>Records as they stood at a past position of the log, whatever their kind.</summary>
public sealed class PastRecords(PastFold past, ViewCatalogue views, TimeProvider clock)
{
    private static readonly OneofDescriptor Answer = GetRecordAsOfResponse.Descriptor.FindFieldByName("policy").ContainingOneof;

    /// <summary>The record at a position; null when no fact about it stood then.</summary>
    public async Task<GetRecordAsOfResponse?> Find(GetRecordAsOfRequest request, CancellationToken cancellation)
    {
        DateTimeOffset? until = request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Time ? request.Time.ToDateTimeOffset() : null;
        if (await past.Record(request.Name, Highest(request), until, cancellation) is not { } then)
            return null;

        var resource = views.Find(request.Name)!.ShownOn(then.Resource, await DayOf(request, cancellation));
        var answer = new GetRecordAsOfResponse { Index = then.Index };
        Answer.Fields.Single(one => one.MessageType == resource.Descriptor).Accessor.SetValue(answer, resource);
        return answer;
    }

    private static long Highest(GetRecordAsOfRequest request) =>
        request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Index ? Math.Min(request.Index, long.MaxValue - 1) : long.MaxValue - 1;

    /// <summary>The civil day of the position.</summary>
    private async Task<DateOnly> DayOf(GetRecordAsOfRequest request, CancellationToken cancellation) => CivilDay.Of(request.PositionCase switch
    {
        GetRecordAsOfRequest.PositionOneofCase.Time => request.Time.ToDateTimeOffset(),
        GetRecordAsOfRequest.PositionOneofCase.Index => await past.RecordedAt(Highest(request), cancellation) ?? clock.GetUtcNow(),
        _ => clock.GetUtcNow(),
    });
}
