using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Enterprise = PudongExchange.Domain.Coverage.Enterprise;

namespace PudongExchange.Domain.Tests.Coverage;

public sealed class DelistingAnEnterprise
{
    public static readonly TheoryData<string, Action<EnterpriseDelisted>> Faults = new()
    {
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "RECORD_UNKNOWN enterprise", it => it.Enterprise = $"enterprises/{Who.OtherEnterpriseUscc}" },
        { "BAD_NUMBER delisting_number", it => it.DelistingNumber = "移出 1" },
        { "UNKNOWN_VALUE sector", it => it.Sector = Sector.Unspecified },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.FireSafety },
        { "NOT_ON_YOUR_ROSTER enterprise", it => it.Sector = Sector.MetalSmelting },
        { "UNKNOWN_VALUE reason", it => it.Reason = (DelistingReason)99 },
        { "REQUIRED explanation", it => it.Reason = DelistingReason.Other },
        { "TOO_LONG explanation", it => it.Explanation = new('长', 201) },
        { "REQUIRED effective_date", it => it.EffectiveDate = null },
        { "NOT_LISTED_ON_DAY effective_date", it => it.EffectiveDate = "2021-12-31".Day() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_delisting_that_contradicts_itself_or_the_roster_is_rejected(string expected, Action<EnterpriseDelisted> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Delisted(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_delisting_ends_the_departments_own_listing_from_its_day_on()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Delisted());

        judgement.Codes().Should().BeEmpty();
        Listings(exchange, "2024-12-31").Should().Be(1);
        Listings(exchange, "2025-01-01").Should().Be(0);
        exchange.Find<Enterprise>(AnEnterprise.Name)!.MustBeInsuredOn(new(2025, 1, 1)).Should().BeFalse();
    }

    [Fact]
    public void The_listings_of_other_departments_stay()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.ChemicalZone, AnEnterprise.Listed()).After(Who.EmergencyBureau, AnEnterprise.Delisted());

        Listings(exchange, "2025-01-01").Should().Be(1);
        exchange.Find<Enterprise>(AnEnterprise.Name)!.MustBeInsuredOn(new(2025, 1, 1)).Should().BeTrue();
    }

    [Fact]
    public void What_is_off_the_roster_is_not_taken_off_again()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Delisted());

        exchange.State(Who.EmergencyBureau, AnEnterprise.Delisted()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, AnEnterprise.Delisted(it => it.Reason = DelistingReason.Merged)).Codes()
            .Should().Equal("NUMBER_REUSED delisting_number");
        exchange.State(Who.EmergencyBureau, AnEnterprise.Delisted(it => (it.DelistingNumber, it.EffectiveDate) = ("YC-2024-0002", "2025-06-01".Day())))
            .Codes().Should().Equal("NOT_LISTED_ON_DAY effective_date");
    }

    [Fact]
    public void A_delisted_enterprise_is_listed_again_without_its_old_exemption()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau,
            AnEnterprise.Exempted(it => (it.Ground, it.LastDate) = (ExemptionGround.Closed, null)), AnEnterprise.Delisted());

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Listed(it =>
            (it.ListingNumber, it.EffectiveDate) = ("YJ-2025-0001", "2025-03-01".Day())));

        judgement.Codes().Should().BeEmpty();
        Listings(exchange, "2025-02-28").Should().Be(0);
        exchange.Find<Enterprise>(AnEnterprise.Name)!.MustBeInsuredOn(new(2025, 3, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_listing_that_undoes_a_delisting_is_watched()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Delisted());

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Listed(it =>
            (it.ListingNumber, it.EffectiveDate) = ("YJ-2024-0001", "2024-06-01".Day())));

        judgement.Codes().Should().Equal("DELISTING_UNDONE effective_date");
        Listings(exchange, "2025-01-01").Should().Be(1);
    }

    [Fact]
    public void Nobody_but_a_department_takes_off_the_roster()
    {
        foreach (var participant in new[] { Who.Insurer, Who.Town })
            AnEnterprise.OnTheRoster().State(participant, AnEnterprise.Delisted()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    private static int Listings(Exchange exchange, string day) =>
        exchange.Find<Enterprise>(AnEnterprise.Name)!.ListingsOn(DateOnly.Parse(day, null)).Count();
}
