using System.Collections.Frozen;

namespace PudongExchange.Domain.District;

/// <summary>
/// Working days (工作日) of mainland China: Monday to Friday without the holidays, with the weekends that are worked for them (调休), as the
/// General Office of the State Council announces them for each year. Known are 2023 to 2026; of other years nothing is said here.
/// </summary>
/// <remarks>
/// The days were taken from the announcements as github.com/NateScarlet/holiday-cn (MIT licence) keeps them; each year names its own.
/// </remarks>
public static class WorkingDays
{
    /// <summary>A clock of the law runs for days or weeks; a longer one is a mistake of units.</summary>
    public const int MaxCount = 250;

    private static readonly FrozenDictionary<int, Year> Years = new Year[]
    {
        new(2023, "https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm",
            Holidays: [("12-31", "01-02"), ("01-21", "01-27"), ("04-05", "04-05"), ("04-29", "05-03"), ("06-22", "06-24"), ("09-29", "10-06")],
            Worked: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"]),
        new(2024, "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
            Holidays: [("01-01", "01-01"), ("02-10", "02-17"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-10", "06-10"), ("09-15", "09-17"), ("10-01", "10-07")],
            Worked: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]),
        new(2025, "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
            Holidays: [("01-01", "01-01"), ("01-28", "02-04"), ("04-04", "04-06"), ("05-01", "05-05"), ("05-31", "06-02"), ("10-01", "10-08")],
            Worked: ["01-26", "02-08", "04-27", "09-28", "10-11"]),
        new(2026, "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
            Holidays: [("01-01", "01-03"), ("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-19", "06-21"), ("09-25", "09-27"), ("10-01", "10-07")],
            Worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]),
    }.ToFrozenDictionary(year => year.Number);

    /// <summary>Whether a day is one; null in a year whose holidays are not known here.</summary>
    public static bool? IsOne(DateOnly day) => Years.TryGetValue(day.Year, out var year) ? year.IsWorkingDay(day) : null;

    /// <summary>
    /// The last day of a clock of so many working days, which begins on the day after its event (民法典 article 201); null when it runs into a
    /// year whose holidays are not known here.
    /// </summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">How many working days, 1 to 250.</param>
    public static DateOnly? After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);

        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsOne(day) is not { } isWorkingDay)
                return null;

            if (isWorkingDay)
                count--;
        }

        return day;
    }

    /// <summary>One year's announcement; a holiday that begins in the December before is written with its days.</summary>
    private sealed class Year
    {
        private readonly FrozenSet<DateOnly> _holidays;
        private readonly FrozenSet<DateOnly> _worked;

        public Year(int number, string source, (string First, string Last)[] Holidays, string[] Worked)
        {
            Number = number;
            Source = source;
            _holidays = Holidays.SelectMany(span => Days(span.First, span.Last)).ToFrozenSet();
            _worked = Worked.Select(Day).ToFrozenSet();
        }

        public int Number { get; }

        /// <summary>The announcement.</summary>
        public string Source { get; }

        public bool IsWorkingDay(DateOnly day) =>
            _worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

        private IEnumerable<DateOnly> Days(string first, string last)
        {
            var until = Day(last);
            var day = Day(first);
            for (day = day > until ? day.AddYears(-1) : day; day <= until; day = day.AddDays(1))
                yield return day;
        }

        private DateOnly Day(string monthAndDay) => DateOnly.ParseExact($"{Number:0000}-{monthAndDay}", "O");
    }
}
