using PudongExchange.Server.Views;

namespace PudongExchange.Server.Prevention;

public static class PreventionRegistration
{
    /// <summary>Registers what the exchange shows of plans, activities and complaints.</summary>
    public static void AddPrevention(this IServiceCollection services)
    {
        services.AddSingleton<View>(PlanView.Plans);
        services.AddSingleton<View>(ActivityView.Activities);
        services.AddSingleton<View>(ComplaintView.Complaints);
    }

    public static void MapPrevention(this IEndpointRouteBuilder app) => app.MapGrpcService<PreventionEndpoint>();
}
