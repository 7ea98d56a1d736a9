using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Type;

namespace PudongExchange.Pdx.Import;

/// <summary>Turns a cell into the value of a field. What does not fit exactly is a problem: nothing is rounded, nothing is guessed.</summary>
public static partial class CellValue
{
    private const string Fen = "_fen";
    private const string Ppm = "_ppm";

    // How many of the field's units one of the sheet's units is.
    private static readonly Dictionary<string, decimal> MoneyUnits = new() { ["fen"] = 1, ["yuan"] = 100, ["wanYuan"] = 1_000_000 };
    private static readonly Dictionary<string, decimal> RatioUnits = new() { ["ppm"] = 1, ["permille"] = 1_000, ["percent"] = 10_000, ["ratio"] = 1_000_000 };
    private static readonly string[] DayFormats = ["date", "dateTime", "dayBefore"];

    /// <summary>The formats that a field can be written in; empty when it takes none.</summary>
    public static IReadOnlyCollection<string> FormatsOf(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field switch
        {
            { FieldType: FieldType.Int64 or FieldType.Int32 } when field.Name.EndsWith(Fen, StringComparison.Ordinal) => MoneyUnits.Keys,
            { FieldType: FieldType.Int64 or FieldType.Int32 } when field.Name.EndsWith(Ppm, StringComparison.Ordinal) => RatioUnits.Keys,
            _ when FieldPath.IsDate(field) => DayFormats,
            _ => [],
        };
    }

    /// <summary>True when a column cannot do without a format: what an amount is written in is never guessed.</summary>
    public static bool NeedsFormat(FieldDescriptor field) => FormatsOf(field) is { Count: > 0 } formats && formats != DayFormats;

    /// <summary>True when the import knows how to fill a field of this type from a cell.</summary>
    public static bool CanFill(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return FieldPath.IsDate(field) || field.FieldType is FieldType.String or FieldType.Bool or FieldType.Enum or FieldType.Int32 or FieldType.Int64 or FieldType.Bytes;
    }

    /// <summary>The value of a field from a cell; null with a problem.</summary>
    public static object? Of(SheetCell cell, FieldDescriptor field, string? format, out Problem? problem)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(field);

        var (value, wrong) = field.FieldType switch
        {
            FieldType.String => Text(cell),
            FieldType.Bool => Truth(cell),
            FieldType.Enum => Name(cell, field.EnumType),
            FieldType.Bytes => Bytes(cell),
            FieldType.Int32 or FieldType.Int64 => Whole(cell, field, format),
            _ => Day(cell, format),
        };
        problem = wrong;
        return value;
    }

    private static (object?, Problem?) Text(SheetCell cell) => cell.IsRounded
        ? (null, new($"The spreadsheet kept {cell.Text} as a number and rounded it after 15 digits; format the column as text and type it again.", $"表格把该内容当作数字 {cell.Text},15 位之后已失真;请将该列设为文本格式后重新录入。"))
        : (cell.Text, null);

    private static (object?, Problem?) Truth(SheetCell cell) => cell.Text.ToUpperInvariant() switch
    {
        "TRUE" or "是" or "Y" or "YES" or "1" => (true, null),
        "FALSE" or "否" or "N" or "NO" or "0" => (false, null),
        _ => (null, new($"\"{cell.Text}\" is neither yes nor no.", $"“{cell.Text}”不是“是”或“否”。")),
    };

    private static (object?, Problem?) Name(SheetCell cell, EnumDescriptor type) =>
        type.Values.FirstOrDefault(value => value.Name == cell.Text && value.Number != 0) is { } found
            ? (found.Number, null)
            : (null, new($"\"{cell.Text}\" is no {type.Name}; give it a meaning in the column's \"values\".", $"“{cell.Text}”不是 {type.Name} 的取值;请在映射的 values 中给出对应关系。"));

    private static (object?, Problem?) Bytes(SheetCell cell)
    {
        try
        {
            return (ByteString.CopyFrom(Convert.FromHexString(cell.Text)), null);
        }
        catch (FormatException)
        {
            return (null, new($"\"{cell.Text}\" is not hexadecimal.", $"“{cell.Text}”不是十六进制。"));
        }
    }

    private static (object?, Problem?) Whole(SheetCell cell, FieldDescriptor field, string? format)
    {
        var isPercent = cell.IsPercentage || cell.Text.EndsWith('%');
        if (Number(cell) is not { } number)
            return (null, new($"\"{cell.Text}\" is not a number.", $"“{cell.Text}”不是数字。"));

        if (cell.IsRounded)
            return (null, new($"{cell.Text} has more digits than a spreadsheet keeps.", $"{cell.Text} 的位数超过表格所能保存的位数。"));

        if (isPercent && !(format is not null && RatioUnits.ContainsKey(format) && field.Name.EndsWith(Ppm, StringComparison.Ordinal)))
            return (null, new($"\"{cell.Text}\" is a percentage, and {field.Name} is not.", $"“{cell.Text}”是百分数,而 {field.Name} 不是。"));

        // A percentage says itself what it is, whatever the column's format: the spreadsheet holds 0.15, the text 15 %.
        var unit = isPercent ? (cell.IsPercentage ? RatioUnits["ratio"] : RatioUnits["percent"]) : Unit(format);
        if (Math.Abs(number) > long.MaxValue / unit)
            return (null, new($"{cell.Text} is too large.", $"{cell.Text} 过大。"));

        var whole = number * unit;
        if (whole != decimal.Truncate(whole))
            return (null, new($"\"{cell.Text}\" does not come to a whole number in {field.Name}.", $"“{cell.Text}”换算到 {field.Name} 后不是整数。"));

        if (field.FieldType == FieldType.Int32 && (whole is < int.MinValue or > int.MaxValue))
            return (null, new($"{cell.Text} is too large.", $"{cell.Text} 过大。"));

        return field.FieldType == FieldType.Int32 ? ((int)whole, null) : ((long)whole, null);
    }

    private static decimal Unit(string? format) =>
        format is null ? 1 : MoneyUnits.TryGetValue(format, out var money) ? money : RatioUnits.GetValueOrDefault(format, 1);

    private static decimal? Number(SheetCell cell) => cell.Number
        ?? (NumberText().Match(cell.Text) is { Success: true } match && decimal.TryParse(
            match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null);

    private static (object?, Problem?) Day(SheetCell cell, string? format)
    {
        if (CellDay.Of(cell) is not { } moment)
            return (null, new($"\"{cell.Text}\" is not a day; write it like 2023-11-08.", $"“{cell.Text}”不是日期;请写成 2023-11-08。"));

        if (moment.TimeOfDay != TimeSpan.Zero && format != "dateTime")
            return (null, new($"\"{cell.Text}\" has a time of day, and the field is a day; the format \"dateTime\" drops the time.", $"“{cell.Text}”带有时刻,而该字段只有日期;格式 dateTime 会舍去时刻。"));

        var day = format == "dayBefore" ? moment.AddDays(-1) : moment;
        return (new Date { Year = day.Year, Month = day.Month, Day = day.Day }, null);
    }

    [GeneratedRegex(@"\A[¥¥]?(?<number>-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?) ?%?\z")]
    private static partial Regex NumberText();
}
