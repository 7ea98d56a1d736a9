using System.CommandLine;
using System.Globalization;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Pdx.Import;

/// <summary><c>pdx import</c>: turns the rows of a spreadsheet into facts.</summary>
public static class ImportCommand
{
    /// <summary>Enough to mend a sheet by; a map that does not fit has one for each row.</summary>
    private const int ShownErrors = 500;

    public static Command Create() => new("import", "Turns the rows of a spreadsheet into facts for pdx push.")
    {
        Create("policies", "Turns the rows of a spreadsheet into PolicyIssued.", type => type == PolicyIssued.Descriptor.FullName),
        Create("facts", "Turns the rows of a spreadsheet into facts of the type that the map names.", _ => true),
    };

    private static Command Create(string name, string description, Func<string, bool> takes)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The spreadsheet: .xlsx, or .csv in UTF-8 or GB 18030." };
        var mapFile = new Option<FileInfo>("--map") { Description = "Which column is which field: a JSON file, see docs/reference/import.md.", Required = true };
        var to = new Option<FileInfo?>("--out") { Description = "Where the facts go, one a line; FILE with the ending .ndjson when not given." };
        var append = new Option<bool>("--append") { Description = "Adds them after the lines that the output has, as the next facts of its series." };
        var keepGood = new Option<bool>("--keep-good") { Description = "Writes the good rows though others are not." };
        var command = new Command(name, description + " Ends with 0 when every row is good; 1 when a row is not, and then nothing is written; 3 when --keep-good left such rows out.")
        {
            file, mapFile, to, append, keepGood,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sheet = parsed.GetRequiredValue(file);
            if (!sheet.Exists)
                throw new CommandFailedException($"There is no {sheet}.");

            var map = await ImportMap.Read(parsed.GetRequiredValue(mapFile), cancellation);
            if (!takes(map.Fact))
                throw new CommandFailedException($"The map makes {map.Fact}, which is not for import {name}; use pdx import facts.", ExitCodes.Usage);

            var output = parsed.GetValue(to) ?? new FileInfo(Path.ChangeExtension(sheet.FullName, ".ndjson"));
            var appends = parsed.GetValue(append) && output.Exists;
            if (output.Exists && !appends)
                throw new CommandFailedException($"{output} is there already: --append adds to it, --out names another.");

            var import = new SpreadsheetImport(sheet, map);
            import.Run(output, appends, parsed.GetValue(keepGood), cancellation);
            return Tell(import, sheet, output);
        });
        return command;
    }

    private static int Tell(SpreadsheetImport import, FileInfo sheet, FileInfo output)
    {
        foreach (var error in import.Errors.Take(ShownErrors))
            Console.Error.WriteLine($"{sheet.Name}:{error}");

        if (import.Errors.Count > ShownErrors)
            Console.Error.WriteLine($"and {import.Errors.Count - ShownErrors} more.");

        var written = import.IsWritten ? $"{Number(import.GoodCount)} facts written to {Path.GetRelativePath(".", output.FullName)}" : "nothing was written";
        var wrong = import.Errors.Select(error => error.Row).Distinct().Count();
        Console.WriteLine($"{sheet.Name}: {Number(import.RowCount)} rows, {Number(wrong)} with errors; {written}.");
        return import.Errors.Count == 0 ? ExitCodes.Done : import.IsWritten ? ExitCodes.Rejected : ExitCodes.Failed;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
