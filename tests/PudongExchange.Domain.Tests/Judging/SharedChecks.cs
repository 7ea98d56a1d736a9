using FluentAssertions;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Judging;

public sealed class SharedChecks
{
    [Theory]
    [InlineData("", "REQUIRED x")]
    [InlineData("上海某化工", "")]
    [InlineData("上海某化工厂", "TOO_LONG x")]
    [InlineData("𠮷𠮷𠮷𠮷𠮷", "")]
    [InlineData("上", "TOO_SHORT x")]
    [InlineData(" 上海", "BAD_TEXT x")]
    [InlineData("上海\u3000", "BAD_TEXT x")]
    [InlineData("上\n海", "BAD_TEXT x")]
    [InlineData("上\u0000海", "BAD_TEXT x")]
    [InlineData("e\u0301ab", "BAD_TEXT x")]
    [InlineData("\u00E9ab", "")]
    public void A_text_is_counted_in_code_points_and_clean(string text, string expected) =>
        Found(hearing => hearing.Text("x", text, maxLength: 5, minLength: 2)).Should().Be(expected);

    [Fact]
    public void An_optional_text_may_be_absent() => Found(hearing => hearing.OptionalText("x", "", maxLength: 5)).Should().BeEmpty();

    [Theory]
    [InlineData("C2614", "")]
    [InlineData("T9600", "")]
    [InlineData("U0000", "BAD_INDUSTRY_CODE x")]
    [InlineData("c2614", "BAD_INDUSTRY_CODE x")]
    [InlineData("C261", "BAD_INDUSTRY_CODE x")]
    [InlineData("C26140", "BAD_INDUSTRY_CODE x")]
    [InlineData("C261４", "BAD_INDUSTRY_CODE x")]
    [InlineData("", "REQUIRED x")]
    public void An_industry_is_a_letter_and_four_digits(string code, string expected) =>
        Found(hearing => hearing.IndustryCode("x", code)).Should().Be(expected);

    [Theory]
    [InlineData(0, "")]
    [InlineData(10_000_000_000_000, "")]
    [InlineData(10_000_000_000_001, "OUT_OF_RANGE x")]
    [InlineData(-1, "OUT_OF_RANGE x")]
    [InlineData(long.MinValue, "OUT_OF_RANGE x")]
    public void An_amount_is_from_zero_to_a_hundred_billion_yuan(long fen, string expected) =>
        Found(hearing => hearing.Fen("x", fen)).Should().Be(expected);

    [Theory]
    [InlineData(0, "UNKNOWN_VALUE x")]
    [InlineData(1, "")]
    [InlineData(13, "")]
    [InlineData(14, "UNKNOWN_VALUE x")]
    [InlineData(-1, "UNKNOWN_VALUE x")]
    public void A_value_is_set_and_in_the_contract(int sector, string expected) =>
        Found(hearing => hearing.Value("x", (Sector)sector)).Should().Be(expected);

    [Theory]
    [InlineData(31, "BAD_DIGEST x")]
    [InlineData(32, "")]
    [InlineData(33, "BAD_DIGEST x")]
    public void A_digest_has_thirty_two_bytes(int length, string expected) =>
        Found(hearing => hearing.Digest("x", ByteString.CopyFrom(new byte[length]))).Should().Be(expected);

    [Theory]
    [InlineData("2026-06-30", "")]
    [InlineData("2026-07-01", "IN_FUTURE x")]
    public void A_past_day_is_not_after_the_day_of_recording_in_Shanghai(string day, string expected)
    {
        // 2026-06-30 23:30 in Shanghai.
        var now = new DateTimeOffset(2026, 6, 30, 15, 30, 0, TimeSpan.Zero);

        Found(hearing => hearing.PastDate("x", day.Day()), now).Should().Be(expected);
    }

    [Theory]
    [InlineData(1_751_252_400, 0, "")]
    [InlineData(631_152_000, 0, "")]
    [InlineData(631_151_999, 0, "BAD_TIME x")]
    [InlineData(4_102_444_800, 0, "BAD_TIME x")]
    [InlineData(1_751_252_400, 1_000_000_000, "BAD_TIME x")]
    [InlineData(1_751_252_400, -1, "BAD_TIME x")]
    [InlineData(4_102_444_799, 0, "IN_FUTURE x")]
    public void An_instant_is_valid_and_past(long seconds, int nanos, string expected) =>
        Found(hearing => hearing.PastTime("x", new Timestamp { Seconds = seconds, Nanos = nanos })).Should().Be(expected);

    [Fact]
    public void A_repeated_value_is_named_once_for_each_repetition() =>
        Found(hearing => hearing.DistinctList("x", ["a", "b", "a", "a"], maxCount: 4)).Should().Be("REPEATED x, REPEATED x");

    [Theory]
    [InlineData("insurers/91310115999900011L/policies/PA-0001", "")]
    [InlineData("insurers/9131011599990002XC/policies/PA-0001", "BAD_NAME x")]
    [InlineData("insurers/91310115999900011L/claims/PA-0001", "BAD_NAME x")]
    [InlineData("policies/PA-0001", "BAD_NAME x")]
    [InlineData("PA-0001", "BAD_NAME x")]
    [InlineData("", "REQUIRED x")]
    public void A_record_of_ones_own_is_named_in_full(string name, string expected) =>
        Found(hearing => hearing.OwnName("x", name, "policies")).Should().Be(expected);

    [Theory]
    [InlineData("enterprises/91310115999900038C", "")]
    [InlineData("enterprises/91310115999900038D", "BAD_USCC x")]
    [InlineData("towns/310115125/enterprises/91310115999900038C", "BAD_NAME x")]
    [InlineData("91310115999900038C", "BAD_NAME x")]
    [InlineData("", "REQUIRED x")]
    public void An_enterprise_is_named_by_its_code(string name, string expected) =>
        Found(hearing => hearing.EnterpriseName("x", name)).Should().Be(expected);

    private static string Found(Action<Hearing> check, DateTimeOffset? now = null)
    {
        var exchange = new Exchange();
        var hearing = new Hearing(Who.Insurer, now ?? exchange.Now, exchange);
        check(hearing);
        return string.Join(", ", hearing.Close().Codes());
    }

    [Fact]
    public void What_does_not_show_is_shown_as_such()
    {
        var hearing = new Hearing(Who.Insurer, new Exchange().Now, new Exchange());

        hearing.DistinctList("x", ["a\u001b[31m\u202e", "a\u001b[31m\u202e"], maxCount: 4);

        hearing.Close().Findings.Single().TextEn.Should().Be("The value a\ufffd[31m\ufffd stands in the list more than once.");
    }
}
