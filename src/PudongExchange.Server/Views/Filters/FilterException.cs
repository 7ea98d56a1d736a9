namespace PudongExchange.Server.Views.Filters;

/// <summary>A filter cannot be used. It never leaves the reading of a request: there it becomes the refusal <c>INVALID_FILTER</c>.</summary>
/// <param name="position">The code point at fault, counted from 1.</param>
/// <param name="en">What is wrong, in English.</param>
/// <param name="zh">What is wrong, in Chinese.</param>
public sealed class FilterException(int position, string en, string zh) : Exception(en)
{
    public int Position { get; } = position;

    public string Zh { get; } = zh;
}
