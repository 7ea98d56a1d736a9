using Npgsql;

namespace PudongExchange.Server.Storage;

/// <summary>The two restricted ways into the database: the committer's, who inserts, and the daemon's, who reads the log and keeps the views.</summary>
public sealed class StoreConnections : IAsyncDisposable
{
    private readonly NpgsqlDataSource _election;

    public StoreConnections(IConfiguration configuration)
    {
        // All the committer does is by index. On a young store PostgreSQL would plan its look-ups, those of the foreign key
        // included, as scans of a table that is still small, and keep the plans while the table grows.
        const string ByIndex = " -c enable_seqscan=off";

        var committer = Required(configuration, "Committer");
        Committer = Build(committer, "pudong-exchange-committer", ByIndex);
        _election = Build(committer, "pudong-exchange-election", ByIndex, isPooled: false);
        Daemon = Build(Required(configuration, "Daemon"), "pudong-exchange-daemon");
    }

    public NpgsqlDataSource Committer { get; }

    public NpgsqlDataSource Daemon { get; }

    public static string Required(IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) is { Length: > 0 } connection
            ? connection
            : throw new InvalidOperationException($"The connection string ConnectionStrings:{name} is not set.");

    /// <summary>
    /// A connection for whoever wants to commit. It is in no pool, so closing it gives up the lock that it holds; a pool would keep
    /// the session, and the lock with it, for minutes.
    /// </summary>
    public ValueTask<NpgsqlConnection> OpenElectionConnection(CancellationToken cancellation) => _election.OpenConnectionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await Committer.DisposeAsync();
        await _election.DisposeAsync();
        await Daemon.DisposeAsync();
    }

    private static NpgsqlDataSource Build(string connectionString, string applicationName, string options = "", bool isPooled = true)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = applicationName,
            Pooling = isPooled,

            // A killed process' session must die at once, or it keeps the lock that elects the next one: without this
            // up to a minute passes, with it two seconds. Idle transactions are the daemon's way of holding its lock.
            Options = "-c client_connection_check_interval=2000 -c idle_in_transaction_session_timeout=0" + options,
        };
        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }
}
