using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Google.Protobuf;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Everything that an object holds, as text: records of the Domain hold immutable collections, which compare by reference.</summary>
internal static class Shown
{
    public static string All(object value)
    {
        var text = new StringBuilder();
        Add(text, value);
        return text.ToString();
    }

    private static void Add(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or IFormattable or bool or ByteString or IMessage:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IEnumerable items:
                var shown = items.Cast<object?>().Select(item => All(item!)).Order(StringComparer.Ordinal);
                text.Append('[').AppendJoin(", ", shown).Append(']');
                break;
            default:
                AddFields(text, value);
                break;
        }
    }

    private static void AddFields(StringBuilder text, object value)
    {
        text.Append('{');
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            text.Append(field.Name).Append(": ");
            Add(text, field.GetValue(value));
            text.Append("; ");
        }

        text.Append('}');
    }
}
