using System.CommandLine;
using PudongExchange.Pdx.Connection;
using Spectre.Console;

namespace PudongExchange.Pdx.Push;

/// <summary><c>pdx push</c>: states the facts of a file, or of every participant's file in a folder.</summary>
public static class PushCommand
{
    /// <summary>Enough bad lines to see what is wrong with a file; a wrong file has as many as it has lines.</summary>
    private const int ShownBadLines = 20;

    private const string Extension = ".ndjson";

    public static Command Create()
    {
        var path = new Argument<FileSystemInfo>("PATH")
        {
            Description = "A file with one fact per line as proto JSON with \"@type\" (line 1 is offset 0), or a folder of such files named ROLE-ID.ndjson or ROLE-ID.SERIES.ndjson.",
        };
        var series = new Option<string?>("--series")
        {
            Description = "The series; when not given {participant}/series/core, the participant by --as, or as the file's name says.",
        };
        var outbox = new Option<DirectoryInfo?>("--outbox")
        {
            Description = "The folder that keeps what was sent and each receipt, a file for each series; outbox beside the file when not given.",
        };
        var connection = new ConnectionOptions();
        var command = new Command("push", "Pushes facts to the exchange and goes on where an earlier push ended. Keeps beside each file NAME.rejected.ndjson, the lines that are not in force with "
            + "what was found in them, and in --outbox what was sent with each receipt. Ends with 0 when all is in force, 3 when some lines are not, 1 when it could not push.") { path, series, outbox };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = Files(parsed.GetRequiredValue(path));
            if (files.Count > 1 && (parsed.GetValue(series) is not null || parsed.GetValue(connection.Caller) is not null))
                throw new CommandFailedException("--series and --as are for one file; a folder's files are each pushed as their own participant.", ExitCodes.Usage);

            var read = await Read(files, cancellation);
            using var pushes = new PushGroup(read.Select(facts => Prepare(parsed, connection, parsed.GetValue(series), parsed.GetValue(outbox), facts)));
            try
            {
                await new PushConsole(pushes, AnsiConsole.Console).Watch(pushes.Run(cancellation), cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw new CommandFailedException(
                    $"Interrupted: {pushes.AnsweredCount} of {pushes.FactCount} facts are acknowledged. Push again to go on.", ExitCodes.Cancelled);
            }

            return PushSummary.Tell(pushes, parsed.GetRequiredValue(connection.Address));
        });
        return command;
    }

    private static List<FileInfo> Files(FileSystemInfo path)
    {
        if (path is FileInfo { Exists: true } file)
            return [file];

        if (!Directory.Exists(path.FullName))
            throw new CommandFailedException($"There is no {path}.");

        var found = new DirectoryInfo(path.FullName).EnumerateFiles("*" + Extension)
            .Where(one => FactFileName.TryParse(one.Name) is not null)
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .ToList();
        return found.Count > 0 ? found : throw new CommandFailedException($"There is no file named ROLE-ID{Extension} in {path}.");
    }

    /// <summary>Reads and checks everything before anything is sent.</summary>
    private static async Task<FactFile[]> Read(List<FileInfo> files, CancellationToken cancellation)
    {
        var read = new FactFile[files.Count];
        await Parallel.ForAsync(0, files.Count, cancellation, async (at, token) => read[at] = await FactFile.Read(files[at], token));

        var bad = read.SelectMany(facts => facts.BadLines.Select(line => $"{facts.File.Name}:{line.Number}: {line.Problem}"))
            .Concat(read.Where(facts => facts.Facts.Count == 0 && facts.BadLines.Count == 0).Select(facts => $"{facts.File.Name} has no facts."))
            .ToList();
        if (bad.Count == 0)
            return read;

        foreach (var facts in read)
            facts.Dispose();

        var more = bad.Count > ShownBadLines ? $"\n     and {bad.Count - ShownBadLines} more." : "";
        throw new CommandFailedException(
            $"Nothing was sent: {bad.Count} {(bad.Count > 1 ? "things are" : "thing is")} wrong.\n     {string.Join("\n     ", bad.Take(ShownBadLines))}{more}");
    }

    private static FilePush Prepare(ParseResult parsed, ConnectionOptions connection, string? series, DirectoryInfo? outbox, FactFile facts)
    {
        outbox ??= new(Path.Combine(facts.File.DirectoryName!, "outbox"));
        if (parsed.GetValue(connection.Caller) is { } caller && ParticipantFile.TryParse(caller) is { } participant)
            return new(connection.Open(parsed, participant.Stem), series ?? $"{participant.ResourceName}/series/{FactFileName.Core}", facts, outbox);
        if (parsed.GetValue(connection.Caller) is null && FactFileName.TryParse(facts.File.Name) is { } name)
            return new(connection.Open(parsed, name.Participant.Stem), series ?? name.SeriesName, facts, outbox);

        return new(
            connection.Open(parsed),
            series ?? throw new CommandFailedException(
                $"Whose facts are in {facts.File.Name}? Say --as ROLE-ID, or name the file ROLE-ID{Extension}.", ExitCodes.Usage),
            facts,
            outbox);
    }
}
