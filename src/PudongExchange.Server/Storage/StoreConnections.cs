using Npgsql;

namespace PudongExchange.Server.Storage;

/// <summary>
/// The ways into the database, by two restricted roles: the committer's, who inserts, and the daemon's, who reads the log and
/// keeps the views; callers read as the daemon too.
/// </summary>
public sealed class StoreConnections : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly NpgsqlDataSource _election;

    public StoreConnections(IConfiguration configuration)
    {
        // All that is done batch by batch is by key. On a young store PostgreSQL would plan it, the look-ups of the foreign key
        // included, as scans of a table that is still small, and keep the plans while the table grows; and for a thousand keys
        // at once it would rather read a whole index. A plan made without looking at the keys does neither.
        const string ByIndex = " -c enable_seqscan=off -c plan_cache_mode=force_generic_plan";

        var committer = Required(configuration, "Committer");
        var daemon = Required(configuration, "Daemon");
        Committer = Build(committer, "pudong-exchange-committer", ByIndex);
        _election = Build(committer, "pudong-exchange-election", ByIndex, isPooled: false);
        Daemon = Build(daemon, "pudong-exchange-daemon", ByIndex);
        Reading = Build(daemon, "pudong-exchange-reading");
    }

    public NpgsqlDataSource Committer { get; }

    /// <summary>For what feeds the views: the log page by page, and the rows that a page touches.</summary>
    public NpgsqlDataSource Daemon { get; }

    /// <summary>For what callers ask, with whatever plan suits the question.</summary>
    public NpgsqlDataSource Reading { get; }

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
        await Reading.DisposeAsync();
    }

    private static NpgsqlDataSource Build(string connectionString, string applicationName, string options = "", bool isPooled = true)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = applicationName,
            Pooling = isPooled,

            // The same few statements come again and again; each is parsed once for a session.
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,

            // A batch is about a megabyte each way; by 8 KB, the default, it would be a hundred system calls.
            ReadBufferSize = BufferSize,
            WriteBufferSize = BufferSize,

            // A killed process' session must die at once, or it keeps the lock that elects the next one: without this
            // up to a minute passes, with it two seconds. Idle transactions are the daemon's way of holding its lock.
            Options = "-c client_connection_check_interval=2000 -c idle_in_transaction_session_timeout=0" + options,
        };
        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }
}
