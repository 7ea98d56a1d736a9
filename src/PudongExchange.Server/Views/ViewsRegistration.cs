using Marten;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

public static class ViewsRegistration
{
    /// <summary>
    /// Registers what feeds and reads the views; each capability adds its own <see cref="View"/>. One node at a time feeds
    /// them, and another takes over when it is gone.
    /// </summary>
    public static void AddViews(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ViewsOptions>().BindConfiguration(ViewsOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<ViewCatalogue>();
        services.AddSingleton<ViewProgress>();
        services.AddSingleton<ViewReader>();
        services.AddSingleton<PastFold>();
        services.AddSingleton<ReadingCalls>();
        services.AddSingleton<ShadowRebuild>();
        services.ConfigureMarten((provider, options) =>
        {
            var views = provider.GetRequiredService<ViewCatalogue>();
            options.Projections.Subscribe(new ViewsSubscription(views, provider.GetRequiredService<StoreConnections>().Daemon));
        });
    }
}
