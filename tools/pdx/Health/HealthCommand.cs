using System.CommandLine;
using Grpc.Core;
using Grpc.Health.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Health;

/// <summary><c>pdx health</c>: whether an exchange serves, by the standard gRPC health protocol.</summary>
public static class HealthCommand
{
    /// <summary>Longer than any answer of a healthy exchange takes, short enough to ask again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var connection = new ConnectionOptions(defaultCaller: "operator-main");
        var service = new Option<string>("--service")
        {
            Description = "The full name of a service; the exchange as a whole when empty.",
            DefaultValueFactory = _ => "",
        };

        var command = new Command("health", "Says whether the exchange serves; ends with 1 when it does not.") { service };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = connection.Open(parsed);
            var status = await AskAsync(new Grpc.Health.V1.Health.HealthClient(channel), parsed.GetRequiredValue(service), cancellation);

            parsed.InvocationConfiguration.Output.WriteLine(status);
            return status == HealthCheckResponse.Types.ServingStatus.Serving ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static async Task<HealthCheckResponse.Types.ServingStatus> AskAsync(
        Grpc.Health.V1.Health.HealthClient client, string service, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.CheckAsync(
                new HealthCheckRequest { Service = service },
                deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Patience,
                cancellationToken: cancellation);
            return answer.Status;
        }
        catch (RpcException refused) when (refused.StatusCode != StatusCode.Cancelled)
        {
            throw new CommandFailedException($"The exchange does not answer: {refused.Status.Detail}", refused);
        }
    }
}
