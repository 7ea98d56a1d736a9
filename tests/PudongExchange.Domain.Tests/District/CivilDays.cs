using FluentAssertions;
using PudongExchange.Domain.District;
using Xunit;
using Date = Google.Type.Date;

namespace PudongExchange.Domain.Tests.District;

public sealed class CivilDays
{
    [Theory]
    [InlineData("2023-12-31T15:59:59Z", "2023-12-31")]
    [InlineData("2023-12-31T16:00:00Z", "2024-01-01")]
    [InlineData("2024-01-01T00:00:00+08:00", "2024-01-01")]
    public void A_day_begins_at_midnight_in_Shanghai(string instant, string day) =>
        CivilDay.Of(DateTimeOffset.Parse(instant)).Should().Be(DateOnly.Parse(day));

    [Fact]
    public void Its_start_is_sixteen_hundred_of_the_day_before_in_universal_time() =>
        CivilDay.Start(new(2024, 1, 1)).UtcDateTime.Should().Be(new DateTime(2023, 12, 31, 16, 0, 0));

    [Theory]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(1990, 1, 1, "1990-01-01")]
    [InlineData(2099, 12, 31, "2099-12-31")]
    [InlineData(2023, 2, 29, null)]
    [InlineData(2023, 4, 31, null)]
    [InlineData(2023, 13, 1, null)]
    [InlineData(2023, 0, 1, null)]
    [InlineData(2023, 1, 0, null)]
    [InlineData(2023, 1, -1, null)]
    [InlineData(0, 1, 1, null)]
    [InlineData(1989, 12, 31, null)]
    [InlineData(2100, 1, 1, null)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, null)]
    public void A_wire_date_is_a_day_when_it_exists_and_lies_in_the_districts_years(int year, int month, int day, string? expected) =>
        CivilDay.FromWire(new Date { Year = year, Month = month, Day = day })
            .Should().Be(expected is null ? null : DateOnly.Parse(expected));

    [Fact]
    public void No_date_is_no_day() => CivilDay.FromWire(null).Should().BeNull();

    [Fact]
    public void A_day_goes_over_the_wire_and_back() =>
        CivilDay.ToWire(new(2024, 2, 29)).ToDay().Should().Be(new DateOnly(2024, 2, 29));
}
