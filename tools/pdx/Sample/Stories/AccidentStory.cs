using System.Globalization;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Enforcement.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which accidents the department records (生产安全事故): the grave ones that insurers know of, and some that no insurer does.</summary>
internal static class AccidentStory
{
    private const int RecordedPercent = 80;
    private const int UninsuredPercent = 12;

    public static void Tell(Story story)
    {
        story.Begin(nameof(AccidentStory));
        if (!story.IsOnRoster)
            return;

        var number = 0;
        foreach (var loss in story.Losses.Where(loss => loss.Harm.IsGrave && story.Dice.Chance(RecordedPercent)))
        {
            var (reported, harm) = (loss.Reported, loss.Harm);
            Record(story, loss.HappenedOn, ++number, recorded =>
            {
                recorded.AccidentTime = reported.LossTime;
                recorded.AccidentType = reported.AccidentType;
                recorded.DeathCount = harm.Deaths;
                recorded.SeriousInjuryCount = harm.SeriousInjuries;
                recorded.DirectLossFen = reported.ReserveFen;
                recorded.WorkActivities.Add(reported.WorkActivities);
            });
        }

        if (story.Covers.Count == 0 && story.Dice.Chance(UninsuredPercent))
        {
            var day = story.Dice.Day(SampleYear.FirstDay, SampleYear.LastDay);
            Record(story, day, ++number, recorded =>
            {
                recorded.AccidentTime = day.At(story.Dice.Between(7, 17), story.Dice.Below(60));
                recorded.AccidentType = story.Dice.Pick(story.Enterprise.Trait.AccidentTypes);
                recorded.SeriousInjuryCount = 1;
            });
        }
    }

    private static void Record(Story story, DateOnly day, int number, Action<AccidentRecorded> tell)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        var department = story.Cast.DepartmentOf(enterprise.Trait.Sector);
        var recordedOn = day.AddDays(dice.Between(1, 20));
        var recorded = new AccidentRecorded
        {
            Accident = string.Create(CultureInfo.InvariantCulture, $"departments/{department.Id}/accidents/SG2023-{story.Serial:D6}-{number}"),
            Enterprise = enterprise.ResourceName,
            Town = enterprise.Town,
            Sector = enterprise.Trait.Sector,
            Place = enterprise.Address,
            AccidentGrade = AccidentGrade.Ordinary,
            Description = "作业过程中发生事故,已组织调查",
        };
        tell(recorded);

        // What the department itself had found there before may have led to it.
        if (story.Hazards.FirstOrDefault(hazard => hazard.By == department && hazard.StatedOn <= day) is { } hazard)
            recorded.Hazards.Add(hazard.Name);

        if (story.Say(department, recordedOn, recorded))
            story.Accidents.Add((recorded, recordedOn));
    }
}
