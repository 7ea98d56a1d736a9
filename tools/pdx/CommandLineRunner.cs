using System.CommandLine;
using Grpc.Core;
using PudongExchange.Client;

namespace PudongExchange.Pdx;

/// <summary>Runs one command line: what goes wrong becomes one sentence on standard error and a documented exit code.</summary>
public static class CommandLineRunner
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        ArgumentNullException.ThrowIfNull(root);

        var parsed = root.Parse(args);

        if (parsed.Errors is [var first, ..])
            return Fail($"{first.Message} See `pdx {PathOf(parsed.CommandResult.Command, root)}--help`.", ExitCodes.Usage);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            return Fail("Stopped before the end.", ExitCodes.Cancelled);
        }
        catch (CommandFailedException failure)
        {
            return Fail(failure.Message, failure.ExitCode);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OutboxException)
        {
            return Fail(failure.Message, ExitCodes.Failed);
        }
    }

    private static int Fail(string sentence, int exitCode)
    {
        Console.Error.WriteLine($"pdx: {sentence}");
        return exitCode;
    }

    private static string PathOf(Command command, RootCommand root) => command == root ? "" : command.Name + " ";
}
