using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Participants;

public sealed class StandingOnTheRoll
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly CertificateDigest Certificate = CertificateDigest.Of(Digest.Number(7).Span);
    private static readonly CertificateDigest Another = CertificateDigest.Of(Digest.Number(8).Span);

    [Fact]
    public void An_empty_log_knows_the_configured_office_and_nobody_else()
    {
        var roll = Roll();

        roll.StandingOf(AParticipant.Office, Certificate, Today).Should().Be(new Standing(StandingKind.Good, Who.Office));
        roll.StandingOf(AParticipant.Fire, Certificate, Today).Kind.Should().Be(StandingKind.Unknown);
        roll.All.Should().Equal(Who.Office);
        roll.LastIndex.Should().Be(-1);
    }

    [Fact]
    public void The_configured_office_stays_while_others_are_enrolled_and_until_the_log_enrols_one()
    {
        var others = Roll(AParticipant.Enrolled());
        var anotherOffice = Roll(AParticipant.Enrolled(), AParticipant.OfficeEnrolled(it => it.Participant = "participants/office/second"));

        others.StandingOf(AParticipant.Office, Certificate, Today).Kind.Should().Be(StandingKind.Good);
        anotherOffice.StandingOf(AParticipant.Office, Certificate, Today).Kind.Should().Be(StandingKind.Unknown);
        anotherOffice.StandingOf("participants/office/second", Certificate, Today).Kind.Should().Be(StandingKind.Good);
    }

    [Fact]
    public void An_enrolled_office_has_the_name_of_its_enrolment() =>
        Roll(AParticipant.OfficeEnrolled(it => it.DisplayName = "区安全生产委员会办公室"))
            .StandingOf(AParticipant.Office, Certificate, Today).Participant!.Name.Should().Be("区安全生产委员会办公室");

    [Theory]
    [InlineData("2022-12-31", StandingKind.Unknown)]
    [InlineData("2023-01-01", StandingKind.Good)]
    [InlineData("2026-06-29", StandingKind.Good)]
    [InlineData("2026-06-30", StandingKind.Suspended)]
    [InlineData("2026-07-01", StandingKind.Good)]
    public void A_participant_takes_part_from_its_first_day_and_not_while_it_is_suspended(string day, StandingKind expected)
    {
        var roll = Roll(AParticipant.Enrolled(), AParticipant.Suspended(), AParticipant.Reinstated());

        roll.StandingOf(AParticipant.Fire, Certificate, DateOnly.ParseExact(day, "O")).Kind.Should().Be(expected);
    }

    [Fact]
    public void A_scope_is_that_of_the_day()
    {
        var roll = Roll(AParticipant.Enrolled(), AParticipant.Enrolled(it =>
        {
            (it.EnrolmentNumber, it.FirstDate) = ("DJ-2026-0001", "2026-07-01".Day());
            it.Sectors.Add(Sector.Fishery);
        }));

        roll.StandingOf(AParticipant.Fire, Certificate, Today).Participant!.Sectors.Should().Equal(Sector.FireSafety);
        roll.StandingOf(AParticipant.Fire, Certificate, Today.AddDays(1)).Participant!.Sectors.Should().BeEquivalentTo([Sector.FireSafety, Sector.Fishery]);
    }

    [Fact]
    public void A_revoked_certificate_is_good_for_nobody_and_another_one_is()
    {
        // The office took it for the brigade's; it names the insurer.
        var roll = Roll(AParticipant.Enrolled(), AParticipant.InsurerEnrolled(), AParticipant.Revoked());

        roll.StandingOf(AParticipant.Insurer, Certificate, Today).Kind.Should().Be(StandingKind.CertificateRevoked);
        roll.StandingOf(AParticipant.Insurer, Another, Today).Kind.Should().Be(StandingKind.Good);
        roll.HasRevoked(Certificate).Should().BeTrue();
        roll.HasRevoked(Another).Should().BeFalse();
    }

    [Fact]
    public void A_roll_before_a_fact_is_left_as_it_was()
    {
        var before = Roll(AParticipant.Enrolled());

        var after = With(before, AParticipant.Suspended());

        before.StandingOf(AParticipant.Fire, Certificate, Today).Kind.Should().Be(StandingKind.Good);
        after.StandingOf(AParticipant.Fire, Certificate, Today).Kind.Should().Be(StandingKind.Suspended);
        after.LastIndex.Should().Be(1);
    }

    private static Roll Roll(params IMessage[] facts) => facts.Aggregate(new Roll(Who.Office), With);

    private static Roll With(Roll roll, IMessage fact)
    {
        var name = FactCatalogue.Find(fact.Descriptor.FullName)!.RecordOf(fact);
        var happened = new Happened(fact, roll.LastIndex + 1, DateTimeOffset.UnixEpoch, Who.Office.ResourceName);
        return roll.With(name, Enrolment.Evolve(roll.Find(name), happened), happened.Index);
    }
}
