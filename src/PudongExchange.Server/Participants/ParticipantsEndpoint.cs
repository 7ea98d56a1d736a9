using Grpc.Core;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Participants;

internal sealed class ParticipantsEndpoint(ViewReader views) : ParticipantsService.ParticipantsServiceBase
{
    public override async Task<GetParticipantResponse> GetParticipant(GetParticipantRequest request, ServerCallContext context)
    {
        var rows = new ParticipantRows(context.GetCaller().Participant);
        var (participant, viewIndex) = await views.Get(rows, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Participant = participant, ViewIndex = viewIndex };
    }

    public override async Task<ListParticipantsResponse> ListParticipants(ListParticipantsRequest request, ServerCallContext context)
    {
        var rows = new ParticipantRows(context.GetCaller().Participant);
        var query = new ListQuery("", request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(rows, query, context);
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
}
