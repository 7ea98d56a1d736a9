using System.Globalization;

namespace PudongExchange.Pdx.Import;

/// <summary>One cell: what a person reads in it, and what kind of value the spreadsheet holds when it is not mere text.</summary>
public sealed record SheetCell
{
    /// <summary>A spreadsheet keeps numbers with 15 digits; a longer one has lost its last digits when it was typed in.</summary>
    private const decimal FirstRoundedNumber = 1_000_000_000_000_000;

    public static readonly SheetCell Blank = new() { Text = "" };

    /// <summary>The text without blanks around it; of a number its digits.</summary>
    public required string Text { get; init; }

    public decimal? Number { get; init; }

    public DateTime? Moment { get; init; }

    /// <summary>True when the spreadsheet shows the number as a percentage: 0.15 as 15 %.</summary>
    public bool IsPercentage { get; init; }

    /// <summary>True when the spreadsheet rounded what was typed.</summary>
    public bool IsRounded => Number is { } number && Math.Abs(number) >= FirstRoundedNumber;

    /// <summary>True when the spreadsheet shows an error such as #N/A.</summary>
    public bool IsError { get; init; }

    public bool IsBlank => Text.Length == 0;

    public static SheetCell Of(object? value, string? numberFormat) => value switch
    {
        null => Blank,
        DateTime moment => new() { Text = moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Moment = moment },
        double number when Math.Abs(number) < 1e27 => OfNumber(number, numberFormat),
        int number => OfNumber(number, numberFormat),
        bool truth => new() { Text = truth ? "TRUE" : "FALSE" },
        IFormattable other => new() { Text = other.ToString(null, CultureInfo.InvariantCulture) },
        _ => new() { Text = value.ToString()!.Trim() },
    };

    // A spreadsheet's number is a double; the conversion to decimal gives its 15 digits and drops the noise of computing behind them.
    private static SheetCell OfNumber(double number, string? numberFormat)
    {
        var exact = (decimal)number;
        return new()
        {
            Text = exact.ToString("0.############################", CultureInfo.InvariantCulture),
            Number = exact,
            IsPercentage = numberFormat?.Contains('%', StringComparison.Ordinal) == true,
        };
    }
}
