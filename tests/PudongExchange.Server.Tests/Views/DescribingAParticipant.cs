using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Participants;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingAParticipant
{
    [Fact]
    public void An_insurers_uscc_and_owner_follow_from_its_name()
    {
        var insurer = Describe(AParticipant.InsurerEnrolled());

        insurer.Name.Should().Be(AParticipant.Insurer);
        insurer.Role.Should().Be(ParticipantRole.Insurer);
        insurer.Owner.Should().Be("insurers/91310115999900011L");
        insurer.Uscc.Should().Be("91310115999900011L");
        insurer.State.Should().Be(ParticipantState.Enrolled);
        insurer.Enrolments.Single().Index.Should().Be(10);
    }

    [Fact]
    public void The_newest_enrolment_is_shown_and_the_earlier_ones_stay_below_it()
    {
        var brigade = Describe(AParticipant.Enrolled(), Changed("DJ-2024-0001", "2024-01-01", Sector.Fishery));

        brigade.DisplayName.Should().Be("区消防救援支队");
        brigade.Uscc.Should().Be("91310115999900038C");
        brigade.Sectors.Should().Equal(Sector.FireSafety, Sector.Fishery);
        brigade.FirstDate.Should().Be("2024-01-01".Day());
        brigade.Enrolments.Select(one => one.EnrolmentNumber).Should().Equal("DJ-2023-0001", "DJ-2024-0001");
        brigade.Enrolments[0].Sectors.Should().Equal(Sector.FireSafety);
        brigade.Enrolments[1].Index.Should().Be(11);
    }

    [Fact]
    public void An_enrolment_from_an_earlier_day_takes_the_place_of_the_later_ones_as_the_judge_has_it()
    {
        var brigade = Describe(AParticipant.Enrolled(), Changed("DJ-2025-0001", "2025-01-01", Sector.Fishery), Changed("DJ-2024-0001", "2024-01-01", Sector.Mining));

        brigade.Enrolments.Select(one => one.EnrolmentNumber).Should().Equal("DJ-2023-0001", "DJ-2024-0001");
        brigade.Sectors.Should().Equal(Sector.FireSafety, Sector.Mining);
    }

    [Fact]
    public void Suspensions_and_their_ends_stand_in_their_order()
    {
        var brigade = Describe(AParticipant.Enrolled(), AParticipant.Suspended(), AParticipant.Reinstated(),
            AParticipant.Suspended(it => (it.SuspensionNumber, it.Reason) = ("ZT-2026-0002", SuspensionReason.Left)));

        brigade.State.Should().Be(ParticipantState.Suspended);
        brigade.Suspensions.Select(one => one.SuspensionNumber).Should().Equal("ZT-2026-0001", "ZT-2026-0002");
        brigade.Suspensions[0].ReinstatedDate.Should().Be("2026-07-01".Day());
        brigade.Suspensions[0].ReinstatementNumber.Should().Be("HF-2026-0001");
        brigade.Suspensions[1].ReinstatedDate.Should().BeNull();
        brigade.Suspensions[1].Reason.Should().Be(SuspensionReason.Left);
    }

    [Fact]
    public void A_revoked_certificate_changes_no_state()
    {
        var brigade = Describe(AParticipant.Enrolled(), AParticipant.Revoked());

        brigade.State.Should().Be(ParticipantState.Enrolled);
        brigade.RevokedCertificates.Should().ContainSingle().Which.Should().Be(new RevokedCertificate
        {
            CertificateSha256 = Digest.Number(7),
            Reason = RevocationReason.KeyCompromise,
            RevokedDate = "2026-06-30".Day(),
            Index = 11,
        });
    }

    [Fact]
    public void An_order_that_the_judge_lets_nobody_state_is_a_corrupt_log()
    {
        foreach (IMessage first in new IMessage[] { AParticipant.Suspended(), AParticipant.Reinstated(), AParticipant.Revoked() })
            FluentActions.Invoking(() => Describe(first)).Should().Throw<InvalidOperationException>();

        FluentActions.Invoking(() => Describe(AParticipant.Enrolled(), AParticipant.Reinstated())).Should().Throw<InvalidOperationException>();
    }

    private static Participant Describe(params IMessage[] facts) => Described.By<Participant>(ParticipantDescription.Describe, facts);

    private static ParticipantEnrolled Changed(string number, string firstDay, Sector more) => AParticipant.Enrolled(it =>
    {
        (it.EnrolmentNumber, it.FirstDate) = (number, firstDay.Day());
        it.Sectors.Add(more);
    });
}
