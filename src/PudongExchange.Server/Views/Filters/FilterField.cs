using Google.Protobuf.Reflection;

namespace PudongExchange.Server.Views.Filters;

/// <summary>What kind of value a field is compared with.</summary>
public enum ValueKind
{
    /// <summary>A string; knows <c>=</c> and <c>!=</c>.</summary>
    Text,

    /// <summary>An enum's value by its name without prefix; knows <c>=</c> and <c>!=</c>.</summary>
    Enum,

    /// <summary>A civil day, <c>2023-11-30</c>.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Number,
}

/// <summary>A field that a filter may name.</summary>
/// <param name="Name">Its name in filters, and its column in the view's table.</param>
/// <param name="Type">What it is compared with.</param>
/// <param name="HasSeveral">True when it holds several values: <c>=</c> asks whether one of them is equal, <c>!=</c> whether none is.</param>
/// <param name="Enum">The enum of a field of type <see cref="ValueKind.Enum"/>.</param>
public sealed record FilterField(string Name, ValueKind Type, bool HasSeveral = false, EnumDescriptor? Enum = null)
{
    /// <summary>True when the field knows <c>=</c> and <c>!=</c> only.</summary>
    public bool KnowsEqualityOnly => HasSeveral || Type is ValueKind.Text or ValueKind.Enum;
}
