using FluentAssertions;
using PudongExchange.Domain.District;
using Xunit;

namespace PudongExchange.Domain.Tests.District;

public sealed class Timelines
{
    private static readonly DateOnly January = new(2023, 1, 1);
    private static readonly DateOnly April = new(2023, 4, 1);
    private static readonly DateOnly July = new(2023, 7, 1);

    [Fact]
    public void A_value_holds_from_its_day_until_the_next_change()
    {
        var timeline = Timeline.Starting(January, "a").With(July, "b");

        timeline.On(new(2023, 6, 30)).Should().Be("a");
        timeline.On(July).Should().Be("b");
        timeline.Newest.Should().Be("b");
    }

    [Fact]
    public void Before_its_first_day_the_first_value_is_the_best_that_is_known() =>
        Timeline.Starting(January, "a").With(July, "b").On(new(2022, 12, 31)).Should().Be("a");

    [Fact]
    public void A_change_replaces_what_was_to_hold_from_its_day_on()
    {
        var timeline = Timeline.Starting(January, "a").With(July, "b").With(April, "c");

        timeline.On(July).Should().Be("c");
        timeline.Values.Should().Equal("a", "c");
    }

    [Fact]
    public void A_shift_moves_the_day_and_every_later_change()
    {
        var timeline = Timeline.Starting(January, 50).With(July, 60).Shifted(April, heads => heads - 5);

        timeline.From(January).Should().Equal(50, 45, 55);
        timeline.From(new(2023, 5, 1)).Should().Equal(45, 55);
    }
}
