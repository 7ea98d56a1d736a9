using PudongExchange.Server.Views;

namespace PudongExchange.Server.Claims;

public static class ClaimsRegistration
{
    /// <summary>Registers what the exchange shows of claims.</summary>
    public static void AddClaims(this IServiceCollection services) => services.AddSingleton<View>(ClaimView.Claims);

    public static void MapClaims(this IEndpointRouteBuilder app) => app.MapGrpcService<ClaimsEndpoint>();
}
