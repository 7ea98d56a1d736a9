using Grpc.Core;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;
using Participant = PudongExchange.Domain.Participants.Participant;
using Wire = PudongExchange.Contracts.Participants.V1;

namespace PudongExchange.Server.Participants;

internal sealed class ParticipantsEndpoint(ViewReader views, ViewProgress progress, PastFold past) : ParticipantsService.ParticipantsServiceBase
{
    public override async Task<GetParticipantResponse> GetParticipant(GetParticipantRequest request, ServerCallContext context)
    {
        var query = GetQuery.Of(request);
        NameRange.Checked(ParticipantView.Definition, query.Name);
        var caller = context.GetCaller().Participant;
        if (query.CheckedAsOfIndex is { } index)
            return new() { Participant = await AsOf(query.Name, index, caller, context), ViewIndex = index };

        var (participant, viewIndex) = await views.Get(new ParticipantRows(caller), query.Name, query.MinIndex, context);
        return new() { Participant = participant, ViewIndex = viewIndex };
    }

    public override async Task<ListParticipantsResponse> ListParticipants(ListParticipantsRequest request, ServerCallContext context)
    {
        var rows = new ParticipantRows(context.GetCaller().Participant);
        var page = await views.List(rows, ListQuery.Of(request), context);
        return new() { Participants = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override Task<GetAccessResponse> GetAccess(GetAccessRequest request, ServerCallContext context)
    {
        var rows = AccessTable.Methods.Order(StringComparer.Ordinal).Select(method => new AccessRow
        {
            Method = method[1..],
            OpenToAll = AccessTable.IsOpen(method),
            Grants = { AccessTable.RolesOf(method).Select(role => new AccessGrant { Role = WireRoles.Of(role), Scope = AccessScopes.Of(method, role) }) },
        });
        return Task.FromResult(new GetAccessResponse { Rows = { rows } });
    }

    private async Task<Wire.Participant> AsOf(string name, long index, Participant caller, ServerCallContext context)
    {
        await progress.Reach(index, context);
        var isSeen = ParticipantRows.SeesAll(caller.Role) || name == caller.RecordName;
        return isSeen && await past.Record(name, index, until: null, context.CancellationToken) is { } then
            ? (Wire.Participant)then.Resource
            : throw new RefusedException(CommonRefusals.RecordNotFound(name));
    }
}
