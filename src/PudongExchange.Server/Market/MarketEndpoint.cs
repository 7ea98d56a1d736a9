using Grpc.Core;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Market;

internal sealed class MarketEndpoint(ViewReader views) : MarketService.MarketServiceBase
{
    public override async Task<GetFilingResponse> GetFiling(GetFilingRequest request, ServerCallContext context)
    {
        var (filing, viewIndex) = await views.Get(MarketViews.Filings, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Filing = filing, ViewIndex = viewIndex };
    }

    public override async Task<ListFilingsResponse> ListFilings(ListFilingsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(MarketViews.Filings, query, context);
        return new() { Filings = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetServiceBodyResponse> GetServiceBody(GetServiceBodyRequest request, ServerCallContext context)
    {
        var (body, viewIndex) = await views.Get(MarketViews.ServiceBodies, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { ServiceBody = body, ViewIndex = viewIndex };
    }

    public override async Task<ListServiceBodiesResponse> ListServiceBodies(ListServiceBodiesRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(MarketViews.ServiceBodies, query, context);
        return new() { ServiceBodies = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetExpertResponse> GetExpert(GetExpertRequest request, ServerCallContext context)
    {
        var (expert, viewIndex) = await views.Get(MarketViews.Experts, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Expert = expert, ViewIndex = viewIndex };
    }

    public override async Task<ListExpertsResponse> ListExperts(ListExpertsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(MarketViews.Experts, query, context);
        return new() { Experts = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetCommissionResponse> GetCommission(GetCommissionRequest request, ServerCallContext context)
    {
        var (commission, viewIndex) = await views.Get(MarketViews.Commissions, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Commission = commission, ViewIndex = viewIndex };
    }

    public override async Task<ListCommissionsResponse> ListCommissions(ListCommissionsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(MarketViews.Commissions, query, context);
        return new() { Commissions = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
