using FluentAssertions;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Participants;
using Xunit;

namespace PudongExchange.Domain.Tests.Participants;

public sealed class ParticipantNames
{
    [Theory]
    [InlineData("participants/insurer/91310115999900011L", Role.Insurer, "91310115999900011L", true)]
    [InlineData("participants/group/91310115999900011L", Role.Group, "91310115999900011L", true)]
    [InlineData("participants/insurer/91310115999900011X", Role.Insurer, "91310115999900011X", false)]
    [InlineData("participants/town/310115125", Role.Town, "310115125", true)]
    [InlineData("participants/town/310115999", Role.Town, "310115999", false)]
    [InlineData("participants/department/fire", Role.Department, "fire", true)]
    [InlineData("participants/witness/a", Role.Witness, "a", true)]
    [InlineData("participants/operator/Main", Role.Operator, "Main", false)]
    [InlineData("participants/office/01234567890123456789012345678901234567890", Role.Office, "01234567890123456789012345678901234567890", false)]
    public void A_name_has_a_role_and_an_id_that_the_role_can_have_or_not(string name, Role role, string id, bool hasIdOfItsRole)
    {
        var parsed = ParticipantName.Parse(name)!.Value;

        parsed.Should().Be(new ParticipantName(role, id));
        parsed.HasIdOfItsRole.Should().Be(hasIdOfItsRole);
        parsed.ToString().Should().Be(name);
        RecordName.Parse(name)!.Value.Owner.ToString().Should().BeEmpty();
        RecordName.Parse(name)!.Value.Collection.ToString().Should().Be("participants");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("participants")]
    [InlineData("participants/")]
    [InlineData("participants/office")]
    [InlineData("participants/office/")]
    [InlineData("participants//pudong")]
    [InlineData("participants/king/pudong")]
    [InlineData("participants/Office/pudong")]
    [InlineData("participants/office/pudong/more")]
    [InlineData("participants/office/浦东")]
    [InlineData("participants/office/pudong\n")]
    [InlineData("policies/office/pudong")]
    [InlineData("insurers/1/participants/pudong")]
    public void Anything_else_is_no_name_of_a_participant(string? name) => ParticipantName.Parse(name).Should().BeNull();
}
