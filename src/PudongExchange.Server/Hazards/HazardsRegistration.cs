using PudongExchange.Server.Views;

namespace PudongExchange.Server.Hazards;

public static class HazardsRegistration
{
    /// <summary>Registers what the exchange shows of hazards.</summary>
    public static void AddHazards(this IServiceCollection services) => services.AddSingleton<View>(HazardView.Hazards);

    public static void MapHazards(this IEndpointRouteBuilder app) => app.MapGrpcService<HazardsEndpoint>();
}
