using System.Globalization;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How the department grades an enterprise's work-safety credit (信用等级) each year, and its standardisation (标准化).</summary>
internal static class GradeStory
{
    private const int CreditPercent = 60;
    private const int StandardisedPercent = 30;

    private static readonly (CreditLevel Level, int Weight)[] Levels =
        [(CreditLevel.A, 20), (CreditLevel.B, 55), (CreditLevel.C, 20), (CreditLevel.D, 5)];

    private static readonly StandardisationLevel[] Standards =
        [StandardisationLevel.Three, StandardisationLevel.Three, StandardisationLevel.Two];

    public static void Tell(Story story)
    {
        story.Begin(nameof(GradeStory));
        if (!story.IsOnRoster)
            return;

        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var department = story.Cast.DepartmentOf(enterprise.Trait.Sector);
        if (dice.Chance(CreditPercent))
        {
            var level = dice.Weighted(Levels, one => one.Weight).Level;
            Grade(story, department, level, 2023, dice.Day(new(2022, 12, 5), new(2022, 12, 30)));

            // Who worked along in the campaign moves up (浦安委办〔2023〕30号, 二(三)).
            var next = level > CreditLevel.A && dice.Chance(25) ? level - 1 : level;
            if (dice.Chance(70))
                Grade(story, department, next, 2024, dice.Day(new(2023, 12, 8), new(2023, 12, 29)));
        }

        if (dice.Chance(StandardisedPercent))
            Standardise(story, department);
    }

    private static void Grade(Story story, Participant department, CreditLevel level, int year, DateOnly gradedOn) =>
        story.Say(department, gradedOn, new CreditGraded
        {
            CreditGrade = string.Create(CultureInfo.InvariantCulture, $"departments/{department.Id}/creditGrades/XY{year}-{story.Serial:D6}"),
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = story.Enterprise.Trait.Sector,
            Level = level,
            SeriouslyDishonest = level == CreditLevel.D && story.Dice.Chance(30),
            GradedDate = gradedOn.ToWire(),
            FirstDate = new DateOnly(year, 1, 1).ToWire(),
            LastDate = new DateOnly(year, 12, 31).ToWire(),
            GradingBasis = "示例企业安全生产信用评定办法",
        });

    private static void Standardise(Story story, Participant department)
    {
        var gradedOn = story.Dice.Day(new(2022, 2, 1), new(2023, 11, 30));
        story.Say(department, gradedOn, new StandardisationGraded
        {
            Standardisation = string.Create(CultureInfo.InvariantCulture, $"departments/{department.Id}/standardisations/BZ-{story.Serial:D6}"),
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = story.Enterprise.Trait.Sector,
            Level = story.Dice.Pick(Standards),
            CertificateNumber = string.Create(CultureInfo.InvariantCulture, $"沪AQB{story.Enterprise.IndustryCode}〔{gradedOn.Year}〕{story.Serial:D6}"),
            GradingBody = department.Name,
            GradedDate = gradedOn.ToWire(),
            FirstDate = gradedOn.ToWire(),
            LastDate = gradedOn.AddYears(3).AddDays(-1).ToWire(),
        });
    }
}
