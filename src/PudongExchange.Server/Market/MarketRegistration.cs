using PudongExchange.Server.Views;

namespace PudongExchange.Server.Market;

public static class MarketRegistration
{
    /// <summary>Registers what the exchange shows of filings, service bodies, experts and commissions.</summary>
    public static void AddMarket(this IServiceCollection services)
    {
        services.AddSingleton<View>(MarketViews.Filings);
        services.AddSingleton<View>(MarketViews.ServiceBodies);
        services.AddSingleton<View>(MarketViews.Experts);
        services.AddSingleton<View>(MarketViews.Commissions);
    }

    public static void MapMarket(this IEndpointRouteBuilder app) => app.MapGrpcService<MarketEndpoint>();
}
