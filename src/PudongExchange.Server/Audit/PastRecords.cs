using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Audit;

/// <summary>Records as they stood at a past position of the log, folded from their facts by the descriptions that feed the views.</summary>
public sealed class PastRecords(StoreConnections connections, ViewCatalogue views, History history, TimeProvider clock)
{
    private static readonly OneofDescriptor Answer = GetRecordAsOfResponse.Descriptor.FindFieldByName("policy").ContainingOneof;

    /// <summary>The record at a position; null when no fact was about it by then.</summary>
    public async Task<GetRecordAsOfResponse?> Find(GetRecordAsOfRequest request, CancellationToken cancellation)
    {
        var facts = await LogRows.OfRecords(connections.Reading, [request.Name], Highest(request), cancellation);
        if (request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Time)
            facts.RemoveAll(fact => fact.Happened.RecordedAt > request.Time.ToDateTimeOffset());

        if (facts.Count == 0)
            return null;

        var view = views.Find(request.Name)!;
        var records = new DescribedRecords(views);
        var others = facts.SelectMany(fact => view.LooksAt(fact.Happened.Fact)).Distinct().ToList();
        records.Follow(await LogRows.OfRecords(connections.Reading, others, facts[^1].Happened.Index, cancellation));
        foreach (var (record, happened) in facts)
            records.Take(record, happened);

        var resource = view.ShownOn(records.Records[request.Name], await DayOf(request, cancellation));
        var answer = new GetRecordAsOfResponse { Index = facts[^1].Happened.Index };
        Answer.Fields.Single(one => one.MessageType == resource.Descriptor).Accessor.SetValue(answer, resource);
        return answer;
    }

    private static long Highest(GetRecordAsOfRequest request) =>
        request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Index ? Math.Min(request.Index, long.MaxValue - 1) : long.MaxValue - 1;

    /// <summary>The civil day of the position.</summary>
    private async Task<DateOnly> DayOf(GetRecordAsOfRequest request, CancellationToken cancellation) => CivilDay.Of(request.PositionCase switch
    {
        GetRecordAsOfRequest.PositionOneofCase.Time => request.Time.ToDateTimeOffset(),
        GetRecordAsOfRequest.PositionOneofCase.Index => await history.RecordedAt(Highest(request), cancellation) ?? clock.GetUtcNow(),
        _ => clock.GetUtcNow(),
    });
}
