using System.CommandLine;
using PudongExchange.LocalPostgres;

namespace PudongExchange.Pdx.Postgres;

/// <summary><c>pdx postgres</c>: a private PostgreSQL for one machine, in one folder.</summary>
public static class PostgresCommand
{
    public static Command Create() => new("postgres", "Runs a private PostgreSQL in one folder of this machine.")
    {
        Start(),
        Run(),
        Stop(),
    };

    private static Command Start()
    {
        var data = DataFolder();
        var database = Database();
        var command = new Command(
            "start",
            $"Starts it and leaves it running; does nothing if it runs already. How to connect is written to {ConnectionsFile.Name} in its folder.")
        {
            data,
            database,
        };
        command.SetAction((parsed, cancellation) => AnswerAsync(async () =>
        {
            var options = new PrivatePostgresOptions { OutlivesThisProcess = true };
            var postgres = await PrivatePostgres.StartAsync(parsed.GetRequiredValue(data).FullName, options, cancellation);
            await PublishAsync(postgres, parsed, data, database, cancellation);
        }));
        return command;
    }

    private static Command Run()
    {
        var data = DataFolder();
        var database = Database();
        var command = new Command("run", "Runs it until Ctrl-C, or until this process ends in any other way.") { data, database };
        command.SetAction((parsed, cancellation) => AnswerAsync(async () =>
        {
            await using var postgres = await PrivatePostgres.StartAsync(parsed.GetRequiredValue(data).FullName, cancellation: cancellation);
            await PublishAsync(postgres, parsed, data, database, cancellation);
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }));
        return command;
    }

    private static Command Stop()
    {
        var data = DataFolder();
        var command = new Command("stop", "Stops it in order; does nothing if it does not run.") { data };
        command.SetAction((parsed, cancellation) => AnswerAsync(async () =>
        {
            if (await PrivatePostgres.FindRunningAsync(parsed.GetRequiredValue(data).FullName, cancellation) is { } postgres)
                await postgres.StopAsync(cancellation);
        }));
        return command;
    }

    private static async Task PublishAsync(
        PrivatePostgres postgres, ParseResult parsed, Option<DirectoryInfo> data, Option<string> database, CancellationToken cancellation)
    {
        var name = parsed.GetRequiredValue(database);
        await postgres.EnsureDatabaseAsync(name, cancellation);
        ConnectionsFile.Write(parsed.GetRequiredValue(data).FullName, postgres, name);
        parsed.InvocationConfiguration.Output.WriteLine($"PostgreSQL {postgres.MajorVersion} is ready on {postgres.Host}.");
    }

    private static async Task<int> AnswerAsync(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCodes.Done;
        }
        catch (PostgresUnavailableException unavailable)
        {
            throw new CommandFailedException(unavailable.Message, unavailable);
        }
    }

    private static Option<DirectoryInfo> DataFolder() => new("--data")
    {
        Description = "Its folder; a new or empty one is initialised.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(".local", "postgres")),
    };

    private static Option<string> Database() => new("--database")
    {
        Description = "A database to create unless it is there.",
        DefaultValueFactory = _ => "exchange",
    };
}
