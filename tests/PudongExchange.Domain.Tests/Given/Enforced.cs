using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts of enforcement about <see cref="AnEnterprise"/> that nothing is wrong with.</summary>
internal static class Enforced
{
    public const string Penalty = "departments/emergency/penalties/CF-2023-0001";

    public const string Accident = "departments/emergency/accidents/SG-2023-0001";

    public const string CreditGrade = "departments/emergency/creditGrades/XY-2023-0001";

    public const string Standardisation = "departments/emergency/standardisations/BZH-2023-0001";

    /// <summary>60,000 yuan for not insuring, on 2023-11-01, published on 2023-11-08.</summary>
    public static PenaltyImposed Imposed(Action<PenaltyImposed>? but = null)
    {
        var imposed = new PenaltyImposed
        {
            Penalty = Penalty,
            Enterprise = AnEnterprise.Name,
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
        };
        but?.Invoke(imposed);
        return imposed;
    }

    /// <summary>A stop of production on 2023-11-01 for the hazard of <see cref="AHazard"/>.</summary>
    public static PenaltyImposed ForTheHazard(Action<PenaltyImposed>? but = null) => Imposed(imposed =>
    {
        imposed.Kinds.Clear();
        imposed.Kinds.Add(PenaltyKind.ProductionStopped);
        imposed.LegalBasis = LegalBasis.WorkSafetyLaw102;
        imposed.LegalBasisText = "《中华人民共和国安全生产法》第一百零二条";
        imposed.Stage = PenaltyStage.Unspecified;
        imposed.FineFen = 0;
        imposed.Grounds = PenaltyGrounds.Hazard;
        imposed.GroundsText = "未采取措施消除事故隐患";
        imposed.Hazard = AHazard.Name;
        but?.Invoke(imposed);
    });

    /// <summary>A fine of 300,000 yuan on 2023-11-01 for the accident of <see cref="Recorded"/>.</summary>
    public static PenaltyImposed ForTheAccident(Action<PenaltyImposed>? but = null) => ForTheHazard(imposed =>
    {
        imposed.Kinds.Clear();
        imposed.Kinds.Add(PenaltyKind.Fine);
        imposed.LegalBasis = LegalBasis.WorkSafetyLaw114;
        imposed.FineFen = 30_000_000;
        imposed.Grounds = PenaltyGrounds.Accident;
        imposed.Hazard = "";
        imposed.Accident = Accident;
        but?.Invoke(imposed);
    });

    /// <summary>One death and one serious injury on 2023-10-05, with a loss of 2 million yuan.</summary>
    public static AccidentRecorded Recorded(Action<AccidentRecorded>? but = null)
    {
        var recorded = new AccidentRecorded
        {
            Accident = Accident,
            Enterprise = AnEnterprise.Name,
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            AccidentTime = "2023-10-05 00:30".Instant(),
            Place = "储罐区",
            AccidentType = AccidentType.OtherExplosion,
            AccidentGrade = AccidentGrade.Ordinary,
            DeathCount = 1,
            SeriousInjuryCount = 1,
            DirectLossFen = 200_000_000,
            WorkActivities = { WorkActivity.HotWork },
            Hazards = { AHazard.Name },
            Description = "动火作业引燃可燃气体",
        };
        but?.Invoke(recorded);
        return recorded;
    }

    public static CreditGraded Credit(Action<CreditGraded>? but = null)
    {
        var graded = new CreditGraded
        {
            CreditGrade = CreditGrade,
            Enterprise = AnEnterprise.Name,
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Level = CreditLevel.B,
            GradedDate = "2023-03-15".Day(),
            FirstDate = "2023-04-01".Day(),
            LastDate = "2024-03-31".Day(),
            GradingBasis = "安全生产信用评定办法",
        };
        but?.Invoke(graded);
        return graded;
    }

    public static StandardisationGraded Standard(Action<StandardisationGraded>? but = null)
    {
        var graded = new StandardisationGraded
        {
            Standardisation = Standardisation,
            Enterprise = AnEnterprise.Name,
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Level = StandardisationLevel.Two,
            CertificateNumber = "沪AQBWHⅡ202300001",
            GradingBody = "市应急管理局",
            GradedDate = "2023-03-15".Day(),
            FirstDate = "2023-03-15".Day(),
            LastDate = "2026-03-14".Day(),
        };
        but?.Invoke(graded);
        return graded;
    }
}
