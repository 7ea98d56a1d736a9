using System.Security.Cryptography;
using System.Text;

namespace PudongExchange.LocalPostgres;

/// <summary>What a private PostgreSQL keeps where, and how it comes to be.</summary>
internal sealed class PostgresFolder(string path)
{
    /// <summary>The address of a Unix socket holds 108 bytes; a longer path cannot be connected to.</summary>
    private const int LongestSocketPath = 107;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Data => Inside("data");

    public string Password => Inside("password");

    public string Settings => Inside("settings.conf");

    public string Log => Inside("postgres.log");

    public string PostmasterFile => System.IO.Path.Combine(Data, "postmaster.pid");

    /// <summary>Where the Unix socket is: inside, or for a path that is too long for a socket, in a folder under /tmp named after this one.</summary>
    public string Socket => HoldsSocket
        ? Inside("socket")
        : "/tmp/pudong-postgres-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)).AsSpan(0, 8));

    public bool HoldsSocket =>
        Encoding.UTF8.GetByteCount(Inside("socket/.s.PGSQL.65535")) <= LongestSocketPath;

    public bool IsInitialised => File.Exists(System.IO.Path.Combine(Data, "PG_VERSION"));

    /// <summary>The major version that the data belongs to; null when there is none yet.</summary>
    public int? MajorVersion =>
        IsInitialised ? int.Parse(File.ReadAllText(System.IO.Path.Combine(Data, "PG_VERSION")), System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Makes the folder; one with other things in it is refused, because it changes hands when root makes it.</summary>
    public void Create()
    {
        if (Directory.Exists(Path) && !IsInitialised && Directory.EnumerateFileSystemEntries(Path).Any(entry => !IsOwn(entry)))
            throw new PostgresUnavailableException($"{Path} holds other things than a private PostgreSQL: name an empty or a new folder.");

        Directory.CreateDirectory(Path);
    }

    /// <summary>
    /// Runs initdb: a superuser with a generated password, scram-sha-256 on every connection, checksums on every page. The data appears under
    /// its name only when it is whole; what an interrupted run left is thrown away.
    /// </summary>
    public async Task InitialiseAsync(PostgresBinaries binaries, ServerUser user, CancellationToken cancellation)
    {
        var unfinished = Data + ".new";
        await ShellProgram.RunOrThrowAsync(user.Command("rm", "-rf", unfinished), cancellation);
        await ShellProgram.RunOrThrowAsync(user.Command("chmod", "700", Path), cancellation);

        // Written by its owner's hand, so that root leaves nothing behind that PostgreSQL cannot read.
        await WriteAsync(user, Password, RandomNumberGenerator.GetHexString(40, lowercase: true), cancellation);
        await ShellProgram.RunOrThrowAsync(
            user.Command(
                binaries.Initdb, "--pgdata", unfinished, "--username", PrivatePostgres.Owner, "--pwfile", Password, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale", "C", "--data-checksums"),
            cancellation);
        await ShellProgram.RunOrThrowAsync(
            user.Command("sh", "-c", "echo \"include_if_exists = '../settings.conf'\" >> \"$1/postgresql.conf\"", "sh", unfinished), cancellation);
        await ShellProgram.RunOrThrowAsync(user.Command("mv", unfinished, Data), cancellation);
    }

    /// <summary>Writes what a start needs: the settings of this run and a folder for the socket that only its owner may enter.</summary>
    public async Task PrepareStartAsync(ServerUser user, PrivatePostgresOptions options, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string>(PrivatePostgresOptions.DefaultSettings)
        {
            ["unix_socket_directories"] = Socket,
            ["listen_addresses"] = options.LoopbackPort is null ? "" : "127.0.0.1",
            ["port"] = $"{options.LoopbackPort ?? PrivatePostgres.SocketPort}",
        };
        foreach (var (name, value) in options.Settings)
            settings[name] = value;

        var lines = settings.Select(setting => $"{setting.Key} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'\n");
        await WriteAsync(user, Settings, string.Concat(lines), cancellation);
        await ShellProgram.RunOrThrowAsync(user.Command("mkdir", "-p", "-m", "700", Socket), cancellation);
    }

    /// <summary>The end of the log, which says why a start failed.</summary>
    public string LastLogLines() =>
        File.Exists(Log) ? string.Join(" | ", File.ReadLines(Log).TakeLast(6).Select(line => line.Trim())) : "there is no log";

    private static Task<ShellProgram.Answer> WriteAsync(ServerUser user, string file, string text, CancellationToken cancellation) =>
        ShellProgram.RunOrThrowAsync(user.Command("sh", "-c", "umask 077; cat > \"$1.new\" && mv \"$1.new\" \"$1\"", "sh", file), cancellation, text);

    private bool IsOwn(string entry) => entry == Data + ".new" || entry == Password || entry == Log || entry == Settings || entry == Inside("socket");

    private string Inside(string name) => System.IO.Path.Combine(Path, name);
}
