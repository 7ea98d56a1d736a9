using Grpc.Core;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Claims;

internal sealed class ClaimsEndpoint(ViewReader views) : ClaimsService.ClaimsServiceBase
{
    public override async Task<GetClaimResponse> GetClaim(GetClaimRequest request, ServerCallContext context)
    {
        var (claim, viewIndex) = await views.Get(ClaimView.Claims, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Claim = claim, ViewIndex = viewIndex };
    }

    public override async Task<ListClaimsResponse> ListClaims(ListClaimsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(ClaimView.Claims, query, context);
        return new() { Claims = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
