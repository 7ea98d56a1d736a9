using Grpc.Core;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hazards;

internal sealed class HazardsEndpoint(ViewReader views) : HazardsService.HazardsServiceBase
{
    public override async Task<GetHazardResponse> GetHazard(GetHazardRequest request, ServerCallContext context)
    {
        var (hazard, viewIndex) = await views.Get(HazardView.Hazards, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Hazard = hazard, ViewIndex = viewIndex };
    }

    public override async Task<ListHazardsResponse> ListHazards(ListHazardsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(HazardView.Hazards, query, context);
        return new() { Hazards = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
