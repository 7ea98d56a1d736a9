using Grpc.Core;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Spending;

internal sealed class SpendingEndpoint(ViewReader views) : SpendingService.SpendingServiceBase
{
    public override async Task<GetSpendingItemResponse> GetSpendingItem(GetSpendingItemRequest request, ServerCallContext context)
    {
        var (item, viewIndex) = await views.Get(SpendingItemView.SpendingItems, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { SpendingItem = item, ViewIndex = viewIndex };
    }

    public override async Task<ListSpendingItemsResponse> ListSpendingItems(ListSpendingItemsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(SpendingItemView.SpendingItems, query, context);
        return new() { SpendingItems = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
