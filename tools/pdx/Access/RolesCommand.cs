using System.CommandLine;
using Google.Protobuf;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Access;

/// <summary>
/// <c>pdx roles</c>: which role may call what, and how far it gets. The running exchange answers with the table that it goes by; a copy here could say
/// something else.
/// </summary>
public static class RolesCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Writes one row per line as proto JSON." };
        var connection = new ConnectionOptions(defaultCaller: "office-pudong");
        var command = new Command("roles", "Prints which role may call which RPC of the exchange, and how far it gets with it.") { json };
        connection.AddTo(command);
        command.SetAction((parsed, cancellation) => ExchangeErrors.InWords(async () =>
        {
            using var channel = connection.Open(parsed);
            var access = await new ParticipantsService.ParticipantsServiceClient(channel).GetAccessAsync(new(), cancellationToken: cancellation);

            var output = parsed.InvocationConfiguration.Output;
            if (!parsed.GetValue(json))
            {
                AccessTable.Write(output, access.Rows);
                return ExitCodes.Done;
            }

            foreach (var row in access.Rows)
                output.WriteLine(JsonFormatter.Default.Format(row));

            return ExitCodes.Done;
        }));
        return command;
    }
}
