using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Enforcement;

/// <summary>Penalties that name the hazard or the accident they are about.</summary>
public sealed class PenalisingForACause
{
    [Theory]
    [InlineData(AHazard.Name, "2023-09-20", "")]
    [InlineData(AHazard.Name, "2023-09-19", "DECIDED_BEFORE_CAUSE decision_date")]
    [InlineData("", "2023-09-19", "")]
    [InlineData("hazards/YH-2023-0001", "2023-11-01", "BAD_NAME hazard")]
    [InlineData("towns/310115125/hazards/YH-2023-0001", "2023-11-01", "RECORD_UNKNOWN hazard")]
    public void A_penalty_for_a_hazard_names_a_known_one(string hazard, string decidedOn, string expected)
    {
        var imposed = Enforced.ForTheHazard(it => (it.Hazard, it.DecisionDate, it.PublicationDate) = (hazard, decidedOn.Day(), null));

        string.Join(", ", AHazard.Open().State(Who.EmergencyBureau, imposed).Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_hazard_of_another_enterprise_is_no_ground()
    {
        var imposed = Enforced.ForTheHazard(it => it.Enterprise = "enterprises/913101159999000467");

        AHazard.Open().State(Who.EmergencyBureau, imposed).Codes().Should().Equal("HAZARD_ELSEWHERE hazard", "NOT_ON_ROSTER enterprise");
    }

    [Theory]
    [InlineData(Enforced.Accident, "2023-10-05", "")]
    [InlineData(Enforced.Accident, "2023-10-04", "DECIDED_BEFORE_CAUSE decision_date")]
    [InlineData("", "2023-10-04", "")]
    [InlineData("accidents/SG-2023-0001", "2023-11-01", "BAD_NAME accident")]
    [InlineData("towns/310115125/accidents/SG-2023-0001", "2023-11-01", "RECORD_UNKNOWN accident")]
    public void A_penalty_for_an_accident_names_a_known_one(string accident, string decidedOn, string expected)
    {
        var exchange = AHazard.Open().After(Who.EmergencyBureau, Enforced.Recorded());

        var judgement = exchange.State(Who.EmergencyBureau, Enforced.ForTheAccident(it => (it.Accident, it.DecisionDate, it.PublicationDate) = (accident, decidedOn.Day(), null)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void An_accident_of_another_enterprise_is_no_ground()
    {
        var exchange = AHazard.Open().After(Who.EmergencyBureau, Enforced.Recorded());

        var judgement = exchange.State(Who.EmergencyBureau, Enforced.ForTheAccident(it => it.Enterprise = "enterprises/913101159999000467"));

        judgement.Codes().Should().Equal("ACCIDENT_ELSEWHERE accident", "NOT_ON_ROSTER enterprise");
    }

    [Theory]
    [InlineData(AHazard.Name, "RECORD_UNKNOWN hazard")]
    [InlineData("insurers/91310115999900011L/hazards/YH-2023-0009", "RECORD_UNKNOWN hazard")]
    public void A_hazard_outside_the_scope_looks_like_a_missing_one(string hazard, string expected)
    {
        var imposed = Enforced.ForTheHazard(it =>
            (it.Penalty, it.Sector, it.Hazard) = ("departments/fire/penalties/CF-2023-0001", Sector.FireSafety, hazard));

        AHazard.Open().State(Who.FireBrigade, imposed).Codes().Should().Equal(expected);
    }

    [Theory]
    [InlineData(Enforced.Accident, "RECORD_UNKNOWN accident")]
    [InlineData("departments/emergency/accidents/SG-2023-0009", "RECORD_UNKNOWN accident")]
    public void An_accident_outside_the_scope_looks_like_a_missing_one(string accident, string expected)
    {
        var exchange = AHazard.Open().After(Who.EmergencyBureau, Enforced.Recorded());
        var imposed = Enforced.ForTheAccident(it =>
            (it.Penalty, it.Sector, it.Accident) = ("departments/fire/penalties/CF-2023-0001", Sector.FireSafety, accident));

        exchange.State(Who.FireBrigade, imposed).Codes().Should().Equal(expected);
    }
}
