using FluentAssertions;
using PudongExchange.Domain.District;
using Xunit;

namespace PudongExchange.Domain.Tests.District;

public sealed class RecordNames
{
    [Fact]
    public void A_participants_record_has_owner_collection_and_id()
    {
        var name = RecordName.Parse("insurers/91310115999900011L/policies/PA-2023-0001");

        name!.Value.Owner.ToString().Should().Be("insurers/91310115999900011L");
        name.Value.Collection.ToString().Should().Be("policies");
        name.Value.Id.ToString().Should().Be("PA-2023-0001");
        name.Value.ToString().Should().Be("insurers/91310115999900011L/policies/PA-2023-0001");
    }

    [Fact]
    public void An_enterprise_belongs_to_nobody()
    {
        var name = RecordName.Parse("enterprises/91310115999900038C");

        name!.Value.Owner.ToString().Should().BeEmpty();
        name.Value.Collection.ToString().Should().Be("enterprises");
        name.Value.Id.ToString().Should().Be("91310115999900038C");
        name.Value.ToString().Should().Be("enterprises/91310115999900038C");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("enterprises")]
    [InlineData("enterprises/")]
    [InlineData("/91310115999900038C")]
    [InlineData("/")]
    [InlineData("a/b/c/d/PA-2023")]
    [InlineData("enterprises/123")]
    [InlineData("/enterprises/91310115999900038C")]
    [InlineData("enterprises/91310115999900038C/")]
    [InlineData("enterprises/91310115999900038C\n")]
    [InlineData("insurers/9131/policies")]
    [InlineData("insurers/9131/policies/PA 2023")]
    [InlineData("insurers/9131/policies/PA_2023")]
    [InlineData("insurers//policies/PA-2023")]
    [InlineData("insurers/9131/policies/保单0001")]
    [InlineData("a/b/policies/c/d/PA-2023")]
    [InlineData("insurers/9131/policies/012345678901234567890123456789012345678901234567890")]
    public void Anything_else_is_no_name(string? text) => RecordName.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("PA-1", true)]
    [InlineData("01234567890123456789012345678901234567890123456789", true)]
    [InlineData("012345678901234567890123456789012345678901234567890", false)]
    [InlineData("PA1", false)]
    [InlineData("PA_1", false)]
    [InlineData("PA-1 ", false)]
    [InlineData("PA-1\n", false)]
    [InlineData("号号号号", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_business_number_is_four_to_fifty_letters_digits_and_hyphens(string? text, bool isNumber) =>
        RecordName.IsNumber(text).Should().Be(isNumber);
}
