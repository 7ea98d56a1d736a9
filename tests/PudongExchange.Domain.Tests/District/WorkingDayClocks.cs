using FluentAssertions;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.District;

public sealed class WorkingDayClocks
{
    [Theory]
    [InlineData("2023-01-01", false)]
    [InlineData("2023-01-03", true)]
    [InlineData("2023-01-27", false)]
    [InlineData("2023-01-28", true)] // a Saturday, worked for the Spring Festival
    [InlineData("2023-09-29", false)]
    [InlineData("2023-10-07", true)] // a Saturday, worked for the National Day
    [InlineData("2023-10-14", false)] // a Saturday
    [InlineData("2024-02-09", true)] // New Year's Eve of 2024 was no day off
    [InlineData("2024-02-12", false)]
    [InlineData("2024-10-12", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-05-31", false)]
    [InlineData("2026-01-04", true)] // a Sunday
    [InlineData("2026-02-23", false)]
    [InlineData("2026-12-31", true)]
    public void A_day_is_worked_or_not(string day, bool isWorked) => WorkingDays.IsOne(Date(day)).Should().Be(isWorked);

    [Theory]
    [InlineData("2022-12-30")]
    [InlineData("2027-01-01")]
    public void Of_a_year_that_was_not_announced_nothing_is_said(string day) => WorkingDays.IsOne(Date(day)).Should().BeNull();

    [Theory]
    [InlineData("2023-09-28", 10, "2023-10-18")] // eight days off, and a weekend worked
    [InlineData("2023-03-03", 1, "2023-03-06")] // a Friday
    [InlineData("2023-03-04", 1, "2023-03-06")] // a Saturday
    [InlineData("2023-10-06", 2, "2023-10-08")] // a weekend worked
    [InlineData("2025-12-31", 1, "2026-01-04")] // across the year
    [InlineData("2026-02-13", 6, "2026-02-28")]
    public void A_clock_begins_on_the_day_after_and_counts_the_days_that_are_worked(string day, int count, string last) =>
        WorkingDays.After(Date(day), count).Should().Be(Date(last));

    [Theory]
    [InlineData("2026-12-30", 2)]
    [InlineData("2022-12-30", 1)]
    [InlineData("1990-01-01", 250)]
    public void A_clock_that_runs_into_an_unknown_year_has_no_end_here(string day, int count) => WorkingDays.After(Date(day), count).Should().BeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(251)]
    public void A_clock_of_no_days_or_of_years_is_a_mistake(int count) =>
        FluentActions.Invoking(() => WorkingDays.After(Date("2023-01-03"), count)).Should().Throw<ArgumentOutOfRangeException>();

    private static DateOnly Date(string day) => day.Day().ToDay();
}
