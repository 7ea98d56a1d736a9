using JasperFx.Events.Daemon;
using Marten;

namespace PudongExchange.Server.Storage;

internal static class StorageRegistration
{
    /// <summary>Marten on the daemon's connection; the committer brings its own. One node of several runs the views.</summary>
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<StoreConnections>();
        services.AddSingleton(provider => provider.GetRequiredService<StoreConnections>().Daemon);
        services.AddMarten(ExchangeStore.Configure)
            .UseNpgsqlDataSource()
            .AddAsyncDaemon(DaemonMode.HotCold);
    }
}
