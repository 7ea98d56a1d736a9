using FluentAssertions;
using PudongExchange.Domain.District;
using Xunit;

namespace PudongExchange.Domain.Tests.District;

public sealed class CleanTexts
{
    [Theory]
    [InlineData("上海某化工(集团)有限公司")]
    [InlineData("Tesla (Shanghai) Co., Ltd.")]
    [InlineData("张江镇某路 1 号 2 楼")]
    [InlineData("caf\u00E9")]
    [InlineData("한국")]
    [InlineData("\uFA0E")]
    [InlineData("\U00020BB7")]
    public void What_can_stand_in_a_name_is_clean(string text) => CleanText.IsClean(text).Should().BeTrue();

    [Theory]
    [InlineData("cafe\u0301", "a combining accent")]
    [InlineData("\u1112\u1161\u11AB", "conjoining Hangul")]
    [InlineData("\u212B", "the sign of the ångström, which is Å")]
    [InlineData("\u2126", "the sign of the ohm, which is Ω")]
    [InlineData("\uF900", "a compatibility ideograph, which is 豈")]
    [InlineData("\U0002F800", "a compatibility ideograph, which is 丽")]
    [InlineData("上\u200B海", "a space of no width")]
    [InlineData("上\u202E海", "a reversal of the writing direction")]
    [InlineData("上海\uFE0F", "a variation selector")]
    [InlineData("上\u2028海", "a line separator")]
    [InlineData("上\u007F海", "a control character")]
    [InlineData("上海\u3000", "an ideographic space at the end")]
    [InlineData("\t上海", "a tabulator at the start")]
    public void What_makes_equal_looking_texts_differ_is_not(string text, string why) => CleanText.IsClean(text).Should().BeFalse(why);
}
