using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Audit;

internal sealed partial class AuditEndpoint(
    History history, PastRecords past, Rejudging rejudging, ViewCatalogue views, ParticipantRegister register)
    : AuditService.AuditServiceBase
{
    public override async Task ReplayHistory(
        ReplayHistoryRequest request, IServerStreamWriter<ReplayHistoryResponse> responseStream, ServerCallContext context)
    {
        var entries = request.SubjectCase switch
        {
            ReplayHistoryRequest.SubjectOneofCase.Record => await OfRecord(request, context),
            ReplayHistoryRequest.SubjectOneofCase.Participant => await OfParticipant(request, context),
            _ => throw new RefusedException(AuditRefusals.SubjectExpected),
        };
        await foreach (var entry in entries)
            await responseStream.WriteAsync(entry, context.CancellationToken);
    }

    public override async Task<GetRecordAsOfResponse> GetRecordAsOf(GetRecordAsOfRequest request, ServerCallContext context)
    {
        var view = CheckRecord("name", request.Name);
        if (request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Index && request.Index < 0)
            throw new RefusedException(AuditRefusals.InvalidRange("index"));

        if (request.PositionCase == GetRecordAsOfRequest.PositionOneofCase.Time && !IsInstant(request.Time))
            throw new RefusedException(AuditRefusals.InvalidRange("time"));

        CheckOwn(request.Name, isOwn: caller => view.IsPublic || IsOf(caller, request.Name), context);
        return await past.Find(request, context.CancellationToken) ?? throw new RefusedException(CommonRefusals.RecordNotFound(request.Name));
    }

    public override Task<RejudgeFactResponse> RejudgeFact(RejudgeFactRequest request, ServerCallContext context) => request.Index >= 0
        ? rejudging.Again(request.Index, context.CancellationToken)
        : throw new RefusedException(AuditRefusals.InvalidRange("index"));

    private async Task<IAsyncEnumerable<ReplayHistoryResponse>> OfRecord(ReplayHistoryRequest request, ServerCallContext context)
    {
        var view = CheckRecord("record", request.Record);
        var range = HistoryRange.Of(request);
        CheckOwn(request.Record, isOwn: caller => view.IsPublic || IsOf(caller, request.Record), context);
        return await history.HasRecord(request.Record, context.CancellationToken)
            ? history.OfRecord(request.Record, range, context.CancellationToken)
            : throw new RefusedException(CommonRefusals.RecordNotFound(request.Record));
    }

    private async Task<IAsyncEnumerable<ReplayHistoryResponse>> OfParticipant(ReplayHistoryRequest request, ServerCallContext context)
    {
        if (!ParticipantName().IsMatch(request.Participant))
            throw new RefusedException(CommonRefusals.InvalidName("participant", "insurers/{uscc}"));

        var range = HistoryRange.Of(request);
        CheckOwn(request.Participant, isOwn: caller => request.Participant == caller.ResourceName, context);

        // One who has left is no longer enrolled; what it stated stays.
        var isKnown = register.Current?.All.Any(participant => participant.ResourceName == request.Participant) == true
            || await history.HasParticipant(request.Participant, context.CancellationToken);
        return isKnown
            ? history.OfParticipant(request.Participant, range, context.CancellationToken)
            : throw new RefusedException(CommonRefusals.RecordNotFound(request.Participant));
    }

    private View CheckRecord(string field, string name)
    {
        var view = views.Find(name) ?? throw new RefusedException(CommonRefusals.InvalidName(field, "insurers/{uscc}/policies/{policy}"));
        NameRange.Checked(view, name, field);
        return view;
    }

    /// <summary>True of a participant's records, and of its own enrolment.</summary>
    private static bool IsOf(Participant participant, string record) =>
        record.StartsWith(participant.ResourceName + "/", StringComparison.Ordinal) || record == participant.RecordName;

    /// <summary>An insurer's history is its own; to it, a stranger's does not exist.</summary>
    private static void CheckOwn(string name, Func<Participant, bool> isOwn, ServerCallContext context)
    {
        var caller = context.GetCaller().Participant;
        if (caller.Role == Role.Insurer && !isOwn(caller))
            throw new RefusedException(CommonRefusals.RecordNotFound(name));
    }

    /// <summary>From year 1 to the end of year 9998, so that its civil day exists in every zone.</summary>
    private static bool IsInstant(Timestamp time) =>
        time is { Nanos: >= 0 and <= 999_999_999, Seconds: >= -62_135_596_800 and < 253_370_764_800 };

    [GeneratedRegex(@"\A[a-zA-Z]{1,20}/[A-Za-z0-9-]{1,50}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ParticipantName();
}
