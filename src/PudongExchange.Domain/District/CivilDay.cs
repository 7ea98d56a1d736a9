using Date = Google.Type.Date;

namespace PudongExchange.Domain.District;

/// <summary>Civil days in Asia/Shanghai, which has been UTC+8 without daylight saving time since 1991.</summary>
public static class CivilDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The civil day an instant falls on.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a civil day begins (00:00).</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The day of a wire date, or null when it is absent, incomplete, does not exist or lies outside 1990 to 2099.</summary>
    public static DateOnly? FromWire(Date? date) =>
        date is { Year: >= 1990 and <= 2099, Month: >= 1 and <= 12, Day: >= 1 }
        && date.Day <= DateTime.DaysInMonth(date.Year, date.Month)
            ? new DateOnly(date.Year, date.Month, date.Day)
            : null;

    /// <summary>The day of a wire date that was checked before: a fact in force has no other.</summary>
    public static DateOnly ToDay(this Date date) => new(date.Year, date.Month, date.Day);

    public static Date ToWire(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
