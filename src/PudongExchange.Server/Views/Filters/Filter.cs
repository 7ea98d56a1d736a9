namespace PudongExchange.Server.Views.Filters;

/// <summary>A filter as parsed: every field is known and every value is of its field's type.</summary>
public abstract record Filter
{
    private Filter()
    {
    }

    /// <summary>Holds when both hold.</summary>
    public sealed record And(Filter Left, Filter Right) : Filter;

    /// <summary>Holds when one of both holds.</summary>
    public sealed record Or(Filter Left, Filter Right) : Filter;

    /// <summary>Holds when the other does not.</summary>
    public sealed record Not(Filter Operand) : Filter;

    /// <summary>Compares a field with a value.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Operator">How.</param>
    /// <param name="Value">A <see cref="string"/>, an <see cref="int"/> for an enum, a <see cref="DateOnly"/> or a <see cref="long"/>.</param>
    public sealed record Comparison(FilterField Field, Comparator Operator, object Value) : Filter;
}

/// <summary>How a filter compares.</summary>
public enum Comparator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
