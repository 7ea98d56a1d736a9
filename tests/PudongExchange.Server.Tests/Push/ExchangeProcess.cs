using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Push;

/// <summary>An exchange in a process of its own, always on the same port, that can be killed and started again on its database.</summary>
internal sealed class ExchangeProcess : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings;
    private Process? _process;

    private ExchangeProcess(Dictionary<string, string?> settings, Uri address)
    {
        _settings = settings;
        Address = address;
        _settings["Exchange:Listen"] = address.ToString();
    }

    public Uri Address { get; }

    public static async Task<ExchangeProcess> Start()
    {
        var postgres = await TestPostgres.Shared();
        var database = TestPostgres.NextDatabaseName();
        await postgres.EnsureDatabaseAsync(database);
        var settings = TestExchange.Settings(postgres, database);
        await TestExchange.Prepare(settings);
        var exchange = new ExchangeProcess(settings, new($"https://localhost:{FreePort()}"));
        await exchange.StartAgain();
        await EnrolledDistrict.Enrol(exchange.Address);
        return exchange;
    }

    public async Task StartAgain()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true };
        foreach (var (key, value) in _settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("This node commits from", StringComparison.Ordinal))
        {
        }

        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async Task<NpgsqlConnection> OpenDatabase()
    {
        var connection = new NpgsqlConnection(_settings["ConnectionStrings:Owner"]);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync() => await Kill();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
