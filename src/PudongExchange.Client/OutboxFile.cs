using Microsoft.Data.Sqlite;

namespace PudongExchange.Client;

/// <summary>
/// The file of one outbox: an SQLite database that this process alone has open. A transaction is on the disk (fsync) when its commit returns, and one
/// that a crash cuts short is not there at all.
/// </summary>
internal sealed class OutboxFile : IDisposable
{
    private const int Format = 1;
    private const int ApplicationId = 0x50444F58;

    private const string Schema = """
        create table series (name text not null, first_offset integer not null);
        create table facts (offset integer primary key, type_url text not null, bytes blob, sha256 blob not null, key text);
        create unique index facts_by_key on facts (key) where key is not null;
        create table answers (offset integer primary key, verdict integer not null, receipt blob, reason text, message text, chinese_message text);
        create index answers_not_in_force on answers (offset) where verdict not in (1, 2);
        """;

    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    private OutboxFile(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
    }

    public string Path { get; }

    public static OutboxFile Open(string path, string series, OutboxOptions options)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            var file = new OutboxFile(path, connection);
            file.Prepare(series, options);
            return file;
        }
        catch (SqliteException fault)
        {
            connection?.Dispose();
            throw OutboxException.From(fault, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutboxException(OutboxProblem.NotAccessible, $"The outbox {path} cannot be made: {fault.Message}", fault);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Runs what reads. One thread at a time.</summary>
    public T Read<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return work();
            }
            catch (SqliteException fault)
            {
                throw OutboxException.From(fault, Path);
            }
        }
    }

    /// <summary>Runs what writes, all of it or nothing; it is durable when <paramref name="committed"/> hears of it, still one thread at a time.</summary>
    public T Write<T>(Func<T> work, Action<T>? committed = null) => Read(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var result = work();
        transaction.Commit();
        committed?.Invoke(result);
        return result;
    });

    /// <summary>A command with its values in the order of $1, $2 …</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue($"${at + 1}", values[at] ?? DBNull.Value);

        return command;
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public T? Value<T>(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? (T)value : default;
    }

    public void Dispose()
    {
        lock (_gate)
            _connection.Dispose();
    }

    private void Prepare(string series, OutboxOptions options)
    {
        // The lock is taken with the first statement and held until the end; a second process is told at once.
        Execute("pragma locking_mode = exclusive");
        Value<string>("pragma journal_mode = wal");
        Execute("pragma synchronous = full");
        var pageSize = Value<long>("pragma page_size");
        Value<long>($"pragma max_page_count = {Math.Max(options.MaxBytes, 1024 * 1024) / pageSize}");

        if (Value<long>("pragma application_id") == 0 && Value<long>("select count(*) from sqlite_master") == 0)
        {
            Write(() =>
            {
                Execute(Schema);
                Execute("insert into series values ($1, $2)", series, options.FirstOffset);
                Execute($"pragma application_id = {ApplicationId}");
                return Execute($"pragma user_version = {Format}");
            });
        }

        if (Value<long>("pragma application_id") != ApplicationId || Value<long>("pragma user_version") != Format)
            throw new OutboxException(OutboxProblem.Damaged, $"{Path} is not an outbox that this release knows.");

        var name = Value<string>("select name from series");
        if (name != series)
            throw new OutboxException(OutboxProblem.OtherSeries, $"{Path} is the outbox of {name}.");
    }
}
