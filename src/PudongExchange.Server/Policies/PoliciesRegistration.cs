using PudongExchange.Server.Views;

namespace PudongExchange.Server.Policies;

public static class PoliciesRegistration
{
    /// <summary>Registers what the exchange shows of policies.</summary>
    public static void AddPolicies(this IServiceCollection services) => services.AddSingleton<View>(PolicyView.Policies);

    public static void MapPolicies(this IEndpointRouteBuilder app) => app.MapGrpcService<PoliciesEndpoint>();
}
