using System.Data.Common;
using System.Reflection;
using JasperFx;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace PudongExchange.Server.Storage;

/// <summary>
/// Makes or upgrades the database as its owner: Marten's tables, the log's own, the views', the two restricted roles
/// and their rights. Safe to run again; the service itself never changes a schema.
/// </summary>
public static class Preparation
{
    public static async Task Run(IConfiguration configuration, CancellationToken cancellation)
    {
        var owner = StoreConnections.Required(configuration, "Owner");
        var committer = new NpgsqlConnectionStringBuilder(StoreConnections.Required(configuration, "Committer"));
        var daemon = new NpgsqlConnectionStringBuilder(StoreConnections.Required(configuration, "Daemon"));

        await using var database = NpgsqlDataSource.Create(owner);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        using (var store = DocumentStore.For(options =>
        {
            ExchangeStore.Configure(options);
            options.Connection(database);
        }))
        {
            await MakeMartensObjects(store, connection, cancellation);
        }

        await MakeRole(connection, committer, cancellation);
        await MakeRole(connection, daemon, cancellation);
        foreach (var (_, script) in Scripts())
        {
            var sql = script.Replace("{committer}", Quoted(committer.Username!), StringComparison.Ordinal)
                .Replace("{daemon}", Quoted(daemon.Username!), StringComparison.Ordinal);
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>
    /// Makes what Marten has in the database, without the foreign key from events to streams: with it whoever deletes a stream
    /// deletes its events too. The committer writes both in one transaction and deletes neither.
    /// </summary>
    private static async Task MakeMartensObjects(DocumentStore store, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var objects = store.Storage.Database.AllObjects().ToArray();
        foreach (var table in objects.OfType<Table>())
            table.ForeignKeys.Clear();

        var migrator = new PostgresqlMigrator();
        var migration = await SchemaMigration.DetermineAsync(connection, migrator, cancellation, objects);
        await migrator.ApplyAllAsync(connection, migration, AutoCreate.CreateOrUpdate, new Unlogged(), cancellation);
    }

    /// <summary>The embedded scripts in the order of their numbers.</summary>
    private static IEnumerable<(string Name, string Script)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .OrderBy(name => name.Split('/')[^1], StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name, reader.ReadToEnd());
            });
    }

    private static async Task MakeRole(NpgsqlConnection connection, NpgsqlConnectionStringBuilder login, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", connection)
        {
            Parameters = { new() { Value = login.Username! } },
        };
        var verb = await exists.ExecuteScalarAsync(cancellation) is null ? "create" : "alter";
        var password = login.Password is { Length: > 0 } secret ? $" password {Literal(secret)}" : "";
        await using var make = new NpgsqlCommand(
            $"{verb} role {Quoted(login.Username!)} login nosuperuser nocreatedb nocreaterole noinherit{password}", connection);
        await make.ExecuteNonQueryAsync(cancellation);
    }

    private static string Quoted(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Prints no statements; a failure is the command's own.</summary>
    private sealed class Unlogged : IMigrationLogger
    {
        public void SchemaChange(string sql)
        {
        }

        public void OnFailure(DbCommand command, Exception ex) => throw ex;
    }
}
