using PudongExchange.Server.Views;

namespace PudongExchange.Server.Parameters;

public static class ParametersRegistration
{
    /// <summary>Registers what the exchange shows of parameters, criteria and campaigns.</summary>
    public static void AddParameters(this IServiceCollection services)
    {
        services.AddSingleton<View>(ParameterViews.Parameters);
        services.AddSingleton<View>(ParameterViews.Criteria);
        services.AddSingleton<View>(ParameterViews.Campaigns);
    }

    public static void MapParameters(this IEndpointRouteBuilder app) => app.MapGrpcService<ParametersEndpoint>();
}
