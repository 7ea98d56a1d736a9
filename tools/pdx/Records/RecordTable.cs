using Google.Protobuf;
using Google.Protobuf.Reflection;
using Spectre.Console;

namespace PudongExchange.Pdx.Records;

/// <summary>Shows records side by side: the first plain fields that any of them has.</summary>
public static class RecordTable
{
    /// <summary>More columns than this do not fit beside a name; the rest is in `pdx get` and --json.</summary>
    private const int MaxColumns = 9;

    /// <summary>Wide enough where there is no terminal to measure.</summary>
    private const int PlainWidth = 240;

    public static void Write(TextWriter output, MessageDescriptor type, IReadOnlyList<IMessage> records)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(records);

        var columns = type.Fields.InDeclarationOrder()
            .Where(field => !field.IsRepeated && !FieldText.IsNested(field) && records.Any(record => FieldText.Of(record, field).Length > 0))
            .Where(field => field.Name != "insurer" || type.FindFieldByName("name") is null)
            .Take(MaxColumns)
            .ToList();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var field in columns)
            table.AddColumn(new TableColumn(Heading(field)).Alignment(IsNumber(field) ? Justify.Right : Justify.Left).NoWrap());

        foreach (var record in records)
            table.AddRow(columns.Select(field => Markup.Escape(FieldText.Of(record, field))).ToArray());

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = PlainWidth;

        console.Write(table);
    }

    private static string Heading(FieldDescriptor field) =>
        field.Name.EndsWith("_fen", StringComparison.Ordinal) ? $"{field.Name[..^"_fen".Length]} (yuan)" : field.Name;

    private static bool IsNumber(FieldDescriptor field) => field.FieldType is FieldType.Int64 or FieldType.Int32;
}
