using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Enterprise = PudongExchange.Domain.Coverage.Enterprise;

namespace PudongExchange.Domain.Tests.Coverage;

public sealed class ExemptingAnEnterprise
{
    public static readonly TheoryData<string, Action<EnterpriseExempted>> Faults = new()
    {
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115999900038D" },
        { "RECORD_UNKNOWN enterprise", it => it.Enterprise = $"enterprises/{Who.OtherEnterpriseUscc}" },
        { "REQUIRED exemption_number", it => it.ExemptionNumber = "" },
        { "UNKNOWN_VALUE sector", it => it.Sector = Sector.Unspecified },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.FireSafety },
        { "NOT_ON_YOUR_ROSTER enterprise", it => it.Sector = Sector.MetalSmelting },
        { "UNKNOWN_VALUE ground", it => it.Ground = ExemptionGround.Unspecified },
        { "REQUIRED proof", it => it.Proof = "" },
        { "BAD_DIGEST proof_sha256", it => it.ProofSha256 = Digest.Number(1, length: 31) },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2023-06-30".Day() },
        { "BAD_DATE last_date", it => it.LastDate = new() { Year = 2023 } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_exemption_that_contradicts_itself_or_the_roster_is_rejected(string expected, Action<EnterpriseExempted> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Exempted(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void An_exempt_enterprise_need_not_be_insured_from_its_first_to_its_last_day()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Exempted());

        judgement.Codes().Should().BeEmpty();
        MustBeInsured(exchange, "2023-06-30", "2023-07-01", "2023-09-30", "2023-10-01").Should().Equal(true, false, false, true);
    }

    [Fact]
    public void A_later_exemption_replaces_from_its_first_day_on_what_was_stated_before()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Exempted());

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Exempted(it =>
            (it.ExemptionNumber, it.LastDate) = ("HM-2023-0002", "2023-07-31".Day())));

        judgement.Codes().Should().BeEmpty();
        MustBeInsured(exchange, "2023-07-31", "2023-08-01").Should().Equal(false, true);
    }

    [Fact]
    public void The_listings_of_other_departments_are_not_exempt()
    {
        var exchange = AnEnterprise.OnTheRoster()
            .After(Who.ChemicalZone, AnEnterprise.Listed())
            .After(Who.EmergencyBureau, AnEnterprise.Exempted());

        MustBeInsured(exchange, "2023-08-01").Should().Equal(true);
    }

    [Fact]
    public void A_department_that_sees_the_enterprise_and_never_listed_it_exempts_nothing() =>
        AnEnterprise.OnTheRoster().State(Who.ChemicalZone, AnEnterprise.Exempted()).Codes().Should().Equal("NOT_ON_YOUR_ROSTER enterprise");

    [Fact]
    public void To_a_department_of_other_sectors_the_enterprise_is_unknown() =>
        AnEnterprise.OnTheRoster().State(Who.FireBrigade, AnEnterprise.Exempted(it => it.Sector = Sector.FireSafety)).Codes()
            .Should().Equal("RECORD_UNKNOWN enterprise");

    [Fact]
    public void An_exemption_from_nothing_and_one_without_an_end_are_watched()
    {
        AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Exempted(it => it.FirstDate = "2021-12-31".Day())).Codes()
            .Should().Equal("EXEMPTED_WITHOUT_DUTY first_date");
        AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Exempted(it => it.LastDate = null)).Codes()
            .Should().Equal("EXEMPTION_OPEN_ENDED last_date");
    }

    [Fact]
    public void An_enterprise_that_was_closed_is_exempt_until_further_notice()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Exempted(it => (it.Ground, it.LastDate) = (ExemptionGround.Closed, null)));

        judgement.Codes().Should().BeEmpty();
        MustBeInsured(exchange, "2099-12-31").Should().Equal(false);
    }

    [Fact]
    public void An_exemption_number_is_used_once_by_a_department()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Exempted());

        exchange.State(Who.EmergencyBureau, AnEnterprise.Exempted()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, AnEnterprise.Exempted(it => it.Proof = "停产通知")).Codes()
            .Should().Equal("NUMBER_REUSED exemption_number");
    }

    [Fact]
    public void A_policy_given_up_while_its_insured_is_exempt_needs_no_legal_ground()
    {
        var required = AnEnterprise.Insured();
        var exempt = AnEnterprise.Insured().After(Who.EmergencyBureau, AnEnterprise.Exempted(it => it.LastDate = "2023-12-31".Day()));
        var givenUp = APolicy.Terminated(it => it.Reason = TerminationReason.Other);

        required.State(Who.Insurer, givenUp).Codes().Should().Equal("NO_LEGAL_GROUND reason");
        exempt.State(Who.Insurer, givenUp).Codes().Should().BeEmpty();
    }

    [Fact]
    public void Nobody_but_a_department_exempts()
    {
        foreach (var participant in new[] { Who.Insurer, Who.Town })
            AnEnterprise.OnTheRoster().State(participant, AnEnterprise.Exempted()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    private static IEnumerable<bool> MustBeInsured(Exchange exchange, params string[] days) =>
        days.Select(day => exchange.Find<Enterprise>(AnEnterprise.Name)!.MustBeInsuredOn(DateOnly.Parse(day, null)));
}
