using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Policies;

internal sealed class PoliciesEndpoint(ReadingCalls records) : PoliciesService.PoliciesServiceBase
{
    public override Task<GetPolicyResponse> GetPolicy(GetPolicyRequest request, ServerCallContext context) =>
        records.Get<Policy, GetPolicyResponse>(PolicyView.Policies, request, context);

    public override Task<ListPoliciesResponse> ListPolicies(ListPoliciesRequest request, ServerCallContext context) =>
        records.List<Policy, ListPoliciesResponse>(PolicyView.Policies, request, context);
}
