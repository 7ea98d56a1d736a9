using FluentAssertions;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Server.Views.Filters;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class FilterParserTests
{
    private static readonly Dictionary<string, FilterField> Fields = new FilterField[]
    {
        new("enterprise", ValueKind.Text),
        new("state", ValueKind.Enum, Enum: Policy.Descriptor.FindFieldByName("state").EnumType),
        new("bind_date", ValueKind.Day),
        new("premium_fen", ValueKind.Number),
        new("codes", ValueKind.Text, HasSeveral: true),
    }.ToDictionary(one => one.Name);

    [Theory]
    [InlineData("enterprise = enterprises/9131", "enterprise Equal enterprises/9131")]
    [InlineData("enterprise=\"a b\"", "enterprise Equal a b")]
    [InlineData(@"enterprise = ""say \""no\"" to \\""", @"enterprise Equal say ""no"" to \")]
    [InlineData("enterprise != \"AND\"", "enterprise NotEqual AND")]
    [InlineData("enterprise = 企业", "enterprise Equal 企业")]
    [InlineData("state = ISSUED", "state Equal 1")]
    [InlineData("state != \"VOIDED\"", "state NotEqual 4")]
    [InlineData("bind_date >= 2024-02-29", "bind_date GreaterOrEqual 02/29/2024")]
    [InlineData("premium_fen < -5", "premium_fen Less -5")]
    [InlineData("premium_fen <= 9223372036854775807", "premium_fen LessOrEqual 9223372036854775807")]
    [InlineData("premium_fen>0", "premium_fen Greater 0")]
    [InlineData("codes = WH-2017-05", "codes Equal WH-2017-05")]
    [InlineData("NOT state = ISSUED", "not(state Equal 1)")]
    [InlineData("NOT NOT state = ISSUED", "not(not(state Equal 1))")]
    [InlineData("(state = ISSUED)", "state Equal 1")]
    [InlineData("state = ISSUED AND premium_fen = 1 AND premium_fen = 2", "((state Equal 1 and premium_fen Equal 1) and premium_fen Equal 2)")]
    [InlineData("\tstate = ISSUED\nOR state = VOIDED ", "(state Equal 1 or state Equal 4)")]
    public void A_filter_says(string text, string meaning) => Said(FilterParser.Parse(text, Fields)!).Should().Be(meaning);

    [Fact]
    public void Or_binds_tighter_than_and_as_in_AIP_160() =>
        Said(FilterParser.Parse("state = ISSUED AND premium_fen = 1 OR premium_fen = 2", Fields)!)
            .Should().Be("(state Equal 1 and (premium_fen Equal 1 or premium_fen Equal 2))");

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Nothing_selects_all(string text) => FilterParser.Parse(text, Fields).Should().BeNull();

    [Theory]
    [InlineData("premium = 1", 1, "there is no field premium to filter by; there are bind_date, codes, enterprise, premium_fen, state")]
    [InlineData("state", 6, "=, !=, <, <=, > or >= is expected")]
    [InlineData("state =", 8, "a value is expected")]
    [InlineData("state = AND", 9, "a value is expected")]
    [InlineData("= ISSUED", 1, "a field is expected")]
    [InlineData("\"state\" = ISSUED", 1, "a field is expected")]
    [InlineData("state = ISSUED state = VOIDED", 16, "AND, OR or the end is expected")]
    [InlineData("state = ISSUED and state = VOIDED", 16, "AND, OR or the end is expected")]
    [InlineData("state = ISSUED AND", 19, "a field is expected")]
    [InlineData("(state = ISSUED", 16, ") is expected")]
    [InlineData("state = ISSUED)", 15, "AND, OR or the end is expected")]
    [InlineData("()", 2, "a field is expected")]
    [InlineData("state < ISSUED", 7, "state knows only = and !=")]
    [InlineData("enterprise > a", 12, "enterprise knows only = and !=")]
    [InlineData("codes <= a", 7, "codes knows only = and !=")]
    [InlineData("state = POLICY_STATE_ISSUED", 9, "state is one of ISSUED, SURRENDERED, TERMINATED, VOIDED")]
    [InlineData("state = UNSPECIFIED", 9, "state is one of ISSUED, SURRENDERED, TERMINATED, VOIDED")]
    [InlineData("bind_date = 2023-02-29", 13, "bind_date is compared with a day like 2023-11-30")]
    [InlineData("bind_date = 2023-1-1", 13, "bind_date is compared with a day like 2023-11-30")]
    [InlineData("premium_fen = 1.5", 15, "premium_fen is compared with a whole number")]
    [InlineData("premium_fen = 9223372036854775808", 15, "premium_fen is compared with a whole number")]
    [InlineData("enterprise = \"a", 14, "the string does not end")]
    [InlineData("enterprise = \"a\\n\"", 16, "a backslash stands only before \" or \\")]
    [InlineData("enterprise = \"a\0\"", 16, "a string holds no NUL")]
    [InlineData("enterprise ! a", 12, "! stands only in !=")]
    [InlineData("enterprise = 'a'", 14, "the character ' is not understood")]
    [InlineData("enterprise : a", 12, "the character : is not understood")]
    [InlineData("enterprise = \"\U00020BB7\" ?", 18, "the character ? is not understood")]
    public void What_is_no_filter_is_refused_where_it_goes_wrong(string text, int position, string why)
    {
        var parse = () => FilterParser.Parse(text, Fields);

        parse.Should().Throw<FilterException>().WithMessage(why).Which.Position.Should().Be(position);
    }

    [Fact]
    public void Sixteen_levels_are_deep_enough()
    {
        var deepest = string.Concat(Enumerable.Repeat("(", 16)) + "state = ISSUED" + string.Concat(Enumerable.Repeat(")", 16));
        var tooDeep = () => FilterParser.Parse($"({deepest})", Fields);

        Said(FilterParser.Parse(deepest, Fields)!).Should().Be("state Equal 1");
        tooDeep.Should().Throw<FilterException>().WithMessage("it is more than 16 levels deep");
    }

    [Fact]
    public void Two_thousand_characters_are_long_enough()
    {
        var longest = $"enterprise = \"{new string('企', 2000 - 15)}\"";
        var tooLong = () => FilterParser.Parse(longest + " ", Fields);

        FilterParser.Parse(longest, Fields).Should().NotBeNull();
        tooLong.Should().Throw<FilterException>().WithMessage("it has more than 2000 characters");
    }

    private static string Said(Filter filter) => filter switch
    {
        Filter.And(var left, var right) => $"({Said(left)} and {Said(right)})",
        Filter.Or(var left, var right) => $"({Said(left)} or {Said(right)})",
        Filter.Not(var operand) => $"not({Said(operand)})",
        Filter.Comparison(var one, var comparator, var value) => FormattableString.Invariant($"{one.Name} {comparator} {value}"),
        _ => throw new InvalidOperationException(),
    };
}
