using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

public static class CoverageRegistration
{
    /// <summary>Registers what the exchange shows of enterprises.</summary>
    public static void AddCoverage(this IServiceCollection services)
    {
        services.AddSingleton<View>(EnterpriseView.Enterprises);
        services.AddSingleton<PastEnterprises>();
        services.AddSingleton<Dossiers>();
    }

    public static void MapCoverage(this IEndpointRouteBuilder app) => app.MapGrpcService<EnterprisesEndpoint>();
}
