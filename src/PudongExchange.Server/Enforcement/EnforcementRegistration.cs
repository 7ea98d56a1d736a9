using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

public static class EnforcementRegistration
{
    /// <summary>Registers what the exchange shows of penalties, accidents, grades of credit and levels of standardisation.</summary>
    public static void AddEnforcement(this IServiceCollection services)
    {
        services.AddSingleton<View>(PenaltyView.Penalties);
        services.AddSingleton<View>(AccidentView.Accidents);
        services.AddSingleton<View>(CreditGradeView.CreditGrades);
        services.AddSingleton<View>(StandardisationView.Standardisations);
    }

    public static void MapEnforcement(this IEndpointRouteBuilder app) => app.MapGrpcService<EnforcementEndpoint>();
}
