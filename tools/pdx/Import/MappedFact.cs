using System.Text.Json;
using Google.Protobuf.Reflection;
using PudongExchange.Pdx.Push;

namespace PudongExchange.Pdx.Import;

/// <summary>A map, checked against the contract: every field it names is there, every field that the fact needs is named.</summary>
public sealed class MappedFact
{
    private readonly List<string> _problems = [];

    private MappedFact(MessageDescriptor type) => Type = type;

    public MessageDescriptor Type { get; }

    /// <summary>The fact's fields, as far as the map fills them.</summary>
    public List<MappedField> Fields { get; } = [];

    public IEnumerable<MappedField> Columns => Fields.SelectMany(one => one.Columns);

    /// <summary>Checks a map.</summary>
    /// <exception cref="CommandFailedException">It does not fit the contract; the message lists every reason.</exception>
    public static MappedFact Of(ImportMap map)
    {
        ArgumentNullException.ThrowIfNull(map);

        var type = FactJson.TypeOf(map.Fact) ?? throw new CommandFailedException($"{map.Fact} is not a type of fact; protos/pudong/exchange/submissions/v1/fact.proto lists them.");
        var mapped = new MappedFact(type);
        foreach (var (heading, column) in map.Columns)
            mapped.Add(heading, column);

        foreach (var (path, value) in map.Constants)
            mapped.Add(path, value);

        mapped.CheckComplete("", type, mapped.Fields);
        return mapped._problems.Count == 0
            ? mapped
            : throw new CommandFailedException($"The map does not fit {type.FullName}:\n     {string.Join("\n     ", mapped._problems)}");
    }

    private void Add(string heading, ImportMap.Column column)
    {
        if (FieldPath.TryParse(Type, column.Field, out var problem) is not { } path)
        {
            _problems.Add($"{heading}: {problem}");
            return;
        }

        var field = path.Leaf;
        var formats = CellValue.FormatsOf(field);
        if (!CellValue.CanFill(field))
            _problems.Add($"{heading}: a cell cannot hold {field.FullName}.");
        else if (column.Format is null ? CellValue.NeedsFormat(field) : !formats.Contains(column.Format))
            _problems.Add($"{heading}: {path.Text} {(formats.Count > 0 ? $"needs a \"format\" of {string.Join(", ", formats)}" : "takes no \"format\"")}.");
        else if (column.Separator is not null && !field.IsRepeated)
            _problems.Add($"{heading}: {path.Text} takes one value, so no \"separator\".");
        else if (column.Prefix.Length > 0 && field.FieldType != FieldType.String)
            _problems.Add($"{heading}: {path.Text} is no text, so takes no \"prefix\".");
        else if (Unknown(column, field) is { } unknown)
            _problems.Add($"{heading}: {unknown} is no {field.EnumType.Name}: {string.Join(", ", field.EnumType.Values.Skip(1).Select(value => value.Name))}.");
        else
            Place(path, new(field, null) { Heading = heading, Column = column });
    }

    private static string? Unknown(ImportMap.Column column, FieldDescriptor field) => field.FieldType == FieldType.Enum
        ? column.Values?.Values.Append(column.Default is { } blank ? column.Values.GetValueOrDefault(blank, blank) : null)
            .FirstOrDefault(name => name is not null && field.EnumType.FindValueByName(name) is not { Number: not 0 })
        : null;

    private void Add(string text, JsonElement value)
    {
        if (FieldPath.TryParse(Type, text, out var problem) is not { } path)
        {
            _problems.Add(problem);
            return;
        }

        // A constant is written in the field's own unit, so it needs no format.
        var cell = new SheetCell { Text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText() };
        if (!CellValue.CanFill(path.Leaf) || CellValue.Of(cell, path.Leaf, format: null, out var wrong) is null)
            _problems.Add($"{text}: {cell.Text} does not fit {path.Leaf.FullName}.");
        else
            Place(path, new(path.Leaf, null) { Constant = cell });
    }

    private void Place(FieldPath path, MappedField leaf)
    {
        var fields = Fields;
        foreach (var step in path.Steps.SkipLast(1))
        {
            var next = fields.FirstOrDefault(one => one.Field == step.Field && one.Index == step.Index);
            if (next is null)
                fields.Add(next = new(step.Field, step.Index));

            fields = next.Fields;
        }

        if (fields.Any(one => one.Field == leaf.Field))
            _problems.Add($"{path.Text} is filled twice.");
        else
            fields.Add(leaf);
    }

    private void CheckComplete(string path, MessageDescriptor type, List<MappedField> fields)
    {
        foreach (var required in type.Fields.InDeclarationOrder().Where(FieldPath.IsRequired).Where(field => fields.All(one => one.Field != field)))
            _problems.Add($"Nothing fills {path}{required.Name}, which {type.Name} must have: map a column or give a constant.");

        foreach (var message in fields.Where(one => one.IsMessage))
            CheckComplete($"{path}{message.Field.Name}{(message.Index is { } at ? $"[{at}]" : "")}.", message.Field.MessageType, message.Fields);
    }
}
