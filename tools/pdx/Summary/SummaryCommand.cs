using System.CommandLine;
using Grpc.Core;
using PudongExchange.Pdx.Connection;
using PudongExchange.Pdx.District;
using Spectre.Console;

namespace PudongExchange.Pdx.Summary;

/// <summary><c>pdx summary</c>: what the participants stated and how it was judged, and three questions that regulators ask.</summary>
public static class SummaryCommand
{
    /// <summary>A name is never broken over lines, also where there is no terminal to measure.</summary>
    private const int TableWidth = 120;

    public static Command Create()
    {
        var connection = new ConnectionOptions(defaultCaller: "office-pudong");
        var participantsFile = new Option<FileInfo?>("--participants")
        {
            Description = "A participants file (JSON); the shipped sample district when not given.",
        };

        var command = new Command("summary", "Counts what each participant stated by its verdict, and asks three regulators' questions.")
        {
            participantsFile,
        };
        connection.AddTo(command);
        command.SetAction((parsed, cancellation) => AnswerAsync(async () =>
        {
            var participants = parsed.GetValue(participantsFile) is { } file ? ParticipantsFile.Read(file.FullName) : ParticipantsFile.SampleDistrict();
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(parsed.InvocationConfiguration.Output) });
            console.Profile.Width = Math.Max(console.Profile.Width, TableWidth);

            using var office = connection.Open(parsed);
            var tallies = await Tally.AllAsync(office, participants, cancellation);
            Show(console, tallies);

            var lastIndex = tallies.Max(tally => tally.LastIndex);
            foreach (var question in RegulatorQuestion.All(lastIndex))
                await ShowAsync(console, question, parsed, connection, cancellation);
        }));
        return command;
    }

    private static void Show(IAnsiConsole console, IReadOnlyList<Tally> tallies)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("participant").NoWrap());
        foreach (var count in (string[])["accepted", "with warnings", "rejected", "conflicts"])
            table.AddColumn(new TableColumn(count).RightAligned());

        // An insurer is what the reader looks for; departments and towns are many, and what each stated is in their own series.
        var insurers = tallies.Where(tally => tally.Role == "insurer" && tally.Total > 0);
        var others = tallies.Where(tally => tally.Role != "insurer" && tally.Total > 0)
            .GroupBy(tally => tally.Role)
            .Select(role => Tally.Sum($"{role.Count()} {role.Key}s", [.. role]));
        foreach (var tally in insurers.Concat(others).Append(Tally.Sum("all", tallies)))
        {
            table.AddRow(
                Markup.Escape(tally.Name),
                $"{tally.Accepted:N0}", $"{tally.AcceptedWithWarnings:N0}", $"{tally.Rejected:N0}", $"{tally.Conflicts:N0}");
        }

        console.Write(table);
    }

    private static async Task ShowAsync(
        IAnsiConsole console, RegulatorQuestion question, ParseResult parsed, ConnectionOptions connection, CancellationToken cancellation)
    {
        var address = parsed.GetRequiredValue(connection.Address);
        var certificates = parsed.GetRequiredValue(connection.Certificates).FullName;
        using var channel = connection.Open(parsed, question.Asker);
        var answer = await question.AskAsync(channel, cancellation);

        // Commands are for copying, so nothing may break their lines.
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), certificates);
        console.Profile.Out.Writer.WriteLine($"""
            {question.Asker} asks: {question.English}
              {question.Chinese}
              {answer}
              .local/node/node_modules/.bin/buf curl --protocol grpc --cacert {shown}/ca.crt --cert {shown}/{question.Asker}.crt --key {shown}/{question.Asker}.key -d '{question.RequestJson}' {address.GetLeftPart(UriPartial.Authority)}/{question.Method}
              grpcurl -cacert {shown}/ca.crt -cert {shown}/{question.Asker}.crt -key {shown}/{question.Asker}.key -d '{question.RequestJson}' {address.Authority} {question.Method}

            """);
    }

    private static async Task<int> AnswerAsync(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCodes.Done;
        }
        catch (RpcException refused) when (refused.StatusCode != StatusCode.Cancelled)
        {
            throw new CommandFailedException($"The exchange answered {refused.StatusCode}: {refused.Status.Detail}", refused);
        }
    }
}
