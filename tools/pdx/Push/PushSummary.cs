using System.Globalization;
using PudongExchange.Client;
using Spectre.Console;

namespace PudongExchange.Pdx.Push;

/// <summary>Tells what became of a push, and answers with the exit code.</summary>
public static class PushSummary
{
    /// <summary>Wide enough for the table where there is no terminal to measure.</summary>
    private const int PlainWidth = 160;

    private static readonly string[] Headings =
        ["Series", "Facts", "New", "Accepted", "Warnings", "Rejected", "Known", "Conflicts", "Duplicates", "Seconds"];

    public static int Tell(PushGroup group, Uri server)
    {
        ArgumentNullException.ThrowIfNull(group);

        if (group.Pushes is [var only])
            TellOne(only);
        else
            TellAll(group);

        TellRejected(group);

        var failures = group.Pushes.Where(push => push.Failure is not null).ToList();
        if (failures.Count > 0)
            throw new CommandFailedException($"{server}: {string.Join("\n\n     ", failures.Select(push => $"{push.Series}: {push.Failure}"))}");

        return group.Pushes.Any(push => push.Rejected.Count > 0) ? ExitCodes.Rejected : ExitCodes.Done;
    }

    private static void TellOne(FilePush push)
    {
        var (progress, counts) = (push.Progress, push.Progress.Counts);
        if (counts.Answered == 0)
        {
            if (push.Failure is null)
                Console.WriteLine($"{push.Series}: the exchange holds all {Number(push.FactCount)} facts already; 0 pushed.");
            return;
        }

        // A push that was killed left answers unread; they are counted below, though it was not this push that sent their facts.
        var missed = counts.Answered - progress.NewCount;
        var readBack = missed > 0 ? $", {Number(missed)} missed answers read back" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{push.Series}: {push.FactCount:N0} facts, {progress.NewCount:N0} pushed in {progress.Elapsed.TotalSeconds:N1} s ({progress.FactsPerSecond:N0}/s){readBack}."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{counts.Accepted:N0} accepted, {counts.Warned:N0} accepted with warnings, {counts.Rejected:N0} rejected; {counts.Known:N0} known already, {counts.Conflicts:N0} conflicts, {counts.Duplicates:N0} duplicates."));
    }

    private static void TellAll(PushGroup group)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in Headings)
            table.AddColumn(heading, column => column.Alignment(heading == Headings[0] ? Justify.Left : Justify.Right).NoWrap());

        foreach (var push in group.Pushes)
            table.AddRow(Row(push.Series, push.FactCount, push.Progress.NewCount, push.Progress.Counts, push.Progress.Elapsed));

        var sum = group.Pushes.Aggregate(PushCounts.None, (counts, push) => counts + push.Progress.Counts);
        var longest = group.Pushes.Max(push => push.Progress.Elapsed);
        table.AddRow(Row("total", group.FactCount, group.Pushes.Sum(push => push.Progress.NewCount), sum, longest));

        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = PlainWidth;

        AnsiConsole.Write(table);
        if (group.Pushes.All(push => push.Failure is null && push.Progress.NewCount == 0))
            Console.WriteLine("The exchange holds all of it already; 0 pushed.");
    }

    private static void TellRejected(PushGroup group)
    {
        var kept = group.Pushes.Select(push => push.Rejected).Where(rejected => rejected.Count > 0).ToList();
        if (kept.Count == 0)
            return;

        var count = kept.Sum(rejected => rejected.Count);
        var path = Path.GetRelativePath(".", kept[0].Path);
        var where = kept.Count == 1 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", "*" + RejectedLines.Extension);
        Console.WriteLine($"{Number(count)} {(count == 1 ? "line is" : "lines are")} not in force; findings in {where}");
    }

    private static string[] Row(string name, long factCount, long newCount, PushCounts counts, TimeSpan elapsed) =>
    [
        name, Number(factCount), Number(newCount), Number(counts.Accepted), Number(counts.Warned), Number(counts.Rejected),
        Number(counts.Known), Number(counts.Conflicts), Number(counts.Duplicates), elapsed.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture),
    ];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
