namespace PudongExchange.Client;

/// <summary>A push cannot go on, and trying again changes nothing until somebody looks into it. What was answered until then stands.</summary>
public abstract class PushException : Exception
{
    private protected PushException(string series, string message)
        : base(message) => Series = series;

    /// <summary>The series.</summary>
    public string Series { get; }
}

/// <summary>The exchange does not take the series from this client, or cannot be reached for too long.</summary>
public sealed class SeriesStoppedException(string series, ExchangeError error)
    : PushException(series, $"{series} stopped: {error.Reason} {error.Message}")
{
    /// <summary>Why.</summary>
    public ExchangeError Error { get; } = error;
}

/// <summary>The exchange holds other content under an offset than the source gives.</summary>
public sealed class SeriesDiffersException(string series, long offset, long nextOffset, bool isMissing)
    : PushException(series, isMissing
        ? $"The exchange holds {nextOffset} facts of {series}; the source ends before offset {offset}."
        : $"The exchange holds another fact at offset {offset} of {series} than the source gives.")
{
    /// <summary>The offset of a fact that differs; those before it that were compared are the same.</summary>
    public long Offset { get; } = offset;

    /// <summary>How many facts the exchange holds.</summary>
    public long NextOffset { get; } = nextOffset;

    /// <summary>True when the source has no fact at the offset at all.</summary>
    public bool IsMissing { get; } = isMissing;
}

/// <summary>
/// The exchange's answer contradicts what was sent or what it answered before. Keep fact and receipt: together they prove it.
/// </summary>
public sealed class ReceiptMismatchException(string series, long offset, string contradiction)
    : PushException(series, $"The answer at offset {offset} of {series} cannot be right: {contradiction}")
{
    /// <summary>The offset it was about.</summary>
    public long Offset { get; } = offset;
}
