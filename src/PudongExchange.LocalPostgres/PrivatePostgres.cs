using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace PudongExchange.LocalPostgres;

/// <summary>
/// A private PostgreSQL in one folder of this machine. It listens on a Unix socket in a folder that only its owner may enter, and asks for a
/// password that is generated once and kept beside the data.
/// </summary>
/// <example><c>await using var postgres = await PrivatePostgres.StartAsync(folder);</c></example>
public sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>The superuser.</summary>
    public const string Owner = "owner";

    /// <summary>Names the socket when no loopback port is asked for; it takes no port of the machine.</summary>
    internal const int SocketPort = 5432;

    private readonly PostgresFolder _folder;
    private readonly PostgresBinaries _binaries;
    private readonly ServerUser _user;
    private readonly PrivatePostgresOptions _options;
    private readonly string _password;
    private Process? _watcher;

    private PrivatePostgres(PostgresFolder folder, PostgresBinaries binaries, ServerUser user, PrivatePostgresOptions options)
    {
        (_folder, _binaries, _user, _options) = (folder, binaries, user, options);
        _password = File.ReadAllText(folder.Password).Trim();
    }

    /// <summary>The folder of the Unix socket, which Npgsql and psql take as a host.</summary>
    public string Host => _folder.Socket;

    /// <summary>Part of the socket's name, and the port on 127.0.0.1 if one was asked for.</summary>
    public int Port { get; private init; }

    public int MajorVersion => _binaries.MajorVersion;

    /// <summary>What PostgreSQL has to say about itself.</summary>
    public string LogFile => _folder.Log;

    /// <summary>The process id of the postmaster, parent of all of PostgreSQL's processes; null when it is not running.</summary>
    public int? PostmasterId =>
        File.Exists(_folder.PostmasterFile)
        && int.TryParse(File.ReadLines(_folder.PostmasterFile).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>
    /// Starts PostgreSQL on a folder, which is made and initialised when it is new. With <see cref="PrivatePostgresOptions.OutlivesThisProcess"/>
    /// one that runs there already is taken as it is.
    /// </summary>
    public static async Task<PrivatePostgres> StartAsync(
        string folder, PrivatePostgresOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PrivatePostgresOptions();
        var postgres = await OpenAsync(new PostgresFolder(folder), options, cancellation);

        if (await postgres.IsRunningAsync(cancellation))
        {
            return options.OutlivesThisProcess
                ? postgres
                : throw new PostgresUnavailableException($"Another process runs PostgreSQL on {folder}.");
        }

        await postgres.StartAgainAsync(cancellation);
        return postgres;
    }

    /// <summary>Starts PostgreSQL on a new folder that goes away with it, for tests.</summary>
    public static async Task<PrivatePostgres> StartTemporaryAsync(PrivatePostgresOptions? options = null, CancellationToken cancellation = default)
    {
        var folder = Directory.CreateTempSubdirectory("pudong-postgres-").FullName;
        var postgres = await OpenAsync(new PostgresFolder(folder), options ?? new PrivatePostgresOptions(), cancellation, isTemporary: true);
        try
        {
            await postgres.StartAgainAsync(cancellation);
            return postgres;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>The PostgreSQL that runs on a folder; null when none does.</summary>
    public static async Task<PrivatePostgres?> FindRunningAsync(string folder, CancellationToken cancellation = default)
    {
        var place = new PostgresFolder(folder);
        if (!place.IsInitialised)
            return null;

        var postgres = await OpenAsync(place, new PrivatePostgresOptions { OutlivesThisProcess = true }, cancellation);
        return await postgres.IsRunningAsync(cancellation) ? postgres : null;
    }

    /// <summary>
    /// How to connect. Each user has a password of its own, derived from the owner's, so that a restricted role cannot pass for the owner; whoever
    /// creates a role gives it the password of its connection string.
    /// </summary>
    public string ConnectionString(string database, string user = Owner) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Database = database,
            Username = user,
            Password = user == Owner ? _password : PasswordOf(user),
        }.ConnectionString;

    /// <summary>Creates a database unless it is there.</summary>
    public async Task EnsureDatabaseAsync(string database, CancellationToken cancellation = default)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellation);

        await using var command = connection.CreateCommand();
        command.CommandText = "select 1 from pg_database where datname = $1";
        command.Parameters.AddWithValue(database);
        if (await command.ExecuteScalarAsync(cancellation) is not null)
            return;

        using var quotes = new NpgsqlCommandBuilder();
        command.Parameters.Clear();
        command.CommandText = $"create database {quotes.QuoteIdentifier(database)}";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Starts again on the same data, after a stop or a kill; returns when connections are accepted.</summary>
    public async Task StartAgainAsync(CancellationToken cancellation = default)
    {
        await _folder.PrepareStartAsync(_user, _options, cancellation);
        var seconds = Math.Ceiling(_options.StartTimeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var started = await PgCtlAsync(["start", "--wait", "--timeout", seconds, "--log", _folder.Log], cancellation);
        if (started.ExitCode != 0)
            throw new PostgresUnavailableException($"PostgreSQL did not start on {_folder.Path}: {_folder.LastLogLines()}");

        if (!_options.OutlivesThisProcess)
            _watcher ??= StartWatcher();
    }

    /// <summary>Stops in order: open transactions are rolled back, everything is written out.</summary>
    public async Task StopAsync(CancellationToken cancellation = default) => await StopAsync("fast", cancellation);

    /// <summary>
    /// Kills with SIGQUIT, as a crash would: nothing is written out, and the next start recovers from the write-ahead log. For fault tests.
    /// </summary>
    public async Task KillAsync(CancellationToken cancellation = default) => await StopAsync("immediate", cancellation);

    /// <summary>Stops PostgreSQL, unless it was started to outlive this process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_options.OutlivesThisProcess)
            return;

        NpgsqlConnection.ClearAllPools(); // a pooled connection to a PostgreSQL that is gone is of no use to anybody
        await StopAsync();
        if (_watcher is not null)
        {
            _watcher.StandardInput.Close();
            await _watcher.WaitForExitAsync();
            _watcher.Dispose();
        }
    }

    private bool IsTemporary { get; init; }

    private string PasswordOf(string role) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_password), Encoding.UTF8.GetBytes(role)));

    private static async Task<PrivatePostgres> OpenAsync(
        PostgresFolder folder, PrivatePostgresOptions options, CancellationToken cancellation, bool isTemporary = false)
    {
        var binaries = await PostgresBinaries.FindAsync(folder.MajorVersion, cancellation);
        folder.Create();
        var user = await ServerUser.ForAsync(folder.Path, cancellation);
        if (!folder.IsInitialised)
            await folder.InitialiseAsync(binaries, user, cancellation);

        return new PrivatePostgres(folder, binaries, user, options)
        {
            Port = options.LoopbackPort ?? SocketPort,
            IsTemporary = isTemporary,
        };
    }

    private async Task StopAsync(string mode, CancellationToken cancellation)
    {
        if (!await IsRunningAsync(cancellation))
            return;

        var stopped = await PgCtlAsync(["stop", "--wait", "--mode", mode], cancellation);

        // Another process may have stopped it between the question and the order.
        if (stopped.ExitCode != 0 && await IsRunningAsync(cancellation))
            throw new PostgresUnavailableException($"PostgreSQL on {_folder.Path} does not stop: {_folder.LastLogLines()}");

        if (!_folder.HoldsSocket)
            await ShellProgram.RunAsync(_user.Command("rmdir", _folder.Socket), cancellation);
    }

    // 0: running; 3: not running.
    private async Task<bool> IsRunningAsync(CancellationToken cancellation) => (await PgCtlAsync(["status"], cancellation)).ExitCode == 0;

    private Task<ShellProgram.Answer> PgCtlAsync(string[] order, CancellationToken cancellation) =>
        ShellProgram.RunAsync(_user.Command(_binaries.PgCtl, [.. order, "--pgdata", _folder.Data, "--silent"]), cancellation);

    // This process may be killed without a word. The watcher's input ends with it, and the watcher then stops what is left.
    private Process StartWatcher()
    {
        const string Script = """
            trap '' INT TERM HUP
            exec >/dev/null 2>&1
            cat
            "$1" stop --pgdata "$2/data" --silent --wait --mode fast
            test -z "$3" || rm -rf "$2" "$3"
            """;
        return ShellProgram.Start(
            _user.Command("setsid", "sh", "-c", Script, "sh", _binaries.PgCtl, _folder.Path, IsTemporary ? _folder.Socket : ""));
    }
}
