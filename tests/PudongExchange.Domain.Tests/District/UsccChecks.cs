using FluentAssertions;
using PudongExchange.Domain.District;
using Xunit;

namespace PudongExchange.Domain.Tests.District;

public sealed class UsccChecks
{
    [Theory]
    [InlineData("91310000132260250X")]
    [InlineData("91350100M000100Y43")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    [InlineData("91330100799655058B")]
    [InlineData("9131000013221158XC")]
    [InlineData("91310000631696382C")]
    [InlineData("913100001322075806")]
    [InlineData("913100001322632162")]
    [InlineData("91110000710926094P")]
    [InlineData("91110000710925462X")]
    [InlineData("91100000100003962T")]
    [InlineData("91110108551385082Q")]
    [InlineData("91310115MA1H9YGWXX")]
    [InlineData("913100007416029816")]
    [InlineData("91440300192317458F")]
    [InlineData("91440400192548256N")]
    [InlineData("91100000710931483R")]
    [InlineData("91310000733370906P")]
    [InlineData("914403007109307208")]
    [InlineData("91440300100012316L")]
    [InlineData("91310000132211707B")]
    [InlineData("91310115999900011L")]
    [InlineData("9131011599990002XC")]
    [InlineData("91310115999900038C")]
    [InlineData("913101159999000467")]
    [InlineData("913101159999000542")]
    [InlineData("91310115999900062W")]
    [InlineData("91310115999900070P")]
    [InlineData("91310115999900089L")]
    [InlineData("91310115999900097F")]
    [InlineData("913101159999001180")]
    [InlineData("91310115999900126T")]
    [InlineData("91310115999900230Y")]
    public void A_code_with_its_check_digit_is_valid(string code) => Uscc.IsValid(code).Should().BeTrue();

    [Fact]
    public void A_remainder_of_zero_gives_the_check_digit_zero() => Uscc.IsValid("9131011599990010X0").Should().BeTrue();

    [Theory]
    [InlineData("91350100M000100Y4Z")]
    [InlineData("91310115MA1G4L1WXK")]
    [InlineData("91110000710934617L")]
    [InlineData("913100001322084817")]
    [InlineData("91310000132212291N")]
    [InlineData("91520000714305825G")]
    [InlineData("91310000132260250x")]
    [InlineData("9131000013226025X")]
    [InlineData("91310000132260250XX")]
    [InlineData("9I310000132260250X")]
    [InlineData("91310115MA1G4L1W区域")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_text_is_not(string? code) => Uscc.IsValid(code).Should().BeFalse();

    [Fact]
    public void One_wrong_character_is_always_noticed()
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        const string code = "91310115999900011L";

        for (var position = 0; position < code.Length; position++)
        {
            foreach (var wrong in alphabet.Where(character => character != code[position]))
                Uscc.IsValid(code[..position] + wrong + code[(position + 1)..]).Should().BeFalse();
        }
    }
}
