using Grpc.Core;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Spending;

internal sealed class SpendingEndpoint(ReadingCalls records) : SpendingService.SpendingServiceBase
{
    public override Task<GetSpendingItemResponse> GetSpendingItem(GetSpendingItemRequest request, ServerCallContext context) =>
        records.Get<SpendingItem, GetSpendingItemResponse>(SpendingItemView.SpendingItems, request, context);

    public override Task<ListSpendingItemsResponse> ListSpendingItems(ListSpendingItemsRequest request, ServerCallContext context) =>
        records.List<SpendingItem, ListSpendingItemsResponse>(SpendingItemView.SpendingItems, request, context);
}
