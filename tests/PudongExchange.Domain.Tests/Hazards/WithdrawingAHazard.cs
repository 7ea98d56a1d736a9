using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class WithdrawingAHazard
{
    private const string FoundByFire = "departments/fire/hazards/YH-2023-0001";

    private const string Other = "insurers/91310115999900011L/hazards/YH-2023-0002";

    public static readonly TheoryData<string, Action<HazardWithdrawn>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = AHazard.NameAtTheBureau },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0003" },
        { "REQUIRED withdrawn_date", it => it.WithdrawnDate = null },
        { "IN_FUTURE withdrawn_date", it => it.WithdrawnDate = "2026-07-01".Day() },
        { "BEFORE_FOUND withdrawn_date", it => it.WithdrawnDate = "2023-09-19".Day() },
        { "UNKNOWN_VALUE reason", it => it.Reason = WithdrawalReason.Unspecified },
        { "MUST_BE_EMPTY duplicate_of", it => it.DuplicateOf = Other },
        { "REQUIRED duplicate_of", it => it.Reason = WithdrawalReason.Duplicate },
        { "BAD_NAME duplicate_of", it => (it.Reason, it.DuplicateOf) = (WithdrawalReason.Duplicate, "YH-2023-0002") },
        { "RECORD_UNKNOWN duplicate_of", it => (it.Reason, it.DuplicateOf) = (WithdrawalReason.Duplicate, Other + "B") },
        { "BAD_NAME duplicate_of", it => (it.Reason, it.DuplicateOf) = (WithdrawalReason.Duplicate, AHazard.NameAtTheBureau) },
        { "DUPLICATE_OF_ITSELF duplicate_of", it => (it.Reason, it.DuplicateOf) = (WithdrawalReason.Duplicate, AHazard.Name) },
        { "REQUIRED explanation", it => it.Explanation = "" },
        { "TOO_LONG explanation", it => it.Explanation = new('误', 501) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_withdrawal_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardWithdrawn> but)
    {
        var exchange = AHazard.Open().After(Who.Insurer, AHazard.Found(it => it.Hazard = Other)).After(Who.EmergencyBureau, AHazard.FoundByTheBureau());

        var judgement = exchange.State(Who.Insurer, ASupervisedHazard.Withdrawn(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Nothing_follows_a_withdrawal()
    {
        var exchange = AHazard.Open().After(Who.Insurer, ASupervisedHazard.Withdrawn());

        exchange.State(Who.Insurer, AHazard.Notified()).Codes().Should().Equal("HAZARD_WITHDRAWN hazard");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed()).Codes().Should().Equal("HAZARD_WITHDRAWN hazard");
        exchange.State(Who.Insurer, ASupervisedHazard.Withdrawn(it => it.Explanation = "其他")).Codes().Should().Equal("HAZARD_WITHDRAWN hazard");
        exchange.State(Who.Insurer, ASupervisedHazard.Withdrawn()).Codes().Should().Equal("ALREADY_KNOWN");
    }

    [Fact]
    public void An_insurers_duplicate_is_one_of_its_own_hazards_that_stands()
    {
        var exchange = AHazard.Open().After(Who.Insurer, AHazard.Found(it => it.Hazard = Other));

        exchange.State(Who.Insurer, Duplicate(AHazard.Name, of: Other)).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, Duplicate(Other, of: AHazard.Name)).Codes().Should().Equal("DUPLICATE_OF_WITHDRAWN duplicate_of");
    }

    [Fact]
    public void An_authoritys_duplicate_is_any_hazard_in_its_scope()
    {
        var exchange = AHazard.Open().After(Who.EmergencyBureau, AHazard.FoundByTheBureau()).After(Who.Insurer,
            AHazard.Found(it => (it.Hazard, it.Sector) = (Other, Sector.FireSafety))).After(Who.FireBrigade,
            AHazard.FoundByTheBureau(it => (it.Hazard, it.Sector) = (FoundByFire, Sector.FireSafety)));

        exchange.State(Who.FireBrigade, Duplicate(FoundByFire, of: Other)).Codes().Should().Equal("RECORD_UNKNOWN duplicate_of");
        exchange.State(Who.EmergencyBureau, Duplicate(AHazard.NameAtTheBureau, of: AHazard.Name)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_hazard_at_another_enterprise_is_no_duplicate()
    {
        var exchange = AHazard.Open().After(Who.Town, AHazard.FoundByTheTown(it => it.Enterprise = "enterprises/913101159999000467"));

        exchange.State(Who.Town, Duplicate(AHazard.NameAtTheTown, of: AHazard.Name)).Codes().Should().Equal("DUPLICATE_OF_ANOTHER duplicate_of");
    }

    [Fact]
    public void A_hazard_that_authorities_know_of_is_withdrawn_with_a_warning_and_a_listed_one_not_at_all()
    {
        var reported = AHazard.Open().After(Who.Insurer, ASupervisedHazard.Escalated()).State(Who.Insurer, ASupervisedHazard.Withdrawn());
        var listed = ASupervisedHazard.OnTheList().State(Who.Insurer, ASupervisedHazard.Withdrawn());

        reported.Codes().Should().Equal("WITHDRAWN_UNDER_SUPERVISION hazard", "MAJOR_WITHDRAWN hazard");
        reported.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
        listed.Codes().Should().Equal("WITHDRAWN_WHILE_LISTED hazard");
    }

    [Fact]
    public void A_closed_hazard_is_not_withdrawn()
    {
        AHazard.Closed().State(Who.Insurer, ASupervisedHazard.Withdrawn()).Codes().Should().Equal("HAZARD_CLOSED hazard");
    }

    [Theory]
    [InlineData(HazardGrade.Major, "MAJOR_WITHDRAWN hazard")]
    [InlineData(HazardGrade.General, "")]
    public void A_major_hazard_found_in_error_is_watched(HazardGrade grade, string expected)
    {
        var exchange = AnActivity.Done().After(Who.Insurer, AHazard.Found(it => it.Grade = grade));

        string.Join(", ", exchange.State(Who.Insurer, ASupervisedHazard.Withdrawn()).Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData(HazardGrade.Major, "")]
    [InlineData(HazardGrade.General, "MAJOR_WITHDRAWN duplicate_of")]
    public void A_major_hazard_gives_way_to_another_major_one_only(HazardGrade ofOther, string expected)
    {
        var exchange = AHazard.Open().After(Who.Insurer, AHazard.Found(it => (it.Hazard, it.Grade) = (Other, ofOther)));

        string.Join(", ", exchange.State(Who.Insurer, Duplicate(AHazard.Name, of: Other)).Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-10-18", "")]
    [InlineData("2023-10-19", "DUPLICATE_OF_CLOSED duplicate_of")]
    public void What_is_found_after_the_close_came_back_and_is_no_duplicate(string foundOn, string expected)
    {
        var exchange = AHazard.Closed().After(Who.Insurer, AHazard.Found(it => (it.Hazard, it.FoundDate) = (Other, foundOn.Day())));

        var judgement = exchange.State(Who.Insurer, ASupervisedHazard.Withdrawn(it =>
            (it.Hazard, it.Reason, it.DuplicateOf, it.WithdrawnDate) = (Other, WithdrawalReason.Duplicate, AHazard.Name, "2023-10-25".Day())));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    private static HazardWithdrawn Duplicate(string hazard, string of) => ASupervisedHazard.Withdrawn(it =>
        (it.Hazard, it.Reason, it.DuplicateOf) = (hazard, WithdrawalReason.Duplicate, of));
}
