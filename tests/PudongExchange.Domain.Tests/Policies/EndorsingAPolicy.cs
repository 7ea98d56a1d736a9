using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Domain.Tests.Policies;

public sealed class EndorsingAPolicy
{
    public static readonly TheoryData<string, Action<PolicyEndorsed>> Faults = new()
    {
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "REQUIRED endorsement_number", it => it.EndorsementNumber = "" },
        { "UNKNOWN_VALUE kind", it => it.Kind = EndorsementKind.Unspecified },
        { "UNKNOWN_VALUE kind", it => it.Kind = (EndorsementKind)42 },
        { "REQUIRED effective_date", it => it.EffectiveDate = null },
        { "REQUIRED request_date", it => it.RequestDate = null },
        { "IN_FUTURE request_date", it => it.RequestDate = "2026-07-01".Day() },
        { "ENDORSED_BACKWARDS effective_date", it => it.EffectiveDate = "2023-06-19".Day() },
        { "OUTSIDE_COVER effective_date", it => it.EffectiveDate = "2024-01-01".Day() },
        { "REQUIRED insured_head_delta_count", it => it.InsuredHeadDeltaCount = 0 },
        { "REQUIRED added_coverage_items", it => it.Kind = EndorsementKind.CoverageAdded },
        { "REQUIRED limits", it => it.Kind = EndorsementKind.LimitsChanged },
        { "REQUIRED insured", it => it.Kind = EndorsementKind.AddressChanged },
        { "REQUIRED insured", it => it.Kind = EndorsementKind.InsuredChanged },
        { "REQUIRED last_cover_date", it => it.Kind = EndorsementKind.PeriodExtended },
        { "REQUIRED reason", it => it.Kind = EndorsementKind.Corrected },
        { "TOO_LONG reason", it => it.Reason = new('因', 201) },
        { "LIMITS_OUT_OF_ORDER limits.per_event_fen", it => it.Limits = new() { DeathPerPersonFen = 1, PerEventFen = 3, CumulativeFen = 2 } },
        { "BAD_USCC insured.uscc", it => it.Insured = AnotherInsured("91310115999900038D") },
        { "HEADS_EXHAUSTED insured_head_delta_count", it => it.InsuredHeadDeltaCount = -50 },
        { "OUT_OF_RANGE insured_head_delta_count", it => it.InsuredHeadDeltaCount = 1_000_000 },
        { "PREMIUM_NEGATIVE premium_delta_fen", it => it.PremiumDeltaFen = -3_000_001 },
        { "OUT_OF_RANGE premium_delta_fen", it => it.PremiumDeltaFen = long.MinValue },
        { "ENDS_BEFORE_START last_cover_date", it => it.LastCoverDate = "2023-06-30".Day() },
        { "COVER_SHORTENED last_cover_date", it => it.LastCoverDate = "2023-12-30".Day() },
        { "NOT_EXTENDED last_cover_date", it => (it.Kind, it.LastCoverDate) = (EndorsementKind.PeriodExtended, "2023-12-31".Day()) },
        { "INSURED_MUST_STAY insured.uscc", it => (it.Kind, it.Insured) = (EndorsementKind.AddressChanged, AnotherInsured(Who.OtherEnterpriseUscc)) },
        { "UNKNOWN_VALUE added_coverage_items", it => it.AddedCoverageItems.Add(CoverageItem.Unspecified) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_endorsement_that_contradicts_itself_or_its_policy_is_rejected(string expected, Action<PolicyEndorsed> but)
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APolicy.Endorsed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Heads_that_join_count_from_their_day_on()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed());

        judgement.Codes().Should().BeEmpty();
        var policy = exchange.Find<Policy>(APolicy.Name)!;
        policy.HeadCount.On(new(2023, 6, 30)).Should().Be(50);
        policy.HeadCount.On(new(2023, 7, 1)).Should().Be(60);
        policy.PremiumFen.Should().Be(3_300_000);
    }

    [Fact]
    public void An_earlier_change_of_heads_moves_the_later_ones_too()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Endorsed());

        exchange.After(Who.Insurer, APolicy.Endorsed(it =>
        {
            (it.EndorsementNumber, it.Kind, it.Reason) = ("E-0002", EndorsementKind.Corrected, "人数录入错误");
            (it.EffectiveDate, it.InsuredHeadDeltaCount) = ("2023-03-01".Day(), -5);
        }));

        var policy = exchange.Find<Policy>(APolicy.Name)!;
        policy.HeadCount.On(new(2023, 2, 28)).Should().Be(50);
        policy.HeadCount.On(new(2023, 3, 1)).Should().Be(45);
        policy.HeadCount.On(new(2023, 7, 1)).Should().Be(55);
    }

    [Fact]
    public void At_least_one_head_stays_insured_on_every_later_day()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Endorsed());

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed(it =>
            (it.EndorsementNumber, it.EffectiveDate, it.RequestDate, it.InsuredHeadDeltaCount) =
            ("E-0002", "2023-03-01".Day(), "2023-03-01".Day(), -50)));

        judgement.Codes().Should().Equal("HEADS_EXHAUSTED insured_head_delta_count");
    }

    [Fact]
    public void Heads_that_leave_an_incomplete_cover_are_watched()
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APolicy.Endorsed(it => it.InsuredHeadDeltaCount = -1));

        judgement.Codes().Should().Equal("HEADS_BELOW_EMPLOYEES insured_head_delta_count");
    }

    [Fact]
    public void Heads_that_leave_with_their_employees_are_not_watched()
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APolicy.Endorsed(it =>
        {
            it.InsuredHeadDeltaCount = -1;
            it.Insured = APolicy.Issued().Insured;
            it.Insured.EmployeeCount = 49;
        }));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void New_limits_hold_from_their_day_on()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed(it =>
        {
            (it.Kind, it.InsuredHeadDeltaCount) = (EndorsementKind.LimitsChanged, 0);
            it.Limits = new() { DeathPerPersonFen = 60_000_000, PerEventFen = 500_000_000, CumulativeFen = 1_000_000_000 };
        }));

        judgement.Codes().Should().BeEmpty();
        var policy = exchange.Find<Policy>(APolicy.Name)!;
        policy.Limits.On(new(2023, 6, 30)).DeathPerPersonFen.Should().Be(50_000_000);
        policy.Limits.On(new(2023, 7, 1)).DeathPerPersonFen.Should().Be(60_000_000);
    }

    [Fact]
    public void A_correction_may_take_effect_before_it_was_asked_for_and_shorten_the_cover()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed(it =>
        {
            (it.Kind, it.Reason, it.InsuredHeadDeltaCount) = (EndorsementKind.Corrected, "止期录入错误", 0);
            (it.EffectiveDate, it.LastCoverDate) = ("2023-01-01".Day(), "2023-12-30".Day());
        }));

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Policy>(APolicy.Name)!.LastDay.Should().Be(new DateOnly(2023, 12, 30));
    }

    [Fact]
    public void An_extended_policy_covers_until_its_new_last_day()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed(it =>
        {
            (it.Kind, it.InsuredHeadDeltaCount) = (EndorsementKind.PeriodExtended, 0);
            it.LastCoverDate = "2024-06-30".Day();
        }));

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Policy>(APolicy.Name)!.CoversOn(new(2024, 6, 30)).Should().BeTrue();
    }

    [Fact]
    public void A_new_insured_counts_from_its_day_on_and_the_old_one_stays_known()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed(it =>
        {
            (it.Kind, it.InsuredHeadDeltaCount) = (EndorsementKind.InsuredChanged, 0);
            it.Insured = AnotherInsured(Who.OtherEnterpriseUscc);
        }));

        judgement.Codes().Should().BeEmpty();
        var policy = exchange.Find<Policy>(APolicy.Name)!;
        policy.Enterprise.Should().Be("enterprises/913101159999000467");
        policy.Insured.On(new(2023, 6, 30)).Uscc.Should().Be("91310115999900038C");
        policy.EverInsured("91310115999900038C").Should().BeTrue();
    }

    [Fact]
    public void Nothing_is_endorsed_after_the_end()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Terminated());

        var judgement = exchange.State(Who.Insurer, APolicy.Endorsed());

        judgement.Codes().Should().Equal("POLICY_ENDED policy");
    }

    [Fact]
    public void An_endorsement_number_is_used_once()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Endorsed());

        exchange.State(Who.Insurer, APolicy.Endorsed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, APolicy.Endorsed(it => it.InsuredHeadDeltaCount = 11)).Codes()
            .Should().Equal("NUMBER_REUSED endorsement_number");
    }

    private static Insured AnotherInsured(string uscc)
    {
        var insured = APolicy.Issued().Insured;
        insured.Uscc = uscc;
        return insured;
    }
}
