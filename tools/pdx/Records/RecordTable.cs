using Google.Protobuf;
using Google.Protobuf.Reflection;
using Spectre.Console;

namespace PudongExchange.Pdx.Records;

/// <summary>Shows records side by side: as many of their first plain fields as fit. The rest is in <c>pdx get</c> and <c>--json</c>.</summary>
public static class RecordTable
{
    /// <summary>The columns where there is no terminal whose width would tell.</summary>
    private const int MaxColumnCount = 10;

    /// <summary>The blanks between two columns.</summary>
    private const int GapWidth = 3;

    /// <summary>Where the characters begin that take two places.</summary>
    private const char FirstWide = '\u2E80';

    public static void Write(TextWriter output, MessageDescriptor type, IReadOnlyList<IMessage> records)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(records);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var columns = Plain(type)
            .Select(field => (Field: field, Texts: records.Select(record => FieldText.Of(record, field)).ToArray()))
            .Where(column => column.Texts.Any(text => text.Length > 0))
            .Take(MaxColumnCount)
            .ToList();
        if (Console.IsOutputRedirected)
            console.Profile.Width = columns.Sum(column => Width(column.Field, column.Texts)) + GapWidth;

        // The name is shown whatever its width.
        for (var at = columns.Count - 1; at > 0 && columns.Sum(column => Width(column.Field, column.Texts)) + GapWidth > console.Profile.Width; at--)
            columns.RemoveAt(at);

        var table = new Table().Border(TableBorder.Simple);
        foreach (var (field, _) in columns)
            table.AddColumn(new TableColumn(FieldText.Heading(field)).Alignment(IsNumber(field) ? Justify.Right : Justify.Left).NoWrap());

        for (var at = 0; at < records.Count; at++)
            table.AddRow(columns.Select(column => Markup.Escape(column.Texts[at])).ToArray());

        console.Write(table);
    }

    // A record's name begins with its insurer.
    private static IEnumerable<FieldDescriptor> Plain(MessageDescriptor type) => type.Fields.InDeclarationOrder()
        .Where(field => !field.IsRepeated && !FieldText.IsNested(field) && field.Name != "insurer");

    private static int Width(FieldDescriptor field, string[] texts) =>
        Math.Max(FieldText.Heading(field).Length, texts.Max(text => text.Sum(character => character < FirstWide ? 1 : 2))) + GapWidth;

    private static bool IsNumber(FieldDescriptor field) => field.FieldType is FieldType.Int64 or FieldType.Int32;
}
