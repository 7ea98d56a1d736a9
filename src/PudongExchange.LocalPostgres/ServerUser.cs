namespace PudongExchange.LocalPostgres;

/// <summary>
/// The user of the operating system that PostgreSQL runs as: this process's own, unless that is root, which PostgreSQL refuses. Root runs it as
/// the owner of the folder, else as postgres, else as nobody.
/// </summary>
internal sealed class ServerUser
{
    private readonly string[] _prefix;

    private ServerUser(params string[] prefix) => _prefix = prefix;

    /// <summary>The command line that runs a program as this user.</summary>
    public string[] Command(string program, params string[] arguments) => [.. _prefix, program, .. arguments];

    /// <summary>Finds the user for a folder that exists, and gives the folder to it.</summary>
    public static async Task<ServerUser> ForAsync(string folder, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerUser();

        var (user, group) = await OwnerForAsync(folder, cancellation);
        await ShellProgram.RunOrThrowAsync(["chown", $"{user}:{group}", folder], cancellation);

        // A clone under /root is closed to every other user. Rather than moving the data away from where the caller wants it, PostgreSQL gets
        // the one capability to pass through closed folders; containers often have only the second one to give.
        string[][] ways = [[], ["dac_read_search"], ["dac_override"]];
        foreach (var capabilities in ways)
        {
            string[] prefix =
            [
                "setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups",
                .. capabilities.SelectMany(one => new[] { $"--inh-caps=+{one}", $"--ambient-caps=+{one}" }),
                "--",
            ];
            if (await ShellProgram.RunAsync([.. prefix, "sh", "-c", "cd \"$1\"", "sh", folder], cancellation) is { ExitCode: 0 })
                return new ServerUser(prefix);
        }

        throw new PostgresUnavailableException(
            $"PostgreSQL does not run as root, and user {user} cannot reach {folder}: name a folder under one that every user may enter.");
    }

    private static async Task<(string User, string Group)> OwnerForAsync(string folder, CancellationToken cancellation)
    {
        var owner = await ShellProgram.RunOrThrowAsync(["stat", "-c", "%u:%g", folder], cancellation);
        if (owner.Output.Trim().Split(':') is [not "0" and var user, var group])
            return (user, group);

        foreach (var name in (string[])["postgres", "nobody"])
        {
            // "postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash"
            var account = await ShellProgram.RunAsync(["getent", "passwd", name], cancellation);
            if (account.Output.Split(':') is [_, _, var number, var ownGroup, ..])
                return (number, ownGroup);
        }

        throw new PostgresUnavailableException("PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody.");
    }
}
