using Grpc.Core;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Claims;

internal sealed class ClaimsEndpoint(ReadingCalls records) : ClaimsService.ClaimsServiceBase
{
    public override Task<GetClaimResponse> GetClaim(GetClaimRequest request, ServerCallContext context) =>
        records.Get<Claim, GetClaimResponse>(ClaimView.Claims, request, context);

    public override Task<ListClaimsResponse> ListClaims(ListClaimsRequest request, ServerCallContext context) =>
        records.List<Claim, ListClaimsResponse>(ClaimView.Claims, request, context);
}
