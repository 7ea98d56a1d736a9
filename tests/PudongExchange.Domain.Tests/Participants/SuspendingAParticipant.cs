using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Participants;

public sealed class SuspendingAParticipant
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    public static readonly TheoryData<string, Action<ParticipantSuspended>> Faults = new()
    {
        { "REQUIRED participant", it => it.Participant = "" },
        { "BAD_NAME participant", it => it.Participant = "departments/fire" },
        { "RECORD_UNKNOWN participant", it => it.Participant = AParticipant.Town },
        { "REQUIRED suspension_number", it => it.SuspensionNumber = "" },
        { "UNKNOWN_VALUE reason", it => it.Reason = SuspensionReason.Unspecified },
        { "REQUIRED basis", it => it.Basis = "" },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START first_date", it => it.FirstDate = "2022-12-31".Day() },
        { "SUSPENDS_ITSELF participant", it => it.Participant = AParticipant.Office },
        { "IN_FUTURE first_date", it => (it.Participant, it.FirstDate) = (AParticipant.Office, "2026-07-01".Day()) },
    };

    public static readonly TheoryData<string, Action<ParticipantReinstated>> FaultsOfAnEnd = new()
    {
        { "BAD_NAME participant", it => it.Participant = "fire" },
        { "RECORD_UNKNOWN participant", it => it.Participant = AParticipant.Town },
        { "REQUIRED reinstatement_number", it => it.ReinstatementNumber = "" },
        { "REQUIRED suspension_number", it => it.SuspensionNumber = "" },
        { "SUSPENSION_UNKNOWN suspension_number", it => it.SuspensionNumber = "ZT-2026-0002" },
        { "SUSPENSION_UNKNOWN suspension_number", it => it.Participant = AParticipant.Office },
        { "REQUIRED basis", it => it.Basis = "" },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START first_date", it => it.FirstDate = "2026-06-29".Day() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_suspension_that_contradicts_what_is_known_is_rejected(string expected, Action<ParticipantSuspended> but)
    {
        var judgement = AParticipant.WithTheBrigade().State(Who.Office, AParticipant.Suspended(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(FaultsOfAnEnd), DisableDiscoveryEnumeration = true)]
    public void A_reinstatement_that_contradicts_what_is_known_is_rejected(string expected, Action<ParticipantReinstated> but)
    {
        var judgement = AParticipant.WithTheBrigade().After(Who.Office, AParticipant.Suspended()).State(Who.Office, AParticipant.Reinstated(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Nobody_but_an_office_suspends_or_reinstates()
    {
        AParticipant.WithTheBrigade().State(Who.Insurer, AParticipant.Suspended()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
        AParticipant.WithTheBrigade().State(Who.FireBrigade, AParticipant.Reinstated()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void A_suspension_holds_from_its_first_day_until_the_reinstatement()
    {
        var exchange = AParticipant.WithTheBrigade();

        exchange.State(Who.Office, AParticipant.Suspended()).Codes().Should().BeEmpty();
        var open = exchange.EnrolmentOf(AParticipant.Fire);
        exchange.State(Who.Office, AParticipant.Reinstated()).Codes().Should().BeEmpty();
        var ended = exchange.EnrolmentOf(AParticipant.Fire);

        open.IsSuspendedOn(Today.AddDays(-1)).Should().BeFalse();
        open.IsSuspendedOn(Today).Should().BeTrue();
        open.IsSuspendedOn(Today.AddYears(50)).Should().BeTrue();
        ended.IsSuspendedOn(Today).Should().BeTrue();
        ended.IsSuspendedOn(Today.AddDays(1)).Should().BeFalse();
    }

    [Fact]
    public void A_suspension_lifted_on_its_own_first_day_never_holds()
    {
        var exchange = AParticipant.WithTheBrigade().After(Who.Office,
            AParticipant.Suspended(it => it.FirstDate = "2026-07-15".Day()), AParticipant.Reinstated(it => it.FirstDate = "2026-07-15".Day()));

        exchange.EnrolmentOf(AParticipant.Fire).IsSuspendedOn(new(2026, 7, 15)).Should().BeFalse();
    }

    [Fact]
    public void A_day_that_has_passed_is_accepted_with_a_warning() =>
        AParticipant.WithTheBrigade().State(Who.Office, AParticipant.Suspended(it => it.FirstDate = "2026-06-29".Day())).Codes()
            .Should().Equal("SUSPENDED_FROM_RECORDING first_date");

    [Fact]
    public void Who_is_suspended_already_is_not_suspended_again_but_after_a_reinstatement_is()
    {
        var exchange = AParticipant.WithTheBrigade().After(Who.Office, AParticipant.Suspended());
        var again = AParticipant.Suspended(it => (it.SuspensionNumber, it.FirstDate) = ("ZT-2026-0002", "2026-08-01".Day()));

        exchange.State(Who.Office, again).Codes().Should().Equal("ALREADY_SUSPENDED participant");
        exchange.After(Who.Office, AParticipant.Reinstated());
        exchange.State(Who.Office, again).Codes().Should().BeEmpty();

        var brigade = exchange.EnrolmentOf(AParticipant.Fire);
        brigade.IsSuspendedOn(Today).Should().BeTrue();
        brigade.IsSuspendedOn(new(2026, 7, 1)).Should().BeFalse();
        brigade.IsSuspendedOn(new(2026, 8, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_change_of_scope_lifts_no_suspension()
    {
        var exchange = AParticipant.WithTheBrigade().After(Who.Office, AParticipant.Suspended(), AParticipant.Enrolled(it => it.EnrolmentNumber = "DJ-2026-0001"));

        exchange.EnrolmentOf(AParticipant.Fire).IsSuspendedOn(Today).Should().BeTrue();
    }

    [Fact]
    public void The_same_again_is_known_and_the_number_with_other_content_is_rejected()
    {
        var exchange = AParticipant.WithTheBrigade().After(Who.Office, AParticipant.Suspended());

        exchange.State(Who.Office, AParticipant.Suspended()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Office, AParticipant.Suspended(it => it.Reason = SuspensionReason.Left)).Codes().Should().Equal("NUMBER_REUSED suspension_number");
        exchange.After(Who.Office, AParticipant.Reinstated());
        exchange.State(Who.Office, AParticipant.Reinstated()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Office, AParticipant.Reinstated(it => it.Basis = "另一文")).Codes().Should().Equal("NUMBER_REUSED reinstatement_number");
        exchange.State(Who.Office, AParticipant.Reinstated(it => it.ReinstatementNumber = "HF-2026-0002")).Codes()
            .Should().Equal("SUSPENSION_UNKNOWN suspension_number");
    }
}
