using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PudongExchange.Client;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.LocalPostgres;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Hosting;
using PudongExchange.Server.Storage;

namespace PudongExchange.Testing;

/// <summary>
/// A whole exchange in this process: Kestrel with mutual TLS on a free port, a database of its own on a real PostgreSQL.
/// </summary>
public sealed class TestExchange : IAsyncDisposable
{
    // Roles belong to the whole PostgreSQL, so two preparations at once would trip over each other.
    private static readonly SemaphoreSlim Preparing = new(1, 1);

    private readonly Dictionary<string, GrpcChannel> _channels = [];
    private readonly Dictionary<string, string?> _settings;
    private readonly PrivatePostgres _postgres;
    private WebApplication _app;

    private TestExchange(PrivatePostgres postgres, string database, Dictionary<string, string?> settings, WebApplication app)
    {
        _postgres = postgres;
        Database = database;
        _settings = settings;
        _app = app;
    }

    public string Database { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>The services of the running exchange.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an exchange on a new database, with the sample district's participants enrolled.</summary>
    /// <param name="change">Changes the host before it is built, e.g. replaces the clock.</param>
    /// <param name="postgres">A PostgreSQL of the test's own, for those who kill it; the shared one when null.</param>
    public static async Task<TestExchange> Start(Action<WebApplicationBuilder>? change = null, PrivatePostgres? postgres = null)
    {
        var exchange = await StartFresh(change, postgres);
        await EnrolledDistrict.Enrol(exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.Office));
        return exchange;
    }

    /// <summary>Starts an exchange on a new database, where nobody is enrolled yet and only the office may call.</summary>
    /// <param name="change">Changes the host before it is built, e.g. replaces the clock.</param>
    /// <param name="postgres">A PostgreSQL of the test's own, for those who kill it; the shared one when null.</param>
    public static async Task<TestExchange> StartFresh(Action<WebApplicationBuilder>? change = null, PrivatePostgres? postgres = null)
    {
        postgres ??= await TestPostgres.Shared();
        var database = TestPostgres.NextDatabaseName();
        await postgres.EnsureDatabaseAsync(database);
        var settings = Settings(postgres, database);
        await Prepare(settings);
        var app = Build(settings, change);
        await app.StartAsync();
        var exchange = new TestExchange(postgres, database, settings, app);
        await exchange.UntilCommitting();
        return exchange;
    }

    /// <summary>Starts another node on the same database. It does not wait until that node commits: the first one does.</summary>
    public async Task<TestExchange> StartBeside(Action<WebApplicationBuilder>? change = null)
    {
        var app = Build(_settings, change);
        await app.StartAsync();
        return new TestExchange(_postgres, Database, _settings, app);
    }

    /// <summary>The configuration of an exchange on a database of a PostgreSQL, for tests that start it as a process.</summary>
    public static Dictionary<string, string?> Settings(PrivatePostgres postgres, string database) => new()
    {
        ["ConnectionStrings:Owner"] = postgres.ConnectionString(database),
        ["ConnectionStrings:Committer"] = postgres.ConnectionString(database, "committer"),
        ["ConnectionStrings:Daemon"] = postgres.ConnectionString(database, "daemon"),
        ["Exchange:Listen"] = "https://localhost:0",
        ["Exchange:Tls:ServerCertificate"] = TestDistrict.PathOf("server.crt"),
        ["Exchange:Tls:ServerKey"] = TestDistrict.PathOf("server.key"),
        ["Exchange:Tls:AuthorityCertificate"] = TestDistrict.PathOf("ca.crt"),
        ["Exchange:Tls:RevocationList"] = TestDistrict.PathOf("crl.pem"),
        ["Exchange:FirstOffice:Id"] = "pudong",
        ["Exchange:FirstOffice:Name"] = "区安全生产委员会办公室",
    };

    /// <summary>Makes the schema and the roles, as the command <c>prepare</c> does.</summary>
    public static async Task Prepare(Dictionary<string, string?> settings)
    {
        await Preparing.WaitAsync();
        try
        {
            await Preparation.Run(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), CancellationToken.None);
        }
        finally
        {
            Preparing.Release();
        }
    }

    /// <summary>A channel as a participant, by the stem of its certificate file, e.g. <see cref="TestDistrict.InsurerA"/>.</summary>
    public GrpcChannel Channel(string who)
    {
        lock (_channels)
        {
            if (!_channels.TryGetValue(who, out var channel))
                _channels[who] = channel = ExchangeChannel.Open(Address, TestDistrict.Certificate(who));

            return channel;
        }
    }

    /// <summary>A client of a service as a participant.</summary>
    public T Client<T>(string who) where T : ClientBase => (T)Activator.CreateInstance(typeof(T), Channel(who))!;

    /// <summary>A connection to the database as its owner, to look at what is really there.</summary>
    public async Task<NpgsqlConnection> OpenDatabase(string user = PrivatePostgres.Owner)
    {
        var connection = new NpgsqlConnection(_postgres.ConnectionString(Database, user));
        await connection.OpenAsync();
        return connection;
    }

    public async Task<T> Query<T>(string sql)
    {
        await using var connection = await OpenDatabase();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>Changes the database as its owner, behind the exchange's back.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = await OpenDatabase();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops the exchange in order and starts another on the same database, on another port.</summary>
    public async Task Restart(Action<WebApplicationBuilder>? change = null)
    {
        await Stop();
        _app = Build(_settings, change);
        await _app.StartAsync();
        await UntilCommitting();
    }

    public async Task UntilCommitting()
    {
        var status = Services.GetRequiredService<CommitterStatus>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!status.IsCommitting)
            await Task.Delay(20, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
    }

    private static WebApplication Build(Dictionary<string, string?> settings, Action<WebApplicationBuilder>? change) =>
        ExchangeHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            change?.Invoke(builder);
        });

    private async Task Stop()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();

        _channels.Clear();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
