using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Hazard = PudongExchange.Domain.Hazards.Hazard;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class FindingAHazard
{
    public static readonly TheoryData<string, Action<HazardFound>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = "hazards/YH-2023-0001" },
        { "BAD_NAME hazard", it => it.Hazard = AHazard.NameAtTheBureau },
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115MA1G4L1WXK" },
        { "UNKNOWN_TOWN town", it => it.Town = "310115999" },
        { "UNKNOWN_VALUE sector", it => it.Sector = Sector.Unspecified },
        { "REQUIRED policy", it => it.Policy = "" },
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "NOT_THE_INSURED policy", it => it.Enterprise = "enterprises/913101159999000467" },
        { "RECORD_UNKNOWN activity", it => it.Activity = "insurers/91310115999900011L/activities/HD-2023-0002" },
        { "BAD_NAME activity", it => it.Activity = "HD-2023-0001" },
        { "UNKNOWN_VALUE found_by", it => it.FoundBy = FoundBy.Unspecified },
        { "FINDER_NOT_OF_ROLE found_by", it => it.FoundBy = FoundBy.Department },
        { "UNKNOWN_VALUE grade", it => it.Grade = HazardGrade.Unspecified },
        { "REQUIRED criterion_codes", it => it.CriterionCodes.Clear() },
        { "TOO_MANY criterion_codes", it => it.CriterionCodes.Add(Enumerable.Range(0, 20).Select(n => $"WH-2017-{n + 10}")) },
        { "REPEATED criterion_codes", it => it.CriterionCodes.Add("WH-2017-05") },
        { "BAD_CRITERION_CODE criterion_codes[0]", it => it.CriterionCodes[0] = "wh-2017-05" },
        { "BAD_CRITERION_CODE criterion_codes[0]", it => it.CriterionCodes[0] = "WH5" },
        { "REQUIRED criterion_standard", it => it.CriterionStandard = "" },
        { "TOO_LONG criterion_standard", it => it.CriterionStandard = new('标', 101) },
        { "TOO_LONG criterion_version", it => it.CriterionVersion = new('版', 31) },
        { "REPEATED work_activities", it => it.WorkActivities.Add(WorkActivity.HotWork) },
        { "UNKNOWN_VALUE work_activities", it => it.WorkActivities.Add(WorkActivity.Unspecified) },
        { "REQUIRED description", it => it.Description = "" },
        { "TOO_LONG description", it => it.Description = new('患', 501) },
        { "REQUIRED place", it => it.Place = "" },
        { "TOO_LONG place", it => it.Place = new('区', 201) },
        { "REQUIRED found_date", it => it.FoundDate = null },
        { "IN_FUTURE found_date", it => (it.FoundDate, it.DueDate) = ("2026-07-01".Day(), "2026-07-02".Day()) },
        { "REQUIRED due_date", it => it.DueDate = null },
        { "ENDS_BEFORE_START due_date", it => it.DueDate = "2023-09-19".Day() },
        { "BAD_DIGEST before_photo_sha256s[2]", it => it.BeforePhotoSha256S.Add(Digest.Number(9, length: 33)) },
        { "REPEATED before_photo_sha256s[2]", it => it.BeforePhotoSha256S.Add(Digest.Number(10)) },
        { "TOO_MANY before_photo_sha256s", it => it.BeforePhotoSha256S.Add(Enumerable.Range(100, 49).Select(n => Digest.Number((byte)n))) },
    };

    [Fact]
    public void A_hazard_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AHazard.Found());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_hazard_that_contradicts_itself_or_what_is_known_is_rejected(string expected, Action<HazardFound> but)
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AHazard.Found(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void An_activity_at_another_enterprise_found_nothing_here()
    {
        var exchange = AnActivity.Planned().After(Who.Insurer,
            APolicy.Issued(it => (it.Policy, it.Insured.Uscc) = (APolicy.Name + "B", Who.OtherEnterpriseUscc)),
            AnActivity.Delivered(it => (it.Policy, it.Plan, it.Enterprise) = (APolicy.Name + "B", "", "enterprises/913101159999000467")));

        var judgement = exchange.State(Who.Insurer, AHazard.Found());

        judgement.Codes().Should().Equal("ACTIVITY_OF_ANOTHER activity");
    }

    [Fact]
    public void A_general_hazard_needs_no_criterion()
    {
        var found = AHazard.Found(it =>
        {
            it.Grade = HazardGrade.General;
            it.CriterionCodes.Clear();
            it.CriterionStandard = "";
            it.CriterionVersion = "";
            it.Activity = "";
            it.FoundBy = FoundBy.Enterprise;
        });

        var judgement = AnActivity.Done().State(Who.Insurer, found);

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData("WH-2017-05", Sector.HazardousChemicals, true)]
    [InlineData("WH-2017-05", Sector.IndustryAndTrade, true)]
    [InlineData("WH-2017-05", Sector.Fishery, false)]
    [InlineData("GM-10-03-01", Sector.MetalSmelting, true)]
    [InlineData("GM-10-03-01", Sector.Construction, false)]
    [InlineData("JZ-2022-04-01", Sector.Construction, true)]
    [InlineData("SK-2017-05-03", Sector.Transport, true)]
    [InlineData("SK-2017-05-03", Sector.AgriculturalMachinery, false)]
    [InlineData("YC-2022-04", Sector.Fishery, true)]
    [InlineData("NJ-2022-03", Sector.AgriculturalMachinery, true)]
    [InlineData("XF-35181-2017-D3", Sector.IndustryAndTrade, true)]
    public void A_criterion_of_another_sector_is_watched(string code, Sector sector, bool fits)
    {
        var found = AHazard.Found(it => (it.CriterionCodes[0], it.Sector) = (code, sector));

        var judgement = AnActivity.Done().State(Who.Insurer, found);

        judgement.Codes().Should().Equal(fits ? [] : ["CRITERION_OF_OTHER_SECTOR criterion_codes[0]"]);
    }

    [Fact]
    public void A_department_states_what_it_found_in_its_sectors_under_its_own_name()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.EmergencyBureau, AHazard.FoundByTheBureau());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Hazard>(AHazard.NameAtTheBureau)!.Enterprise.Should().Be("enterprises/91310115999900038C");
    }

    [Fact]
    public void A_department_states_nothing_of_other_sectors()
    {
        var found = AHazard.FoundByTheBureau(it => (it.Hazard, it.Sector) = ("departments/fire/hazards/YH-2023-0001", Sector.HazardousChemicals));

        var judgement = AnEnterprise.OnTheRoster().State(Who.FireBrigade, found);

        judgement.Codes().Should().Equal("OUTSIDE_YOUR_SCOPE sector");
    }

    [Theory]
    [InlineData("310115125", "")]
    [InlineData("310115004", "OUTSIDE_YOUR_SCOPE town")]
    public void A_town_states_hazards_in_its_own_area_only(string town, string expected)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Town, AHazard.FoundByTheTown(it => it.Town = town));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData(FoundBy.Department, "")]
    [InlineData(FoundBy.Enterprise, "")]
    [InlineData(FoundBy.Insurer, "FINDER_NOT_OF_ROLE found_by")]
    public void An_authority_states_what_it_or_the_enterprise_found(FoundBy foundBy, string expected)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Town, AHazard.FoundByTheTown(it => it.FoundBy = foundBy));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void An_authority_has_neither_policies_nor_activities()
    {
        var found = AHazard.FoundByTheBureau(it => (it.Policy, it.Activity) = (APolicy.Name, AnActivity.Name));

        var judgement = AnActivity.Done().State(Who.EmergencyBureau, found);

        judgement.Codes().Should().Equal("MUST_BE_EMPTY policy", "MUST_BE_EMPTY activity");
    }

    [Fact]
    public void The_same_hazard_again_is_known_and_changes_nothing()
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Found());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        judgement.KnownIndex.Should().Be(4);
    }

    [Fact]
    public void A_hazard_number_is_not_used_twice_with_other_content()
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Found(it => it.Grade = HazardGrade.General));

        judgement.Codes().Should().Equal("NUMBER_REUSED hazard");
    }

    [Theory]
    [InlineData("2024-09-20", "")]
    [InlineData("2024-09-21", "DUE_UNUSUALLY_LATE due_date")]
    public void A_hazard_that_hardly_ever_falls_due_is_watched(string dueOn, string expected)
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AHazard.Found(it => it.DueDate = dueOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_survey_before_binding_finds_hazards_before_there_is_a_policy()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer,
            AnActivity.Delivered(it => (it.Policy, it.Plan, it.SurveyMoment) = ("", "", SurveyMoment.PreBind)));

        exchange.State(Who.Insurer, AHazard.Found(it => it.Policy = "")).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AHazard.Found(it => (it.Hazard, it.Policy, it.Activity) = ("insurers/91310115999900011L/hazards/YH-2023-0002", "", ""))).Codes()
            .Should().Equal("REQUIRED policy");
    }

    [Fact]
    public void A_hazard_found_in_service_under_a_policy_names_it() =>
        AnActivity.Done().State(Who.Insurer, AHazard.Found(it => it.Policy = "")).Codes().Should().Equal("REQUIRED policy");
}
