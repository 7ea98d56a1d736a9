using PudongExchange.LocalPostgres;
using PudongExchange.Pdx.Certificates;

namespace PudongExchange.Pdx.Postgres;

/// <summary>
/// Tells the exchange how to reach its database: a file of shell exports with the connection strings of the owner, who prepares the schema, and of
/// the two restricted roles that the service works as.
/// </summary>
public static class ConnectionsFile
{
    public const string Name = "connections.env";

    private static readonly (string Setting, string User)[] Connections =
    [
        ("Owner", PrivatePostgres.Owner),
        ("Committer", "committer"),
        ("Daemon", "daemon"),
    ];

    public static void Write(string folder, PrivatePostgres postgres, string database)
    {
        ArgumentNullException.ThrowIfNull(postgres);

        var lines = Connections.Select(one => $"export ConnectionStrings__{one.Setting}={Quote(postgres.ConnectionString(database, one.User))}\n");
        OwnerOnly.WriteText(Path.Combine(folder, Name), string.Concat(lines));
    }

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
