using System.Globalization;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>What the town and the sector's department find in inspections of their own, insured or not.</summary>
internal static class InspectionStory
{
    public static void Tell(Story story)
    {
        story.Begin(nameof(InspectionStory));
        var enterprise = story.Enterprise;
        Inspect(story, story.Cast.Town(enterprise.Town), percent: 35, number: 1);
        Inspect(story, story.Cast.DepartmentOf(enterprise.Trait.Sector), percent: 45, number: 2);
    }

    private static void Inspect(Story story, Participant authority, int percent, int number)
    {
        var dice = story.Dice;
        if (!dice.Chance(percent))
            return;

        var foundOn = dice.Chance(55)
            ? dice.Day(SampleYear.CampaignFirstDay, SampleYear.CampaignLastDay)
            : dice.Day(SampleYear.FirstDay, SampleYear.LastDay);
        var count = dice.Between(1, 3);
        for (var i = 1; i <= count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{authority.Role}s/{authority.Id}/hazards/JC2023-{story.Serial:D6}-{number}{i}");
            var found = HazardStory.Draft(story, name, foundOn);
            found.FoundBy = dice.Chance(25) ? FoundBy.Enterprise : FoundBy.Department;
            HazardCourse.Tell(story, authority, found, foundOn.AddDays(dice.Below(3)), reviewerUscc: "");
        }
    }
}
