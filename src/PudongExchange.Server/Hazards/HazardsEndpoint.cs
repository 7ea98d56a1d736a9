using Grpc.Core;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hazards;

internal sealed class HazardsEndpoint(ReadingCalls records) : HazardsService.HazardsServiceBase
{
    public override Task<GetHazardResponse> GetHazard(GetHazardRequest request, ServerCallContext context) =>
        records.Get<Hazard, GetHazardResponse>(HazardView.Hazards, request, context);

    public override Task<ListHazardsResponse> ListHazards(ListHazardsRequest request, ServerCallContext context) =>
        records.List<Hazard, ListHazardsResponse>(HazardView.Hazards, request, context);
}
