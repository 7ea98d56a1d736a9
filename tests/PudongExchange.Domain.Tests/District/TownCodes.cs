using FluentAssertions;
using PudongExchange.Domain.District;
using Xunit;

namespace PudongExchange.Domain.Tests.District;

public sealed class TownCodes
{
    [Fact]
    public void Pudong_has_twelve_streets_twenty_four_towns_and_six_special_units()
    {
        int Count(params char[] hundreds) => Towns.Names.Keys.Count(code => hundreds.Contains(code[6]));

        Count('0').Should().Be(12);
        Count('1').Should().Be(24);
        Count('4', '5').Should().Be(6);
        Towns.Names.Keys.Should().OnlyContain(code => code.Length == 9 && code.StartsWith("310115"));
    }

    [Theory]
    [InlineData("310115125", true)]
    [InlineData("310115006", false)]
    [InlineData("310105125", false)]
    [InlineData("310115125000", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_town_is_known_by_its_nine_digits(string? code, bool isTown) => Towns.IsTown(code).Should().Be(isTown);
}
