using System.Globalization;

namespace PudongExchange.LocalPostgres;

/// <summary>A folder with PostgreSQL's server programs.</summary>
/// <param name="Folder">Holds initdb, pg_ctl and postgres.</param>
/// <param name="MajorVersion">15 and the like; data is readable by its own major version only.</param>
public sealed record PostgresBinaries(string Folder, int MajorVersion)
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest PostgreSQL on PATH or where Debian and Red Hat put it; the one of a given major version if data needs it.</summary>
    public static async Task<PostgresBinaries> FindAsync(int? majorVersion = null, CancellationToken cancellation = default)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates().Distinct())
            found.Add(new PostgresBinaries(folder, await MajorVersionOf(folder, cancellation)));

        return found
            .Where(one => majorVersion is null || one.MajorVersion == majorVersion)
            .MaxBy(one => one.MajorVersion)
            ?? throw new PostgresUnavailableException(
                $"PostgreSQL{(majorVersion is { } needed ? $" {needed}" : "")} is not installed: initdb, pg_ctl and postgres are neither on PATH "
                + "nor in /usr/lib/postgresql. On Debian or Ubuntu: apt-get install -y postgresql.");
    }

    private static IEnumerable<string> Candidates()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var versioned = Directory.EnumerateDirectories("/usr", "pgsql-*")
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql") : [])
            .Select(folder => Path.Combine(folder, "bin"));

        // Distributions link a program into a common folder; its own folder is where the link ends.
        return onPath.Concat(versioned)
            .Where(folder => Programs.All(program => File.Exists(Path.Combine(folder, program))))
            .Select(folder => Path.GetDirectoryName(Resolve(Path.Combine(folder, "postgres")))!)
            .Where(folder => Programs.All(program => File.Exists(Path.Combine(folder, program))));
    }

    private static string Resolve(string program) => File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program;

    private static async Task<int> MajorVersionOf(string folder, CancellationToken cancellation)
    {
        // "postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)"
        var answer = await ShellProgram.RunAsync([Path.Combine(folder, "postgres"), "--version"], cancellation);
        var version = answer.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) ?? "";
        return int.TryParse(version.Split('.', '\n')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
