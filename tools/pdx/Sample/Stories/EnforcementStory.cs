using System.Globalization;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which penalties follow hazards, accidents and other breaches (行政处罚).</summary>
internal static class EnforcementStory
{
    private const long FenPerTenThousandYuan = 1_000_000;

    public static void Tell(Story story)
    {
        story.Begin(nameof(EnforcementStory));
        if (!story.IsOnRoster)
            return;

        foreach (var hazard in story.Hazards.Where(hazard => hazard.TransferredOn is not null))
        {
            var decidedOn = hazard.TransferredOn!.Value.AddDays(story.Dice.Between(7, 30));
            story.Say(hazard.By, decidedOn, ForHazard(story, hazard.By, hazard, decidedOn));
        }

        foreach (var (accident, recordedOn) in story.Accidents.Where(_ => story.Dice.Chance(60)))
        {
            var decidedOn = recordedOn.AddDays(story.Dice.Between(20, 60));
            var department = story.Cast.DepartmentOf(accident.Sector);
            story.Say(department, decidedOn, ForAccident(story, department, accident, decidedOn));
        }

        if (story.Dice.Chance(5))
            story.Say(story.Cast.DepartmentOf(story.Enterprise.Trait.Sector), BreachDay(story), ForBreach(story, BreachDay(story)));
    }

    public static PenaltyImposed ForHazard(Story story, Participant by, HazardCase hazard, DateOnly decidedOn)
    {
        var imposed = Draft(story, by, decidedOn, $"YH-{hazard.Number}");
        imposed.Kinds.Add(PenaltyKind.Fine);
        imposed.LegalBasis = LegalBasis.WorkSafetyLaw102;
        imposed.LegalBasisText = "《中华人民共和国安全生产法》第一百零二条";
        imposed.FineFen = story.Dice.Between(1, 5) * FenPerTenThousandYuan;
        imposed.RectificationDueDate = decidedOn.AddDays(15).ToWire();
        imposed.Grounds = PenaltyGrounds.Hazard;
        imposed.GroundsText = "未采取措施消除事故隐患";
        imposed.Hazard = hazard.Name;
        return imposed;
    }

    private static PenaltyImposed ForAccident(Story story, Participant by, AccidentRecorded accident, DateOnly decidedOn)
    {
        var imposed = Draft(story, by, decidedOn, $"SG-{accident.Accident[(accident.Accident.LastIndexOf('/') + 1)..]}");
        imposed.Kinds.Add(PenaltyKind.Fine);
        imposed.LegalBasis = LegalBasis.WorkSafetyLaw114;
        imposed.LegalBasisText = "《中华人民共和国安全生产法》第一百一十四条";
        imposed.FineFen = story.Dice.Between(30, 100) * FenPerTenThousandYuan;
        imposed.Grounds = PenaltyGrounds.Accident;
        imposed.GroundsText = "对一般生产安全事故的发生负有责任";
        imposed.Accident = accident.Accident;
        return imposed;
    }

    private static PenaltyImposed ForBreach(Story story, DateOnly decidedOn)
    {
        var imposed = Draft(story, story.Cast.DepartmentOf(story.Enterprise.Trait.Sector), decidedOn, "QT");
        imposed.Kinds.Add(PenaltyKind.Warning);
        imposed.LegalBasis = LegalBasis.Other;
        imposed.LegalBasisText = "《中华人民共和国安全生产法》第九十七条";
        imposed.Grounds = PenaltyGrounds.Other;
        imposed.GroundsText = "特种作业人员未经专门培训上岗作业";
        return imposed;
    }

    /// <summary>A penalty of an authority that still lacks kinds, basis and grounds. Decisions are published within 7 working days.</summary>
    public static PenaltyImposed Draft(Story story, Participant by, DateOnly decidedOn, string number) => new()
    {
        Penalty = string.Create(CultureInfo.InvariantCulture, $"{by.Role}s/{by.Id}/penalties/CF2023-{story.Serial:D6}-{number}"),
        Enterprise = story.Enterprise.ResourceName,
        Town = story.Enterprise.Town,
        Sector = story.Enterprise.Trait.Sector,
        DecisionNumber = string.Create(CultureInfo.InvariantCulture, $"沪浦示罚〔{decidedOn.Year}〕{story.Serial:D6}号"),
        DecisionDate = decidedOn.ToWire(),
        PublicationDate = decidedOn.AddDays(5).ToWire(),
    };

    private static DateOnly BreachDay(Story story) => SampleYear.FirstDay.AddDays(story.Serial * 7 % 350);
}
