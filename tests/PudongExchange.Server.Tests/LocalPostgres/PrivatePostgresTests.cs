using System.Diagnostics;
using FluentAssertions;
using Npgsql;
using PudongExchange.LocalPostgres;
using Xunit;

namespace PudongExchange.Server.Tests.LocalPostgres;

public sealed class PrivatePostgresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_keeps_every_acknowledged_row_and_checks_its_pages()
    {
        await using var postgres = await PrivatePostgres.StartTemporaryAsync(cancellation: Cancellation);

        var settings = await Task.WhenAll(
            new[] { "fsync", "synchronous_commit", "full_page_writes", "data_checksums", "max_connections", "server_encoding", "lc_collate" }
                .Select(name => AskAsync(postgres, "postgres", $"show {name}")));

        settings.Should().Equal("on", "on", "on", "on", "200", "UTF8", "C");
    }

    [Fact]
    public async Task A_setting_that_is_asked_for_wins_over_the_default()
    {
        var options = new PrivatePostgresOptions { Settings = new Dictionary<string, string> { ["max_connections"] = "17", ["application_name"] = "it's" } };

        await using var postgres = await PrivatePostgres.StartTemporaryAsync(options, Cancellation);

        (await AskAsync(postgres, "postgres", "show max_connections")).Should().Be("17");
    }

    [Fact]
    public async Task A_kill_loses_nothing_that_was_committed()
    {
        await using var postgres = await PrivatePostgres.StartTemporaryAsync(cancellation: Cancellation);
        await postgres.EnsureDatabaseAsync("exchange", Cancellation);
        await AskAsync(postgres, "exchange", "create table fact (number int); insert into fact select generate_series(1, 1000); select 1");

        await postgres.KillAsync(Cancellation);
        var whileDead = () => AskAsync(postgres, "exchange", "select 1");
        await whileDead.Should().ThrowAsync<NpgsqlException>();
        await postgres.StartAgainAsync(Cancellation);

        (await AskAsync(postgres, "exchange", "select count(*)::text from fact")).Should().Be("1000");
        (await File.ReadAllTextAsync(postgres.LogFile, Cancellation)).Should().Contain("was interrupted");
    }

    [Fact]
    public async Task Nobody_comes_in_without_the_password()
    {
        await using var postgres = await PrivatePostgres.StartTemporaryAsync(cancellation: Cancellation);
        var guess = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres")) { Password = "guess" }.ConnectionString;

        var attempt = async () =>
        {
            await using var connection = new NpgsqlConnection(guess);
            await connection.OpenAsync(Cancellation);
        };

        (await attempt.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task One_that_outlives_its_process_is_found_again_and_not_started_twice()
    {
        var folder = Directory.CreateTempSubdirectory("pudong-outliving-").FullName;
        var options = new PrivatePostgresOptions { OutlivesThisProcess = true };
        int? first, second;

        await using (var postgres = await PrivatePostgres.StartAsync(folder, options, Cancellation))
            first = postgres.PostmasterId;
        await using (var postgres = await PrivatePostgres.StartAsync(folder, options, Cancellation))
            second = postgres.PostmasterId;
        var exclusive = () => PrivatePostgres.StartAsync(folder, cancellation: Cancellation);
        await exclusive.Should().ThrowAsync<PostgresUnavailableException>();
        await (await PrivatePostgres.FindRunningAsync(folder, Cancellation))!.StopAsync(Cancellation);

        first.Should().NotBeNull();
        second.Should().Be(first);
        (await PrivatePostgres.FindRunningAsync(folder, Cancellation)).Should().BeNull();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_loopback_port_is_served_beside_the_socket()
    {
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        await using var postgres = await PrivatePostgres.StartTemporaryAsync(new PrivatePostgresOptions { LoopbackPort = port }, Cancellation);
        var overTcp = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres")) { Host = "127.0.0.1" }.ConnectionString;

        (await AskAsync(overTcp, "select 'here'")).Should().Be("here");
        (await AskAsync(postgres, "postgres", "select 'there'")).Should().Be("there");
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_served_all_the_same()
    {
        var root = Directory.CreateTempSubdirectory("pudong-deep-").FullName;
        OpenToAll(root);
        var folder = Path.Combine(root, new string('a', 60), new string('b', 60));

        await using (var postgres = await PrivatePostgres.StartAsync(folder, cancellation: Cancellation))
            (await AskAsync(postgres, "postgres", "select 'here'")).Should().Be("here");

        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_folder_closed_to_other_users_is_no_obstacle()
    {
        var closed = Directory.CreateTempSubdirectory("pudong-closed-").FullName; // 0700, as /root is

        await using (var postgres = await PrivatePostgres.StartAsync(Path.Combine(closed, "postgres"), cancellation: Cancellation))
            (await AskAsync(postgres, "postgres", "select 'here'")).Should().Be("here");

        Directory.Delete(closed, recursive: true);
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("pudong-other-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "dear", Cancellation);

        var attempt = () => PrivatePostgres.StartAsync(folder, cancellation: Cancellation);

        (await attempt.Should().ThrowAsync<PostgresUnavailableException>()).WithMessage("*holds other things*");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_setting_that_does_not_exist_is_named_in_the_failure()
    {
        var options = new PrivatePostgresOptions { Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" } };

        var attempt = () => PrivatePostgres.StartTemporaryAsync(options, Cancellation);

        (await attempt.Should().ThrowAsync<PostgresUnavailableException>()).WithMessage("*no_such_setting*");
    }

    [Fact]
    public async Task It_ends_with_a_process_that_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("pudong-orphan-").FullName;
        OpenToAll(folder);
        using var parent = StartPdx("postgres", "run", "--data", Path.Combine(folder, "pg"));
        (await parent.StandardOutput.ReadLineAsync(Cancellation)).Should().Contain("ready");
        (await PrivatePostgres.FindRunningAsync(Path.Combine(folder, "pg"), Cancellation)).Should().NotBeNull();

        parent.Kill();

        var deadline = Stopwatch.StartNew();
        while (await PrivatePostgres.FindRunningAsync(Path.Combine(folder, "pg"), Cancellation) is not null && deadline.Elapsed.TotalSeconds < 20)
            await Task.Delay(100, Cancellation);
        (await PrivatePostgres.FindRunningAsync(Path.Combine(folder, "pg"), Cancellation)).Should().BeNull();
        Directory.Delete(folder, recursive: true);
    }

    // pdx as it lies beside the tests lacks what they find in the web framework, so it runs with the tests' own list of assemblies.
    private static Process StartPdx(params string[] arguments)
    {
        var tests = Path.ChangeExtension(typeof(PrivatePostgresTests).Assembly.Location, null);
        string[] command =
        [
            "exec", "--runtimeconfig", tests + ".runtimeconfig.json", "--depsfile", tests + ".deps.json",
            typeof(Pdx.ExitCodes).Assembly.Location, .. arguments,
        ];
        return Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true })!;
    }

    private static Task<string> AskAsync(PrivatePostgres postgres, string database, string question) =>
        AskAsync(postgres.ConnectionString(database), question);

    private static async Task<string> AskAsync(string connectionString, string question)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(question, connection);
        return (await command.ExecuteScalarAsync(Cancellation))?.ToString() ?? "";
    }

    private static void OpenToAll(string folder)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute);
    }
}
