using System.Collections;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace PudongExchange.Pdx.Records;

/// <summary>Fields as people read them: days, instants in Shanghai, yuan, enum values without their prefix.</summary>
public static class FieldText
{
    private const string Fen = "_fen";

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The text of a field that has one; empty for a field that is not set.</summary>
    public static string Of(IMessage message, FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);

        if (field.HasPresence && !field.Accessor.HasValue(message))
            return "";

        var value = field.Accessor.GetValue(message);
        return field.IsRepeated ? string.Join(", ", ((IList)value).Cast<object>().Select(one => Of(field, one))) : Of(field, value);
    }

    /// <summary>True when the field is a message of fields that have to be shown each for itself.</summary>
    public static bool IsNested(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.FieldType is FieldType.Message && field.MessageType.ClrType != typeof(Date) && field.MessageType.ClrType != typeof(Timestamp);
    }

    /// <summary>The field's name, with its unit where the text has another than the field.</summary>
    public static string Heading(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Name.EndsWith(Fen, StringComparison.Ordinal) ? $"{field.Name[..^Fen.Length]} (yuan)" : field.Name;
    }

    public static string Time(Timestamp instant)
    {
        ArgumentNullException.ThrowIfNull(instant);
        return instant.ToDateTimeOffset().ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
    }

    private static string Of(FieldDescriptor field, object value) => value switch
    {
        Date day => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
        Timestamp instant => Time(instant),
        long fen when field.Name.EndsWith(Fen, StringComparison.Ordinal) => Yuan(fen),
        0 => "",
        bool flag => flag ? "yes" : "no",
        ByteString bytes => Convert.ToHexStringLower(bytes.Span),
        _ when field.FieldType is FieldType.Enum => Word(field.EnumType, (int)value),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100m:N2}");

    private static string Word(EnumDescriptor type, int number)
    {
        if (number == 0 || type.FindValueByNumber(number) is not { } value)
            return number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

        // The value of zero is the prefix and UNSPECIFIED.
        var prefix = type.FindValueByNumber(0).Name.Length - "UNSPECIFIED".Length;
        return value.Name[prefix..];
    }
}
