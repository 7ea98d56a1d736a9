using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Pdx.Sample.Stories;
using static PudongExchange.Pdx.Sample.Faults.ClaimFaults;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with penalties, accidents and levels of standardisation.</summary>
internal static class EnforcementFaults
{
    private static readonly DateOnly Day = new(2023, 12, 20);

    public static readonly IReadOnlyList<Fault> All =
    [
        Fault.Warned(story => Impose(story, RosterFaults.IsBound(story), NotInsured(story, Day, thousandYuan: 30)), "FINE_OUTSIDE_RANGE"),
        Fault.Warned(story => Impose(story, story.IsOnRoster, With(NotInsured(story, Day, 60), penalty => penalty.Grounds = PenaltyGrounds.Other)),
            "GROUNDS_NOT_OF_BASIS"),
        Fault.Warned(story => Impose(story, story.IsOnRoster && story.Enterprise.Obligation == Obligation.Encouraged, NotInsured(story, Day, 60)),
            "NOT_OBLIGED"),
        Fault.Warned(story => Impose(story, RosterFaults.IsBound(story), NotInsured(story, new(2021, 8, 16), 60)), "BASIS_NOT_IN_FORCE", "NOT_OBLIGED"),
        Fault.Warned(story => Impose(story, RosterFaults.IsBound(story), With(NotInsured(story, new(2023, 9, 4), 60),
            penalty => penalty.PublicationDate = new DateOnly(2023, 10, 20).ToWire())), "PUBLISHED_LATE"),
        Fault.Warned(story => ForHazard(story, decidedOn: Day.AddDays(-3), story.Enterprise.ResourceName), "DECIDED_BEFORE_CAUSE"),
        Fault.Rejected(story => ForHazard(story, Day.AddDays(3), $"enterprises/{Aside.Stranger}"), "HAZARD_ELSEWHERE", "NOT_ON_ROSTER"),
        Fault.Rejected(ForAccidentElsewhere, "ACCIDENT_ELSEWHERE", "NOT_ON_ROSTER"),
        Fault.Warned(story => ByDepartment(story, story.IsOnRoster, With(Accident(story), accident => accident.DeathCount = 3)), "GRADE_NOT_OF_NUMBERS"),
        Fault.Warned(story => ByDepartment(story, story.IsOnRoster, Standardised(story)), "VALID_TOO_LONG"),
        Fault.Warned(story => ByDepartment(story, !story.IsOnRoster, Accident(story)), "NOT_ON_ROSTER"),
    ];

    private static Tale? Impose(Story story, bool isApt, PenaltyImposed imposed) => ByDepartment(story, isApt, imposed);

    private static Tale? ByDepartment(Story story, bool isApt, params Google.Protobuf.IMessage[] facts) =>
        isApt ? new(story.Cast.DepartmentOf(story.Enterprise.Trait.Sector), Day.AddDays(5), facts) : null;

    private static PenaltyImposed NotInsured(Story story, DateOnly decidedOn, int thousandYuan)
    {
        var imposed = EnforcementStory.Draft(story, story.Cast.DepartmentOf(story.Enterprise.Trait.Sector), decidedOn, "X");
        imposed.Kinds.Add(PenaltyKind.Fine);
        imposed.LegalBasis = LegalBasis.WorkSafetyLaw109;
        imposed.LegalBasisText = "《中华人民共和国安全生产法》第一百零九条";
        imposed.Stage = PenaltyStage.First;
        imposed.FineFen = thousandYuan * 1_000L * PolicyTerms.FenPerYuan;
        imposed.Grounds = PenaltyGrounds.NotInsured;
        imposed.GroundsText = "未按照国家规定投保安全生产责任保险";
        return imposed;
    }

    /// <summary>A penalty of some enterprise for a hazard that the department found at this one.</summary>
    private static Tale? ForHazard(Story story, DateOnly decidedOn, string enterprise)
    {
        var department = story.Cast.DepartmentOf(story.Enterprise.Trait.Sector);
        var hazard = new SideHazard(story, department, cover: null, Day, number: "5");
        var imposed = With(NotInsured(story, decidedOn, 20), penalty =>
        {
            (penalty.LegalBasis, penalty.Stage) = (LegalBasis.WorkSafetyLaw102, PenaltyStage.Unspecified);
            (penalty.Grounds, penalty.Hazard, penalty.Enterprise) = (PenaltyGrounds.Hazard, hazard.Name, enterprise);
        });
        return ByDepartment(story, story.IsOnRoster, hazard.Found(), imposed);
    }

    private static Tale? ForAccidentElsewhere(Story story)
    {
        var accident = Accident(story);
        var imposed = With(NotInsured(story, Day.AddDays(3), 300), penalty =>
        {
            (penalty.LegalBasis, penalty.Stage) = (LegalBasis.WorkSafetyLaw114, PenaltyStage.Unspecified);
            (penalty.Grounds, penalty.Accident, penalty.Enterprise) = (PenaltyGrounds.Accident, accident.Accident, $"enterprises/{Aside.Stranger}");
        });
        return ByDepartment(story, story.IsOnRoster, accident, imposed);
    }

    private static AccidentRecorded Accident(Story story)
    {
        var department = story.Cast.DepartmentOf(story.Enterprise.Trait.Sector);
        return new()
        {
            Accident = $"departments/{department.Id}/accidents/SGX2023-{story.Serial:D6}",
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = story.Enterprise.Trait.Sector,
            AccidentTime = Day.At(9, 20),
            Place = story.Enterprise.Address,
            AccidentType = story.Enterprise.Trait.AccidentTypes[0],
            AccidentGrade = AccidentGrade.Ordinary,
            MinorInjuryCount = 1,
        };
    }

    private static StandardisationGraded Standardised(Story story)
    {
        var department = story.Cast.DepartmentOf(story.Enterprise.Trait.Sector);
        return new()
        {
            Standardisation = $"departments/{department.Id}/standardisations/BZX-{story.Serial:D6}",
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = story.Enterprise.Trait.Sector,
            Level = StandardisationLevel.Three,
            CertificateNumber = $"沪AQB示〔2023〕{story.Serial:D6}",
            GradingBody = department.Name,
            GradedDate = Day.ToWire(),
            FirstDate = Day.ToWire(),
            LastDate = Day.AddYears(5).ToWire(),
        };
    }
}
