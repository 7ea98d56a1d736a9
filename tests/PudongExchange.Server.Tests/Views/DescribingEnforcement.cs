using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Enforcement;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingEnforcement
{
    [Fact]
    public void A_penalty_is_shown_as_it_was_stated()
    {
        var penalty = Described.By<Penalty>(PenaltyDescription.Describe, Enforced.Imposed());

        penalty.Should().Be(new Penalty
        {
            Name = "departments/emergency/penalties/CF-2023-0001",
            Authority = "departments/emergency",
            Enterprise = "enterprises/91310115999900038C",
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            DecisionNumber = "沪浦应急罚〔2023〕1号",
            DecisionDate = "2023-11-01".Day(),
            Kinds = { PenaltyKind.Fine },
            LegalBasis = LegalBasis.WorkSafetyLaw109,
            LegalBasisText = "《中华人民共和国安全生产法》第一百零九条",
            Stage = PenaltyStage.First,
            FineFen = 6_000_000,
            RectificationDueDate = "2023-11-30".Day(),
            PublicationDate = "2023-11-08".Day(),
            Grounds = PenaltyGrounds.NotInsured,
            GroundsText = "未按照国家规定投保安全生产责任保险",
        });
    }

    [Fact]
    public void A_penalty_names_what_it_is_about()
    {
        var forHazard = Described.By<Penalty>(PenaltyDescription.Describe, Enforced.ForTheHazard());
        var forAccident = Described.By<Penalty>(PenaltyDescription.Describe, Enforced.ForTheAccident());

        forHazard.Hazard.Should().Be("insurers/91310115999900011L/hazards/YH-2023-0001");
        forAccident.Accident.Should().Be("departments/emergency/accidents/SG-2023-0001");
    }

    [Fact]
    public void An_accident_is_shown_with_its_civil_day()
    {
        var accident = Described.By<Accident>(AccidentDescription.Describe, Enforced.Recorded(it => it.MinorInjuryCount = 4));

        accident.Should().Be(new Accident
        {
            Name = "departments/emergency/accidents/SG-2023-0001",
            Authority = "departments/emergency",
            Enterprise = "enterprises/91310115999900038C",
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            AccidentTime = "2023-10-05 00:30".Instant(),
            AccidentDate = "2023-10-05".Day(),
            Place = "储罐区",
            AccidentType = AccidentType.OtherExplosion,
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = 1,
            SeriousInjuryCount = 1,
            MinorInjuryCount = 4,
            DirectLossFen = 200_000_000,
            WorkActivities = { WorkActivity.HotWork },
            Hazards = { "insurers/91310115999900011L/hazards/YH-2023-0001" },
            Description = "动火作业引燃可燃气体",
        });
    }

    [Fact]
    public void Grades_are_shown_as_they_were_stated()
    {
        var credit = Described.By<CreditGrade>(CreditGradeDescription.Describe, Enforced.Credit(it => it.SeriouslyDishonest = true));
        var standard = Described.By<Standardisation>(StandardisationDescription.Describe, Enforced.Standard());

        credit.Should().Be(new CreditGrade
        {
            Name = "departments/emergency/creditGrades/XY-2023-0001",
            Authority = "departments/emergency",
            Enterprise = "enterprises/91310115999900038C",
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Level = CreditLevel.B,
            SeriouslyDishonest = true,
            GradedDate = "2023-03-15".Day(),
            FirstDate = "2023-04-01".Day(),
            LastDate = "2024-03-31".Day(),
            GradingBasis = "安全生产信用评定办法",
        });
        standard.Should().Be(new Standardisation
        {
            Name = "departments/emergency/standardisations/BZH-2023-0001",
            Authority = "departments/emergency",
            Enterprise = "enterprises/91310115999900038C",
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Level = StandardisationLevel.Two,
            CertificateNumber = "沪AQBWHⅡ202300001",
            GradingBody = "市应急管理局",
            GradedDate = "2023-03-15".Day(),
            FirstDate = "2023-03-15".Day(),
            LastDate = "2026-03-14".Day(),
        });
    }

    [Fact]
    public void Nothing_follows_the_one_fact()
    {
        var twice = () => Described.By<Penalty>(PenaltyDescription.Describe, Enforced.Imposed(), Enforced.Imposed());

        twice.Should().Throw<InvalidOperationException>();
    }
}
