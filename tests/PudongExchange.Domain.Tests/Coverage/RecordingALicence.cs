using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Coverage;

public sealed class RecordingALicence
{
    public static readonly TheoryData<string, Action<LicenceRecorded>> Faults = new()
    {
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "RECORD_UNKNOWN enterprise", it => it.Enterprise = $"enterprises/{Who.OtherEnterpriseUscc}" },
        { "REQUIRED record_number", it => it.RecordNumber = "" },
        { "UNKNOWN_VALUE sector", it => it.Sector = Sector.Unspecified },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.Construction },
        { "UNKNOWN_VALUE kind", it => it.Kind = LicenceKind.Unspecified },
        { "REQUIRED licence_number", it => it.LicenceNumber = "" },
        { "BAD_TEXT licence_number", it => it.LicenceNumber = "WH\0" },
        { "TOO_LONG licence_number", it => it.LicenceNumber = new('1', 51) },
        { "REQUIRED issuer", it => it.Issuer = "" },
        { "REQUIRED issue_date", it => it.IssueDate = null },
        { "IN_FUTURE issue_date", it => (it.IssueDate, it.ExpiryDate) = ("2026-07-01".Day(), "2029-06-30".Day()) },
        { "ENDS_BEFORE_START expiry_date", it => it.ExpiryDate = "2021-12-31".Day() },
        { "MUST_BE_EMPTY project_name", it => it.ProjectName = "某厂房" },
        { "MUST_BE_EMPTY site_town", it => it.SiteTown = "310115125" },
        { "BAD_INDUSTRY_CODE permitted_industry_code", it => it.PermittedIndustryCode = "2614" },
        { "TOO_LONG permitted_scope", it => it.PermittedScope = new('长', 201) },
    };

    public static readonly TheoryData<string, Action<LicenceRecorded>> FaultsOfPermits = new()
    {
        { "REQUIRED project_name", it => it.ProjectName = "" },
        { "REQUIRED site_town", it => it.SiteTown = "" },
        { "UNKNOWN_TOWN site_town", it => it.SiteTown = "310104001" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_licence_that_contradicts_itself_or_the_departments_scope_is_rejected(string expected, Action<LicenceRecorded> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Licensed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(FaultsOfPermits), DisableDiscoveryEnumeration = true)]
    public void A_construction_permit_names_its_project_and_site(string expected, Action<LicenceRecorded> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Licensed(it =>
        {
            Permit(it);
            but(it);
        }));

        judgement.Codes().Should().Equal(expected);
    }

    [Fact]
    public void A_licence_and_a_construction_permit_are_recorded()
    {
        var exchange = AnEnterprise.OnTheRoster();

        exchange.State(Who.EmergencyBureau, AnEnterprise.Licensed()).Codes().Should().BeEmpty();
        exchange.State(Who.EmergencyBureau, AnEnterprise.Licensed(Permit)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_licence_is_extended_under_its_own_number_and_a_new_one_of_the_record()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, AnEnterprise.Licensed());

        exchange.State(Who.EmergencyBureau, AnEnterprise.Licensed(it => (it.RecordNumber, it.ExpiryDate) = ("XK-2024-0001", "2027-12-31".Day())))
            .Codes().Should().BeEmpty();
        exchange.State(Who.EmergencyBureau, AnEnterprise.Licensed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, AnEnterprise.Licensed(it => it.ExpiryDate = "2027-12-31".Day())).Codes()
            .Should().Equal("NUMBER_REUSED record_number");
    }

    [Fact]
    public void A_licence_that_states_no_last_day_is_watched() =>
        AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, AnEnterprise.Licensed(it => it.ExpiryDate = null)).Codes()
            .Should().Equal("LICENCE_WITHOUT_EXPIRY expiry_date");

    [Fact]
    public void To_a_department_of_other_sectors_the_enterprise_is_unknown() =>
        AnEnterprise.OnTheRoster().State(Who.FireBrigade, AnEnterprise.Licensed(it => it.Sector = Sector.FireSafety)).Codes()
            .Should().Equal("RECORD_UNKNOWN enterprise");

    [Fact]
    public void Nobody_but_a_department_records_licences()
    {
        foreach (var participant in new[] { Who.Insurer, Who.Town })
            AnEnterprise.OnTheRoster().State(participant, AnEnterprise.Licensed()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    private static void Permit(LicenceRecorded recorded)
    {
        recorded.RecordNumber = "SG-2023-0001";
        recorded.Kind = LicenceKind.ConstructionPermit;
        recorded.LicenceNumber = "310115202301010101";
        recorded.ExpiryDate = null;
        recorded.ProjectName = "某厂房新建工程";
        recorded.SiteTown = "310115125";
    }
}
