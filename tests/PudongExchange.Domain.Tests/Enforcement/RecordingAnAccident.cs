using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Accident = PudongExchange.Domain.Enforcement.Accident;

namespace PudongExchange.Domain.Tests.Enforcement;

public sealed class RecordingAnAccident
{
    public static readonly TheoryData<string, Action<AccidentRecorded>> Faults = new()
    {
        { "REQUIRED accident", it => it.Accident = "" },
        { "BAD_NAME accident", it => it.Accident = "accidents/SG-2023-0001" },
        { "BAD_NAME accident", it => it.Accident = "departments/fire/accidents/SG-2023-0001" },
        { "BAD_NAME enterprise", it => it.Enterprise = "91310115999900038C" },
        { "UNKNOWN_TOWN town", it => it.Town = "310104" },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.Fishery },
        { "REQUIRED accident_time", it => it.AccidentTime = null },
        { "IN_FUTURE accident_time", it => it.AccidentTime = "2026-06-30 12:01".Instant() },
        { "REQUIRED place", it => it.Place = "" },
        { "TOO_LONG place", it => it.Place = new('区', 201) },
        { "UNKNOWN_VALUE accident_type", it => it.AccidentType = AccidentType.Unspecified },
        { "UNKNOWN_VALUE accident_grade", it => it.AccidentGrade = AccidentGrade.Unspecified },
        { "OUT_OF_RANGE death_count", it => it.DeathCount = -1 },
        { "OUT_OF_RANGE serious_injury_count", it => it.SeriousInjuryCount = 100_001 },
        { "OUT_OF_RANGE minor_injury_count", it => it.MinorInjuryCount = int.MinValue },
        { "OUT_OF_RANGE direct_loss_fen", it => it.DirectLossFen = -1 },
        { "REPEATED work_activities", it => it.WorkActivities.Add(WorkActivity.HotWork) },
        { "REQUIRED hazards[1]", it => it.Hazards.Add("") },
        { "BAD_NAME hazards[1]", it => it.Hazards.Add("hazards/YH-2023-0001") },
        { "RECORD_UNKNOWN hazards[1]", it => it.Hazards.Add(AHazard.NameAtTheTown) },
        { "REPEATED hazards", it => it.Hazards.Add(AHazard.Name) },
        { "TOO_MANY hazards", it => it.Hazards.Add(Enumerable.Range(1000, 20).Select(n => $"towns/310115125/hazards/{n}")) },
        { "TOO_LONG description", it => it.Description = new('过', 501) },
    };

    [Fact]
    public void An_accident_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var exchange = AHazard.Open();

        var judgement = exchange.State(Who.EmergencyBureau, Enforced.Recorded());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Accident>(Enforced.Accident)!.HappenedOn.Should().Be(new DateOnly(2023, 10, 5));
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Every_fault_of_an_accident_is_found(string expected, Action<AccidentRecorded> fault)
    {
        var judgement = AHazard.Open().State(Who.EmergencyBureau, Enforced.Recorded(fault));

        judgement.Codes().Should().Equal(expected);
    }

    [Theory]
    [InlineData(2, 9, 999_999_999, AccidentGrade.Ordinary)]
    [InlineData(3, 0, 0, AccidentGrade.Larger)]
    [InlineData(0, 10, 0, AccidentGrade.Larger)]
    [InlineData(0, 0, 1_000_000_000, AccidentGrade.Larger)]
    [InlineData(9, 49, 4_999_999_999, AccidentGrade.Larger)]
    [InlineData(10, 0, 0, AccidentGrade.Major)]
    [InlineData(0, 50, 0, AccidentGrade.Major)]
    [InlineData(0, 0, 5_000_000_000, AccidentGrade.Major)]
    [InlineData(29, 99, 9_999_999_999, AccidentGrade.Major)]
    [InlineData(30, 0, 0, AccidentGrade.EspeciallyMajor)]
    [InlineData(0, 100, 0, AccidentGrade.EspeciallyMajor)]
    [InlineData(0, 0, 10_000_000_000, AccidentGrade.EspeciallyMajor)]
    public void The_gravest_of_deaths_injuries_and_loss_makes_the_grade(int deaths, int seriousInjuries, long lossFen, AccidentGrade made)
    {
        foreach (var grade in Enum.GetValues<AccidentGrade>().Where(grade => grade != AccidentGrade.Unspecified))
        {
            var recorded = Enforced.Recorded(it =>
                (it.DeathCount, it.SeriousInjuryCount, it.DirectLossFen, it.AccidentGrade) = (deaths, seriousInjuries, lossFen, grade));

            var judgement = AHazard.Open().State(Who.EmergencyBureau, recorded);

            judgement.Codes().Should().Equal(grade == made ? [] : ["GRADE_NOT_OF_NUMBERS accident_grade"]);
        }
    }

    [Fact]
    public void An_enterprise_that_nobody_listed_is_watched_and_its_hazards_are_its_own()
    {
        var recorded = Enforced.Recorded(it => it.Enterprise = "enterprises/913101159999000467");

        var judgement = AHazard.Open().State(Who.EmergencyBureau, recorded);

        judgement.Codes().Should().Equal("HAZARD_ELSEWHERE hazards[0]", "NOT_ON_ROSTER enterprise");
    }

    [Theory]
    [InlineData("310115125", "")]
    [InlineData("310115004", "OUTSIDE_YOUR_SCOPE town")]
    public void A_town_records_accidents_in_its_own_area_only(string town, string expected)
    {
        var recorded = Enforced.Recorded(it => (it.Accident, it.Town) = ("towns/310115125/accidents/SG-2023-0001", town));

        string.Join(", ", AHazard.Open().State(Who.Town, recorded).Codes()).Should().Be(expected);
    }

    [Fact]
    public void The_same_accident_again_is_known_and_other_content_is_a_contradiction()
    {
        var exchange = AHazard.Open().After(Who.EmergencyBureau, Enforced.Recorded());

        exchange.State(Who.EmergencyBureau, Enforced.Recorded()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, Enforced.Recorded(it => it.DeathCount = 2)).Codes().Should().Equal("NUMBER_REUSED accident");
    }
}
