using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Policies;

internal sealed class PoliciesEndpoint(ViewReader views) : PoliciesService.PoliciesServiceBase
{
    public override async Task<GetPolicyResponse> GetPolicy(GetPolicyRequest request, ServerCallContext context)
    {
        var (policy, viewIndex) = await views.Get(PolicyView.Policies, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Policy = policy, ViewIndex = viewIndex };
    }

    public override async Task<ListPoliciesResponse> ListPolicies(ListPoliciesRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(PolicyView.Policies, query, context);
        return new() { Policies = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
