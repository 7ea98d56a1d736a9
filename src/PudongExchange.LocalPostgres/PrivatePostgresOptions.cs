namespace PudongExchange.LocalPostgres;

/// <summary>How a private PostgreSQL runs.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>
    /// Settings that make one machine take in tens of thousands of rows a second and still keep every acknowledged one: durability is fully
    /// on, and the write-ahead log is large enough for a checkpoint to be a matter of minutes.
    /// </summary>
    public static IReadOnlyDictionary<string, string> DefaultSettings { get; } = new Dictionary<string, string>
    {
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["full_page_writes"] = "on",
        ["max_connections"] = "200",
        ["shared_buffers"] = "512MB",
        ["work_mem"] = "16MB",
        ["maintenance_work_mem"] = "128MB",
        ["wal_buffers"] = "32MB",
        ["min_wal_size"] = "256MB",
        ["max_wal_size"] = "4GB",
        ["checkpoint_timeout"] = "15min",
        ["random_page_cost"] = "1.1",
        ["jit"] = "off",
        ["client_connection_check_interval"] = "2s", // else a killed client's advisory locks outlive it by a minute
        ["log_line_prefix"] = "%m [%p] %q%u@%d ",
        ["log_timezone"] = "UTC",
        ["timezone"] = "UTC",
    };

    /// <summary>Settings of postgresql.conf, over <see cref="DefaultSettings"/>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>A port on 127.0.0.1 beside the Unix socket; none when null, and then no port of the machine is taken.</summary>
    public int? LoopbackPort { get; init; }

    /// <summary>
    /// False (default): PostgreSQL stops with this process, however that ends. True: it runs on, and a later start on the same folder finds it.
    /// </summary>
    public bool OutlivesThisProcess { get; init; }

    /// <summary>How long a start may take; recovery after a crash replays the write-ahead log first.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
