using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Audit;

/// <summary>Records as they stood at a past position of the log, folded from their facts by the descriptions that feed the views.</summary>
public sealed class PastRecords(StoreConnections connections, ViewCatalogue views, History history, TimeProvider clock)
{
    private static readonly OneofDescriptor Answer = GetRecordAsOfResponse.Descriptor.FindFieldByName("policy").ContainingOneof;

    /// <summary>The record at a position; null when no fact about it stood then.</summary>
    public async Task<GetRecordAsOfResponse?> Find(GetRecordAsOfRequest request, CancellationToken cancellation)
    {
        var facts = await FactsOf([request.Name], request, cancellation);
        var view = views.Find(request.Name)!;
        var records = new DescribedRecords(views);
        var others = await FactsOf([.. facts.SelectMany(one => view.LooksAt(one.Fact.Happened.Fact)).Distinct()], request, cancellation);
        records.Remember(facts.Concat(others));
        records.Follow(others);
        foreach (var (record, fact) in facts)
            records.Take(record, fact);

        records.TakeRest();
        if (!records.Records.TryGetValue(request.Name, out var known))
            return null;

        var resource = view.ShownOn(known, await DayOf(request, cancellation));
        var answer = new GetRecordAsOfResponse { Index = (long)view.Resource.FindFieldByName("index").Accessor.GetValue(known) };
        Answer.Fields.Single(one => one.MessageType == resource.Descriptor).Accessor.SetValue(answer, resource);
        return answer;
    }

    /// <summary>The facts of these records up to the position.</summary>
    private async Task<List<(string Record, LoggedFact Fact)>> FactsOf(
        IReadOnlyCollection<string> names, GetRecordAsOfRequest request, CancellationToken cancellation)
    {
        var facts = await LogRows.OfRecords(connections.Reading, names, Highest(request), cancellation);
        if (request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Time)
            facts.RemoveAll(one => one.Fact.Happened.RecordedAt > request.Time.ToDateTimeOffset());

        return facts;
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
