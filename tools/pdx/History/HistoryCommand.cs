using System.CommandLine;
using Grpc.Core;
using Grpc.Net.Client;
using PudongExchange.Client;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx.Connection;

namespace PudongExchange.Pdx.History;

/// <summary><c>pdx history</c>: what was stated about a record, or by a participant, in the log's order; and whether it holds.</summary>
public static class HistoryCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("NAME") { Description = "A record, e.g. insurers/91310115999900011L/policies/P-1, or a participant, e.g. insurers/91310115999900011L." };
        var verify = new Option<bool>("--verify") { Description = "Recomputes every commitment and, for a participant's whole history, the chain of its series." };
        var json = new Option<bool>("--json") { Description = "Writes one entry per line as proto JSON." };
        var from = new Option<long>("--from") { Description = "The first index." };
        var until = new Option<long?>("--until") { Description = "The first index that is left out; the log's end when not given." };
        var connection = new ConnectionOptions(defaultCaller: "office-pudong");
        var command = new Command("history", "Replays what was stated about a record or by a participant.") { subject, verify, json, from, until };
        connection.AddTo(command);
        command.SetAction((parsed, cancellation) => ExchangeErrors.InWords(async () =>
        {
            var request = Request(parsed.GetRequiredValue(subject), parsed.GetValue(from), parsed.GetValue(until));
            var isWhole = request.HasParticipant && request.FromIndex == 0;
            var check = parsed.GetValue(verify) ? new HistoryCheck(isWhole) : null;
            var output = parsed.InvocationConfiguration.Output;

            using var channel = connection.Open(parsed);
            using var replay = new AuditService.AuditServiceClient(channel).ReplayHistory(request, cancellationToken: cancellation);
            var timeline = new Timeline(output, parsed.GetValue(json));
            await foreach (var answer in replay.ResponseStream.ReadAllAsync(cancellation))
            {
                timeline.Write(answer);
                if (check?.Check(answer) is { } wrong)
                    throw new CommandFailedException($"The history does not hold. {wrong}");
            }

            if (check is null)
                return ExitCodes.Done;

            if (isWhole && !request.HasUntilIndex)
                await CompareHeads(channel, check, cancellation);

            Tell(parsed.GetValue(json) ? Console.Error : output, check, isWhole);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static ReplayHistoryRequest Request(string subject, long from, long? until)
    {
        var request = new ReplayHistoryRequest { FromIndex = from };
        if (ParticipantFile.IsResourceName(subject))
            request.Participant = subject;
        else
            request.Record = subject;

        if (until is { } end)
            request.UntilIndex = end;

        return request;
    }

    // The chain proves that nothing inside was dropped; only the heads that receipts were given for prove that nothing is missing at the end.
    private static async Task CompareHeads(GrpcChannel channel, HistoryCheck check, CancellationToken cancellation)
    {
        var submissions = new SubmissionsService.SubmissionsServiceClient(channel);
        foreach (var (series, head) in check.Heads)
        {
            var found = await submissions.GetSeriesAsync(new() { Series = series }, cancellationToken: cancellation);
            if (found.LastIndex <= check.LastIndex && Convert.ToHexStringLower(found.HeadSha256.Span) != head)
                throw new CommandFailedException($"The history does not hold. The replay of {series} ends with another entry than the exchange says.");
        }
    }

    private static void Tell(TextWriter output, HistoryCheck check, bool isWhole)
    {
        output.WriteLine($"Verified {check.EntryCount} entries: every commitment opens to the fact given{(isWhole ? ", every chain is whole" : "")}.");
        if (check.RedactedCount > 0)
            output.WriteLine($"{check.RedactedCount} facts are no longer given; of these only the place was checked.");

        foreach (var (series, head) in check.Heads)
            output.WriteLine($"{series} ends with {head}");
    }
}
