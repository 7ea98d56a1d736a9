using Npgsql;

namespace PudongExchange.Server.Storage;

/// <summary>The two restricted ways into the database: the committer's, who inserts, and the daemon's, who reads the log and keeps the views.</summary>
public sealed class StoreConnections : IAsyncDisposable
{
    public StoreConnections(IConfiguration configuration)
    {
        Committer = Build(Required(configuration, "Committer"), "pudong-exchange-committer");
        Daemon = Build(Required(configuration, "Daemon"), "pudong-exchange-daemon");
    }

    public NpgsqlDataSource Committer { get; }

    public NpgsqlDataSource Daemon { get; }

    public static string Required(IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) is { Length: > 0 } connection
            ? connection
            : throw new InvalidOperationException($"The connection string ConnectionStrings:{name} is not set.");

    public async ValueTask DisposeAsync()
    {
        await Committer.DisposeAsync();
        await Daemon.DisposeAsync();
    }

    private static NpgsqlDataSource Build(string connectionString, string applicationName)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = applicationName,

            // A killed process' session must die at once, or it keeps the lock that elects the next one: without this
            // up to a minute passes, with it two seconds. Idle transactions are the daemon's way of holding its lock.
            Options = "-c client_connection_check_interval=2000 -c idle_in_transaction_session_timeout=0",
        };
        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }
}
