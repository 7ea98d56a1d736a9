using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Enterprise = PudongExchange.Domain.Coverage.Enterprise;

namespace PudongExchange.Domain.Tests.Coverage;

public sealed class ListingAnEnterprise
{
    public static readonly TheoryData<string, Action<EnterpriseListed>> Faults = new()
    {
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "BAD_NAME enterprise", it => it.Enterprise = "91310115999900038C" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115999900038D" },
        { "REQUIRED listing_number", it => it.ListingNumber = "" },
        { "REQUIRED display_name", it => it.DisplayName = "" },
        { "UNKNOWN_VALUE sector", it => it.Sector = Sector.Unspecified },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.FireSafety },
        { "UNKNOWN_TOWN town", it => it.Town = "310115126" },
        { "REQUIRED address", it => it.Address = "" },
        { "BAD_INDUSTRY_CODE industry_code", it => it.IndustryCode = "Z2614" },
        { "OUT_OF_RANGE employee_count", it => it.EmployeeCount = 0 },
        { "UNKNOWN_VALUE obligation", it => it.Obligation = Obligation.Unspecified },
        { "UNKNOWN_VALUE obligation", it => it.Obligation = Obligation.Exempt },
        { "REQUIRED legal_basis", it => it.LegalBasis = "" },
        { "TOO_LONG licence_number", it => it.LicenceNumber = new('1', 51) },
        { "REQUIRED effective_date", it => it.EffectiveDate = null },
        { "BAD_USCC group_uscc", it => it.GroupUscc = "91310115999900038D" },
    };

    private static readonly DateOnly Midyear = new(2023, 7, 1);

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_listing_that_contradicts_itself_or_the_departments_scope_is_rejected(string expected, Action<EnterpriseListed> but)
    {
        var judgement = new Exchange().State(Who.EmergencyBureau, AnEnterprise.Listed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void An_enterprise_must_be_insured_from_the_effective_date_on()
    {
        var exchange = new Exchange();

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Listed());

        judgement.Codes().Should().BeEmpty();
        var enterprise = exchange.Find<Enterprise>(AnEnterprise.Name)!;
        enterprise.MustBeInsuredOn(new(2021, 12, 31)).Should().BeFalse();
        enterprise.MustBeInsuredOn(new(2022, 1, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_later_listing_of_the_same_department_and_sector_replaces_the_earlier_one_from_its_day_on()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.EmergencyBureau, AnEnterprise.Listed(it =>
            (it.ListingNumber, it.Obligation, it.EffectiveDate) = ("YJ-2023-0001", Obligation.Encouraged, "2023-07-01".Day())));

        judgement.Codes().Should().BeEmpty();
        var enterprise = exchange.Find<Enterprise>(AnEnterprise.Name)!;
        enterprise.MustBeInsuredOn(new(2023, 6, 30)).Should().BeTrue();
        enterprise.MustBeInsuredOn(Midyear).Should().BeFalse();
        enterprise.ListingsOn(Midyear).Should().HaveCount(1);
    }

    [Fact]
    public void Another_department_keeps_a_listing_of_its_own_under_its_own_numbers()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.FireBrigade, AnEnterprise.Listed(it =>
            (it.Sector, it.Obligation, it.EffectiveDate) = (Sector.FireSafety, Obligation.Encouraged, "2023-01-01".Day())));

        judgement.Codes().Should().BeEmpty();
        var enterprise = exchange.Find<Enterprise>(AnEnterprise.Name)!;
        enterprise.ListingsOn(Midyear).Should().HaveCount(2);
        enterprise.MustBeInsuredOn(Midyear).Should().BeTrue();
    }

    [Fact]
    public void Two_departments_that_share_a_sector_do_not_replace_each_others_listings()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.ChemicalZone, AnEnterprise.Listed(it => it.Obligation = Obligation.Encouraged));

        var enterprise = exchange.Find<Enterprise>(AnEnterprise.Name)!;

        enterprise.ListingsOn(Midyear).Should().HaveCount(2);
        enterprise.MustBeInsuredOn(Midyear).Should().BeTrue();
    }

    [Fact]
    public void A_listing_number_is_used_once_by_a_department()
    {
        var exchange = AnEnterprise.OnTheRoster();

        exchange.State(Who.EmergencyBureau, AnEnterprise.Listed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, AnEnterprise.Listed(it => it.EmployeeCount = 60)).Codes()
            .Should().Equal("NUMBER_REUSED listing_number");
    }

    [Fact]
    public void An_enterprise_of_another_sector_is_not_required_to_insure_without_being_watched()
    {
        var department = Who.FireBrigade with { Sectors = new HashSet<Sector> { Sector.Other } };

        var judgement = new Exchange().State(department, AnEnterprise.Listed(it => it.Sector = Sector.Other));

        judgement.Codes().Should().Equal("REQUIRED_WITHOUT_SECTOR obligation");
    }

    [Fact]
    public void Nobody_but_a_department_lists()
    {
        foreach (var participant in new[] { Who.Insurer, Who.Town })
            new Exchange().State(participant, AnEnterprise.Listed()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }
}
