using System.Text.RegularExpressions;
using Google.Api;
using Google.Protobuf.Reflection;
using Google.Type;

namespace PudongExchange.Pdx.Import;

/// <summary>The way from a fact to one of its fields: <c>insured.uscc</c>, <c>service_terms.promises[0].item</c>.</summary>
public sealed partial class FieldPath
{
    private FieldPath(string text, IReadOnlyList<Step> steps)
    {
        Text = text;
        Steps = steps;
    }

    /// <summary>A field, and which of its elements when it is a list of messages.</summary>
    public sealed record Step(FieldDescriptor Field, int? Index);

    public string Text { get; }

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The field at its end.</summary>
    public FieldDescriptor Leaf => Steps[^1].Field;

    /// <summary>True when the contract asks for a field wherever its message is.</summary>
    public static bool IsRequired(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.GetOptions()?.GetExtension(FieldBehaviorExtensions.FieldBehavior).Contains(FieldBehavior.Required) == true;
    }

    /// <summary>Finds a path in a type, or says what is wrong with it.</summary>
    public static FieldPath? TryParse(MessageDescriptor type, string text, out string problem)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(text);

        var steps = new List<Step>();
        var message = type;
        foreach (var part in text.Split('.'))
        {
            var match = Pattern().Match(part);
            var name = match.Groups["name"].Value;
            if (message?.Fields.InDeclarationOrder().FirstOrDefault(field => field.Name == name || field.JsonName == name) is not { } found)
            {
                problem = $"{message?.FullName ?? steps[^1].Field.FullName} has no field {part}.";
                return null;
            }

            var index = match.Groups["index"] is { Success: true } number ? int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
            var isList = found is { IsRepeated: true, FieldType: FieldType.Message } && !IsDate(found);
            if (isList != index.HasValue)
            {
                problem = isList ? $"{found.FullName} is a list: say which element, {name}[0]." : $"{found.FullName} takes no [{index}].";
                return null;
            }

            steps.Add(new(found, index));
            message = found.FieldType == FieldType.Message && !IsDate(found) ? found.MessageType : null;
        }

        problem = message is null ? "" : $"{text} is a whole message: map its fields.";
        return message is null ? new(text, steps) : null;
    }

    /// <summary>True for a civil day, which one cell holds.</summary>
    public static bool IsDate(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.FieldType == FieldType.Message && field.MessageType.FullName == Date.Descriptor.FullName;
    }

    [GeneratedRegex(@"\A(?<name>[A-Za-z][A-Za-z0-9_]*)(\[(?<index>[0-9]{1,2})\])?\z")]
    private static partial Regex Pattern();
}
