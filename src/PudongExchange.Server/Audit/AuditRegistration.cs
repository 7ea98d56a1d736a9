namespace PudongExchange.Server.Audit;

public static class AuditRegistration
{
    /// <summary>Registers what replays the log. It folds with the views' descriptions, so call <c>AddViews</c> too.</summary>
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<History>();
        services.AddSingleton<PastRecords>();
        services.AddSingleton<Rejudging>();
    }

    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapGrpcService<AuditEndpoint>();
}
