using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace PudongExchange.Pdx.Import;

/// <summary>Turns the rows under a line of headings into facts.</summary>
public sealed class RowReader
{
    private readonly MappedFact _fact;
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<(string Heading, string Text), int> _seen = [];
    private readonly List<RowError> _errors = [];
    private SheetFile.Row _row = new(0, []);

    /// <param name="fact">The map.</param>
    /// <param name="headings">The row of the headings.</param>
    /// <param name="ignored">Headings that need no place in the map.</param>
    public RowReader(MappedFact fact, SheetFile.Row headings, IReadOnlyList<string> ignored)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(headings);

        _fact = fact;
        _row = headings;
        var wanted = fact.Columns.Select(column => column.Heading!).ToHashSet();
        foreach (var (at, cell) in headings.Cells.Index().Where(one => !one.Item.IsBlank))
        {
            if (!wanted.Contains(cell.Text))
            {
                if (!ignored.Contains(cell.Text))
                    Fault(at, cell.Text, new("The map says nothing of this column; name it under \"ignore\" if it is not needed.", "映射中没有该列;如不需要,请列入 ignore。"));
            }
            else if (!_places.TryAdd(cell.Text, at))
            {
                Fault(at, cell.Text, new("Two columns have this heading.", "有两列使用该表头。"));
            }
        }

        foreach (var missing in wanted.Where(heading => !_places.ContainsKey(heading)))
            _errors.Add(new(headings.Number, "", "", new($"There is no column {missing}, which the map names.", $"缺少映射中的列“{missing}”。")));

        HeadingErrors = [.. _errors];
    }

    /// <summary>What is wrong with the headings; with any, no row can be read.</summary>
    public IReadOnlyList<RowError> HeadingErrors { get; }

    /// <summary>The fact of a row; null with what is wrong with it.</summary>
    public IMessage? Read(SheetFile.Row row, out IReadOnlyList<RowError> errors)
    {
        _row = row;
        _errors.Clear();
        var fact = Build(_fact.Type, _fact.Fields);
        errors = [.. _errors];
        return _errors.Count == 0 ? fact : null;
    }

    private IMessage Build(MessageDescriptor type, List<MappedField> fields)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in fields.OrderBy(one => one.Field.FieldNumber).ThenBy(one => one.Index))
        {
            if (!field.IsMessage)
                Fill(message, field);
            else if (IsThere(field))
                Set(message, field.Field, Build(field.Field.MessageType, field.Fields));
        }

        return message;
    }

    /// <summary>True for a message that must be there, that some cell says something of, or that is the same in every row.</summary>
    private bool IsThere(MappedField message) =>
        message.IsRequired || !message.Columns.Any() || message.Columns.Any(column => !Cell(column).IsBlank);

    private void Fill(IMessage message, MappedField field)
    {
        if (field.Constant is { } constant)
        {
            Set(message, field.Field, CellValue.Of(constant, field.Field, format: null, out _)!);
            return;
        }

        var (column, cell) = (field.Column!, Cell(field));
        if (cell.IsBlank)
        {
            if (field.IsRequired)
                Fault(field, new("The cell is empty, and the contract asks for it.", "单元格为空,而该字段必填。"));

            return;
        }

        if (cell.IsError)
        {
            Fault(field, new($"The spreadsheet shows {cell.Text}; mend the formula.", $"表格显示 {cell.Text};请修正公式。"));
            return;
        }

        if (column.Unique && !_seen.TryAdd((field.Heading!, cell.Text), _row.Number))
            Fault(field, new($"{cell.Text} is in row {_seen[(field.Heading!, cell.Text)]} already.", $"{cell.Text} 在第 {_seen[(field.Heading!, cell.Text)]} 行已出现。"));

        foreach (var part in Parts(cell, column))
        {
            if (Value(part, field) is { } value)
                Set(message, field.Field, value);
        }
    }

    private static IEnumerable<SheetCell> Parts(SheetCell cell, ImportMap.Column column) => column.Separator is { Length: > 0 } separator
        ? cell.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => new SheetCell { Text = text })
        : [cell];

    private object? Value(SheetCell cell, MappedField field)
    {
        var column = field.Column!;
        if (column.Values is { } values)
        {
            if (values.TryGetValue(cell.Text, out var meaning))
            {
                cell = new() { Text = meaning };
            }
            else if (field.Field.FieldType != FieldType.Enum || field.Field.EnumType.FindValueByName(cell.Text) is null)
            {
                Fault(field, new($"\"{cell.Text}\" is none of {string.Join(", ", values.Keys)}.", $"“{cell.Text}”不在 {string.Join("、", values.Keys)} 之中。"));
                return null;
            }
        }

        var value = CellValue.Of(cell, field.Field, column.Format, out var problem);
        if (problem is not null)
            Fault(field, problem);

        return value is string text ? column.Prefix + text : value;
    }

    private SheetCell Cell(MappedField column)
    {
        var at = _places[column.Heading!];
        var cell = at < _row.Cells.Count ? _row.Cells[at] : SheetCell.Blank;
        return cell.IsBlank && column.Column!.Default is { } blank ? new() { Text = blank } : cell;
    }

    // The value of an enum is given as its number; the CLR takes it for the enum.
    private static void Set(IMessage message, FieldDescriptor field, object value)
    {
        if (field.IsRepeated)
            ((IList)field.Accessor.GetValue(message)).Add(value);
        else
            field.Accessor.SetValue(message, value);
    }

    private void Fault(MappedField field, Problem problem) => Fault(_places[field.Heading!], field.Heading!, problem);

    private void Fault(int at, string heading, Problem problem) => _errors.Add(new(_row.Number, RowError.Letters(at), heading, problem));
}
