using System.Collections;
using Google.Protobuf;

namespace PudongExchange.Pdx.Records;

/// <summary>Writes a record as indented lines of field and value; what is not set is left out.</summary>
public static class RecordText
{
    public static void Write(TextWriter output, IMessage record, string indent = "")
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);

        foreach (var field in record.Descriptor.Fields.InDeclarationOrder())
        {
            if (!FieldText.IsNested(field))
            {
                if (FieldText.Of(record, field) is { Length: > 0 } text)
                    output.WriteLine($"{indent}{FieldText.Heading(field)}: {text}");
            }
            else if (field.IsRepeated)
            {
                var number = 0;
                foreach (var item in (IList)field.Accessor.GetValue(record))
                    WriteNested(output, (IMessage)item, indent, $"{field.Name}[{number++}]");
            }
            else if (field.Accessor.HasValue(record))
            {
                WriteNested(output, (IMessage)field.Accessor.GetValue(record), indent, field.Name);
            }
        }
    }

    private static void WriteNested(TextWriter output, IMessage message, string indent, string title)
    {
        output.WriteLine($"{indent}{title}:");
        Write(output, message, indent + "  ");
    }
}
