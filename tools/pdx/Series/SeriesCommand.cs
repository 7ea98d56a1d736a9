using System.CommandLine;
using Google.Protobuf;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.Series;

/// <summary><c>pdx series</c>: where a series stands.</summary>
public static class SeriesCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The series, e.g. insurers/91310115999900011L/series/core." };
        var json = new Option<bool>("--json") { Description = "Writes proto JSON." };
        var connection = new ConnectionOptions(defaultCaller: "office-pudong");
        var command = new Command("series", "Tells a series' next offset and the digest of its last entry.") { name, json };
        connection.AddTo(command);
        command.SetAction((parsed, cancellation) => ExchangeErrors.InWords(async () =>
        {
            using var channel = connection.Open(parsed);
            var request = new GetSeriesRequest { Series = parsed.GetRequiredValue(name) };
            var found = await new SubmissionsService.SubmissionsServiceClient(channel).GetSeriesAsync(request, cancellationToken: cancellation);

            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonFormatter.Default.Format(found));
                return ExitCodes.Done;
            }

            output.WriteLine($"series:      {found.Series}");
            output.WriteLine($"next offset: {found.NextOffset}");
            output.WriteLine($"head:        {(found.HeadSha256.IsEmpty ? "none" : Convert.ToHexStringLower(found.HeadSha256.Span))}");
            output.WriteLine($"last index:  {(found.HasLastIndex ? found.LastIndex : "none")}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
