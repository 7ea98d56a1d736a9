using Google.Protobuf;
using Google.Protobuf.Reflection;
using PudongExchange.Domain.District;
using PudongExchange.Server.Views.Filters;
using Date = Google.Type.Date;

namespace PudongExchange.Server.Views;

/// <summary>A column of a view's table, read from the resource that the row holds. Lists filter by it under its name.</summary>
public sealed class ViewColumn
{
    private readonly Func<IMessage, object?> _read;

    private ViewColumn(FilterField field, Func<IMessage, object?> read)
    {
        Field = field;
        _read = read;
    }

    public FilterField Field { get; }

    public string Name => Field.Name;

    /// <summary>The type of the array that carries the column's values, one per row, into a statement.</summary>
    internal string ArrayType => Field.HasSeveral ? "varchar[]" : Field.Type switch
    {
        ValueKind.Text => "varchar[]",
        ValueKind.Enum => "int[]",
        ValueKind.Day => "date[]",
        ValueKind.Number => "bigint[]",
        _ => throw new InvalidOperationException($"The field type {Field.Type} has no column."),
    };

    /// <summary>The column's value from one element of that array; several values travel as one text, as none holds a blank.</summary>
    internal string FromElement(string element) => (Field.HasSeveral, Field.Type) switch
    {
        (true, ValueKind.Enum) => $"string_to_array({element}, ' ')::int[]",
        (true, _) => $"string_to_array({element}, ' ')",
        _ => element,
    };

    /// <summary>The column of a field of the resource, of the type that the contract gives it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="path">The field, e.g. <c>product.kind</c>; the column's name when not given.</param>
    public static ViewColumn Of(MessageDescriptor resource, string name, string? path = null)
    {
        var fields = new List<FieldDescriptor>();
        var message = resource;
        foreach (var part in (path ?? name).Split('.'))
        {
            var next = message?.FindFieldByName(part) ?? throw new ArgumentException($"{resource.Name} has no field {path ?? name}.", nameof(path));
            fields.Add(next);
            message = next.FieldType == FieldType.Message ? next.MessageType : null;
        }

        var leaf = fields[^1];
        var enumType = leaf.FieldType == FieldType.Enum ? leaf.EnumType : null;
        return new(new(name, TypeOf(leaf), leaf.IsRepeated, enumType), message => ToColumn(Follow(message, fields)));
    }

    /// <summary>A column of a day that follows from the resource and is no field of it.</summary>
    public static ViewColumn Day<TResource>(string name, Func<TResource, DateOnly?> day) where TResource : IMessage =>
        new(new(name, ValueKind.Day), message => day((TResource)message));

    /// <summary>The column's values of these resources, as the array that a statement takes.</summary>
    internal Array ValuesOf(IReadOnlyList<IMessage> resources) => ArrayType switch
    {
        "varchar[]" => resources.Select(resource => (string?)_read(resource)).ToArray(),
        "int[]" => resources.Select(resource => (int?)_read(resource)).ToArray(),
        "date[]" => resources.Select(resource => (DateOnly?)_read(resource)).ToArray(),
        _ => resources.Select(resource => (long?)_read(resource)).ToArray(),
    };

    private static object? Follow(IMessage message, List<FieldDescriptor> fields)
    {
        object? value = message;
        foreach (var field in fields)
        {
            if (value is null || (field.HasPresence && !field.Accessor.HasValue((IMessage)value)))
                return null;

            value = field.Accessor.GetValue((IMessage)value);
        }

        return value;
    }

    /// <summary>What is not set is null: it fulfils no comparison but <c>!=</c>.</summary>
    private static object? ToColumn(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        Date date => date.ToDay(),
        Enum number => Convert.ToInt32(number, null) is var known and not 0 ? known : null,
        int number => (long)number,
        long number => number,
        System.Collections.IEnumerable several => string.Join(' ', several.Cast<object>().Select(one => one is Enum e ? Convert.ToInt32(e, null) : one)),
        _ => throw new InvalidOperationException($"A column cannot hold a {value.GetType()}."),
    };

    private static ValueKind TypeOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => ValueKind.Text,
        FieldType.Enum => ValueKind.Enum,
        FieldType.Int32 or FieldType.Int64 => ValueKind.Number,
        FieldType.Message when field.MessageType == Date.Descriptor => ValueKind.Day,
        _ => throw new ArgumentException($"Lists cannot filter by {field.FullName}.", nameof(field)),
    };
}
