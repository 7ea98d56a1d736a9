using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Participants;

public sealed class EnrollingAParticipant
{
    public static readonly TheoryData<string, Action<ParticipantEnrolled>> Faults = new()
    {
        { "REQUIRED participant", it => it.Participant = "" },
        { "BAD_NAME participant", it => it.Participant = "departments/fire" },
        { "BAD_NAME participant", it => it.Participant = "participants/king/one" },
        { "BAD_NAME participant", it => it.Participant = "participants/fire" },
        { "BAD_NAME participant", it => it.Participant = "participants/department/Fire" },
        { "BAD_USCC participant", it => it.Participant = "participants/insurer/91310115999900011M" },
        { "BAD_USCC participant", it => it.Participant = "participants/group/fire" },
        { "UNKNOWN_TOWN participant", it => it.Participant = "participants/town/310115999" },
        { "REQUIRED enrolment_number", it => it.EnrolmentNumber = "" },
        { "BAD_NUMBER enrolment_number", it => it.EnrolmentNumber = "浦安委办〔2022〕31号" },
        { "REQUIRED display_name", it => it.DisplayName = "" },
        { "TOO_LONG display_name", it => it.DisplayName = new('名', 201) },
        { "BAD_TEXT display_name", it => it.DisplayName = " 区消防救援支队" },
        { "BAD_USCC uscc", it => it.Uscc = "91310115999900038D" },
        { "REQUIRED sectors", it => it.Sectors.Clear() },
        { "UNKNOWN_VALUE sectors", it => it.Sectors.Add(Sector.Unspecified) },
        { "REPEATED sectors", it => it.Sectors.Add(Sector.FireSafety) },
        { "MUST_BE_EMPTY towns", it => it.Towns.Add("310115125") },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "BAD_DATE first_date", it => it.FirstDate = new() { Year = 2023, Month = 2, Day = 29 } },
        { "REQUIRED basis", it => it.Basis = "" },
        { "TOO_LONG basis", it => it.Basis = new('文', 201) },
    };

    public static readonly TheoryData<string, ParticipantEnrolled> FaultsOfOthers = new()
    {
        { "MUST_BE_EMPTY uscc", AParticipant.InsurerEnrolled(it => it.Uscc = "91310115999900011L") },
        { "MUST_BE_EMPTY sectors", AParticipant.InsurerEnrolled(it => it.Sectors.Add(Sector.FireSafety)) },
        { "MUST_BE_EMPTY towns", AParticipant.OfficeEnrolled(it => it.Towns.Add("310115125")) },
        { "REQUIRED towns", AParticipant.TownEnrolled(it => it.Towns.Clear()) },
        { "REPEATED towns", AParticipant.TownEnrolled(it => it.Towns.Add("310115125")) },
        { "UNKNOWN_TOWN towns[1]", AParticipant.TownEnrolled(it => it.Towns.Add("310115999")) },
        { "MUST_BE_EMPTY sectors", AParticipant.TownEnrolled(it => it.Sectors.Add(Sector.FireSafety)) },
        { "TOO_MANY towns", AParticipant.TownEnrolled(it => it.Towns.Add(Enumerable.Repeat("310115125", 60))) },
        { "IN_FUTURE first_date", AParticipant.OfficeEnrolled(it => (it.EnrolmentNumber, it.FirstDate) = ("DJ-2026-0001", "2026-07-01".Day())) },
        { "OFFICE_NOT_ENROLLED participant", AParticipant.OfficeEnrolled(it => it.Participant = "participants/office/second") },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_enrolment_that_contradicts_itself_is_rejected(string expected, Action<ParticipantEnrolled> but)
    {
        var judgement = AParticipant.WithAnOffice().State(Who.Office, AParticipant.Enrolled(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(FaultsOfOthers), DisableDiscoveryEnumeration = true)]
    public void Each_role_has_its_own_scope_and_no_other(string expected, ParticipantEnrolled enrolled)
    {
        var judgement = new Exchange().State(Who.Office, enrolled);

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Only_an_office_enrols()
    {
        foreach (var other in new[] { Who.Insurer, Who.EmergencyBureau, Who.Town, Who.FinanceBureau })
            AParticipant.WithAnOffice().State(other, AParticipant.Enrolled()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void An_enrolment_holds_from_its_first_day_on()
    {
        var exchange = AParticipant.WithAnOffice();

        var judgement = exchange.State(Who.Office, AParticipant.Enrolled());

        judgement.Codes().Should().BeEmpty();
        var brigade = exchange.EnrolmentOf(AParticipant.Fire);
        brigade.On(new(2022, 12, 31)).Should().BeNull();
        brigade.On(new(2023, 1, 1))!.Should().BeEquivalentTo(
            new { Role = Role.Department, Id = "fire", Name = "区消防救援支队", ResourceName = "departments/fire", RecordName = AParticipant.Fire });
        brigade.On(new(2023, 1, 1))!.Sectors.Should().Equal(Sector.FireSafety);
    }

    [Fact]
    public void Everybody_can_be_enrolled_by_an_office_that_is_not_yet_itself_but_another_office()
    {
        new Exchange().After(Who.Office, AParticipant.InsurerEnrolled(), AParticipant.TownEnrolled(), AParticipant.Enrolled());
        AParticipant.WithAnOffice().After(Who.Office, AParticipant.OfficeEnrolled(it => it.Participant = "participants/office/second"));
    }

    [Fact]
    public void Another_enrolment_changes_name_and_scope_from_its_day_on_and_the_history_stays()
    {
        var exchange = AParticipant.WithTheBrigade();

        var judgement = exchange.State(Who.Office, AParticipant.Enrolled(it =>
        {
            (it.EnrolmentNumber, it.DisplayName, it.FirstDate) = ("DJ-2024-0001", "区消防救援局", "2024-01-01".Day());
            it.Sectors.Add(Sector.Fishery);
        }));

        judgement.Codes().Should().BeEmpty();
        var brigade = exchange.EnrolmentOf(AParticipant.Fire);
        brigade.On(new(2023, 12, 31))!.Name.Should().Be("区消防救援支队");
        brigade.On(new(2024, 1, 1))!.Name.Should().Be("区消防救援局");
        brigade.On(new(2024, 1, 1))!.Sectors.Should().BeEquivalentTo([Sector.FireSafety, Sector.Fishery]);
    }

    [Fact]
    public void A_change_that_replaces_one_to_come_is_accepted_with_a_warning()
    {
        var exchange = AParticipant.WithTheBrigade()
            .After(Who.Office, AParticipant.Enrolled(it => (it.EnrolmentNumber, it.FirstDate) = ("DJ-2026-0001", "2027-01-01".Day())));

        var judgement = exchange.State(Who.Office,
            AParticipant.Enrolled(it => (it.EnrolmentNumber, it.DisplayName, it.FirstDate) = ("DJ-2026-0002", "区消防救援局", "2026-07-01".Day())));

        judgement.Codes().Should().Equal("ENROLMENT_CHANGE_REPLACED first_date");
        exchange.EnrolmentOf(AParticipant.Fire).On(new(2027, 1, 1))!.Name.Should().Be("区消防救援局");
    }

    [Fact]
    public void The_same_again_is_known_and_the_number_with_other_content_is_rejected()
    {
        var exchange = AParticipant.WithTheBrigade();

        exchange.State(Who.Office, AParticipant.Enrolled()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Office, AParticipant.Enrolled(it => it.Sectors.Add(Sector.Fishery))).Codes().Should().Equal("NUMBER_REUSED enrolment_number");
    }
}
