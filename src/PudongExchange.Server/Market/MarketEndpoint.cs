using Grpc.Core;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Market;

internal sealed class MarketEndpoint(ReadingCalls records) : MarketService.MarketServiceBase
{
    public override Task<GetFilingResponse> GetFiling(GetFilingRequest request, ServerCallContext context) =>
        records.Get<Filing, GetFilingResponse>(MarketViews.Filings, request, context);

    public override Task<ListFilingsResponse> ListFilings(ListFilingsRequest request, ServerCallContext context) =>
        records.List<Filing, ListFilingsResponse>(MarketViews.Filings, request, context);

    public override Task<GetServiceBodyResponse> GetServiceBody(GetServiceBodyRequest request, ServerCallContext context) =>
        records.Get<ServiceBody, GetServiceBodyResponse>(MarketViews.ServiceBodies, request, context);

    public override Task<ListServiceBodiesResponse> ListServiceBodies(ListServiceBodiesRequest request, ServerCallContext context) =>
        records.List<ServiceBody, ListServiceBodiesResponse>(MarketViews.ServiceBodies, request, context);

    public override Task<GetExpertResponse> GetExpert(GetExpertRequest request, ServerCallContext context) =>
        records.Get<Expert, GetExpertResponse>(MarketViews.Experts, request, context);

    public override Task<ListExpertsResponse> ListExperts(ListExpertsRequest request, ServerCallContext context) =>
        records.List<Expert, ListExpertsResponse>(MarketViews.Experts, request, context);

    public override Task<GetCommissionResponse> GetCommission(GetCommissionRequest request, ServerCallContext context) =>
        records.Get<Commission, GetCommissionResponse>(MarketViews.Commissions, request, context);

    public override Task<ListCommissionsResponse> ListCommissions(ListCommissionsRequest request, ServerCallContext context) =>
        records.List<Commission, ListCommissionsResponse>(MarketViews.Commissions, request, context);
}
