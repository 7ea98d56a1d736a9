using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Parameters;

public sealed class PublishingACriterion
{
    public static readonly TheoryData<string, Action<CriterionPublished>> Faults = new()
    {
        { "REQUIRED criterion", it => it.Criterion = "" },
        { "BAD_NAME criterion", it => it.Criterion = "departments/emergency/criteria/WH-2026-01" },
        { "BAD_CRITERION_CODE criterion", it => it.Criterion = "criteria/wh-2026-01" },
        { "BAD_CRITERION_CODE criterion", it => it.Criterion = "criteria/WH/1" },
        { "BAD_NUMBER publication_number", it => it.PublicationNumber = "F 1" },
        { "OUTSIDE_YOUR_SCOPE sectors", it => it.Sectors.Clear() },
        { "OUTSIDE_YOUR_SCOPE sectors", it => it.Sectors.Add(Sector.Construction) },
        { "OUTSIDE_YOUR_SCOPE criterion", it => it.Criterion = "criteria/YC-2022-04" },
        { "OUTSIDE_YOUR_SCOPE criterion", it => it.Criterion = "criteria/XF-35181-2025-D3" },
        { "REPEATED sectors", it => it.Sectors.Add(Sector.HazardousChemicals) },
        { "REQUIRED standard", it => it.Standard = "" },
        { "REQUIRED version", it => it.Version = "" },
        { "REQUIRED text", it => it.Text = "" },
        { "TOO_LONG text", it => it.Text = new('条', 1_001) },
        { "UNKNOWN_VALUE grade", it => it.Grade = HazardGrade.Unspecified },
        { "REPEATED work_activities", it => it.WorkActivities.Add(WorkActivity.HotWork) },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2022-12-31".Day() },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(1, length: 31) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_criterion_that_makes_no_sense_is_rejected(string expected, Action<CriterionPublished> fault)
    {
        var judgement = new Exchange().State(Who.EmergencyBureau, AParameter.Published(fault));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_department_publishes_for_its_sectors_and_the_office_for_all()
    {
        new Exchange().State(Who.EmergencyBureau, AParameter.Published()).Codes().Should().BeEmpty();
        new Exchange().State(Who.EmergencyBureau, AParameter.Published(it => it.Criterion = "criteria/WH-2017-05")).Codes().Should().BeEmpty();
        new Exchange().State(Who.Office, AParameter.Published(it => it.Sectors.Clear())).Codes().Should().BeEmpty();
        new Exchange().State(Who.Town, AParameter.Published()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void A_department_does_not_replace_what_is_also_for_others()
    {
        var judgement = new Exchange().State(Who.ChemicalZone, AParameter.Published(it => it.Criterion = "criteria/WH-2017-05"));

        judgement.Codes().Should().Equal("OUTSIDE_YOUR_SCOPE criterion");
    }

    [Fact]
    public void Numbers_are_each_participants_own()
    {
        var exchange = new Exchange().After(Who.EmergencyBureau, AParameter.Published());

        exchange.State(Who.EmergencyBureau, AParameter.Published()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, AParameter.Published(it => it.Text = "另文")).Codes().Should().Equal("NUMBER_REUSED publication_number");
        exchange.State(Who.Office, AParameter.Published(it => it.Text = "另文")).Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData("WH-2017-05", "2023-09-20", "")]
    [InlineData("WH-2017-21", "2023-09-20", "CRITERION_UNKNOWN criterion_codes[0]")]
    [InlineData("GM-129-07", "2023-05-14", "")]
    [InlineData("GM-129-07", "2023-05-15", "CRITERION_NOT_IN_FORCE criterion_codes[0]")]
    [InlineData("GM-10-03-01", "2023-05-14", "CRITERION_NOT_IN_FORCE criterion_codes[0]")]
    [InlineData("GM-10-03-01", "2023-05-15", "")]
    [InlineData("GM-10-03-04", "2023-05-15", "CRITERION_UNKNOWN criterion_codes[0]")]
    [InlineData("GM-10-11-03", "2023-05-15", "")]
    [InlineData("XF-35181-2017-D3", "2025-10-31", "")]
    [InlineData("XF-35181-2017-D3", "2025-11-01", "CRITERION_NOT_IN_FORCE criterion_codes[0]")]
    [InlineData("XF-35181-2025-D3", "2025-11-01", "")]
    [InlineData("QT-2025-01", "2025-11-01", "CRITERION_UNKNOWN criterion_codes[0]")]
    public void A_hazard_is_held_against_the_criteria_of_the_day_it_was_found(string code, string foundOn, string expected)
    {
        var found = AHazard.FoundByTheBureau(it =>
        {
            it.Sector = Sector.IndustryAndTrade;
            it.CriterionCodes[0] = code;
            it.FoundDate = foundOn.Day();
            it.DueDate = foundOn.Day();
        });

        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, found);

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_published_criterion_is_known_from_then_on_and_may_be_ended()
    {
        var exchange = AnEnterprise.OnTheRoster();
        HazardFound Citing(string number) => AHazard.FoundByTheBureau(it => (it.Hazard, it.CriterionCodes[0]) = ($"departments/emergency/hazards/{number}", "WH-2026-01"));

        exchange.State(Who.EmergencyBureau, Citing("YH-0001")).Codes().Should().Equal("CRITERION_UNKNOWN criterion_codes[0]");
        exchange.After(Who.EmergencyBureau, AParameter.Published());
        exchange.State(Who.EmergencyBureau, Citing("YH-0002")).Codes().Should().BeEmpty();
        exchange.After(Who.EmergencyBureau, AParameter.Published(it => (it.PublicationNumber, it.LastDate) = ("FB-2026-0002", "2023-09-19".Day())));
        exchange.State(Who.EmergencyBureau, Citing("YH-0003")).Codes().Should().Equal("CRITERION_NOT_IN_FORCE criterion_codes[0]");
    }

    [Fact]
    public void A_criterion_of_the_release_may_be_ended_too()
    {
        var exchange = AnActivity.Done().After(Who.Office, AParameter.Published(it => (it.Criterion, it.LastDate) = ("criteria/WH-2017-05", "2023-06-30".Day())));

        exchange.State(Who.Insurer, AHazard.Found()).Codes().Should().Equal("CRITERION_NOT_IN_FORCE criterion_codes[0]");
    }

    [Fact]
    public void A_major_hazard_meets_a_criterion_of_major_ones()
    {
        var exchange = AnActivity.Done().After(Who.EmergencyBureau, AParameter.Published(it => it.Grade = HazardGrade.General));

        exchange.State(Who.Insurer, AHazard.Found(it => it.CriterionCodes[0] = "WH-2026-01")).Codes().Should().Equal("CRITERIA_NOT_MAJOR grade");
        exchange.State(Who.Insurer, AlsoCiting("WH-2026-01")).Codes().Should().BeEmpty();
    }

    private static HazardFound AlsoCiting(string code) => AHazard.Found(it =>
    {
        it.Hazard += "B";
        it.CriterionCodes.Add(code);
    });
}
