using System.Globalization;

namespace PudongExchange.Pdx.Import;

/// <summary>Reads a day out of a cell, however the sheet writes it; the order is always year, month, day.</summary>
public static class CellDay
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd",
        "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-M-d'T'H:mm:ss",
    ];

    // Days that a policy can be about, 1990 to 2099, as a spreadsheet counts them, and as eight digits.
    private const int FirstSerial = 32874;
    private const int LastSerial = 73050;
    private const int FirstDigits = 1990_01_01;
    private const int LastDigits = 2099_12_31;

    /// <summary>The moment; null when the cell holds none.</summary>
    public static DateTime? Of(SheetCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Moment is { } moment)
            return moment;

        // A cell that is not formatted as a date shows the count of days.
        if (cell.Number is >= FirstSerial and <= LastSerial)
            return DateTime.FromOADate((double)cell.Number.Value);

        if (cell.Number is { } digits && (digits is < FirstDigits or > LastDigits))
            return null;

        return DateTime.TryParseExact(cell.Text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2099 ? day : null;
    }
}
