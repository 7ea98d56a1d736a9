using PudongExchange.Server.Views;

namespace PudongExchange.Server.Spending;

public static class SpendingRegistration
{
    /// <summary>Registers what the exchange shows of prevention spending.</summary>
    public static void AddSpending(this IServiceCollection services) => services.AddSingleton<View>(SpendingItemView.SpendingItems);

    public static void MapSpending(this IEndpointRouteBuilder app) => app.MapGrpcService<SpendingEndpoint>();
}
