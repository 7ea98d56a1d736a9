using Google.Protobuf.Reflection;

namespace PudongExchange.Pdx.Import;

/// <summary>A field of the fact, or of a message in it, as a map fills it: from a column, with a constant, or with a message of such fields.</summary>
public sealed class MappedField(FieldDescriptor descriptor, int? index)
{
    public FieldDescriptor Field => descriptor;

    /// <summary>Which element of a list of messages.</summary>
    public int? Index => index;

    /// <summary>The fields of the message that it is; empty for what one cell fills.</summary>
    public List<MappedField> Fields { get; } = [];

    /// <summary>The heading of the column it comes from; null for constants and messages.</summary>
    public string? Heading { get; init; }

    /// <summary>How the column is read.</summary>
    public ImportMap.Column? Column { get; init; }

    /// <summary>What it is in every row.</summary>
    public SheetCell? Constant { get; init; }

    public bool IsMessage => Heading is null && Constant is null;

    /// <summary>True when it has to be there wherever the message around it is.</summary>
    public bool IsRequired => FieldPath.IsRequired(descriptor) && (index is null or 0);

    /// <summary>The columns it comes from.</summary>
    public IEnumerable<MappedField> Columns => Heading is not null ? [this] : Fields.SelectMany(one => one.Columns);
}
