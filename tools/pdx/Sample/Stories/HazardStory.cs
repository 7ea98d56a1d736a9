using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which hazards the insurer finds in the inspections of a policy.</summary>
internal static class HazardStory
{
    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(HazardStory), cover.Ordinal);
        var number = 0;
        foreach (var activity in cover.Activities)
        {
            for (var i = 0; i < activity.Delivered.HazardCount; i++)
            {
                var found = Draft(story, cover.NameOf("hazards", "YH", story.Enterprise, ++number), activity.ServedOn);
                found.Policy = cover.Name;
                found.Activity = activity.Name;
                found.FoundBy = FoundBy.Insurer;
                found.WorkActivities.Add(activity.Delivered.WorkActivities);
                var reviewer = activity.Delivered.ProviderForm == ProviderForm.EntrustedBody ? activity.Delivered.ProviderUscc : cover.Insurer.Id;
                HazardCourse.Tell(story, cover.Insurer, found, activity.Delivered.FiledDate.ToDay(), reviewer);
            }
        }
    }

    /// <summary>What is wrong somewhere in the enterprise, major now and then where its sector has criteria of the day.</summary>
    public static HazardFound Draft(Story story, string name, DateOnly foundOn)
    {
        var (trait, dice) = (story.Enterprise.Trait, story.Dice);
        var (what, where) = dice.Pick(trait.Hazards);
        var found = new HazardFound
        {
            Hazard = name,
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = trait.Sector,
            Grade = HazardGrade.General,
            Description = what,
            Place = where,
            FoundDate = foundOn.ToWire(),
            DueDate = foundOn.AddDays(dice.Between(7, 30)).ToWire(),
            BeforePhotoSha256S = { dice.Digest() },
        };
        if (dice.Chance(trait.Sector == Sector.HazardousChemicals ? 14 : 8) && trait.CriteriaOn(foundOn) is { } criteria)
        {
            found.Grade = HazardGrade.Major;
            found.CriterionCodes.Add(dice.Pick(criteria.Codes));
            found.CriterionStandard = criteria.Standard;
            found.CriterionVersion = criteria.Version;
        }

        return found;
    }
}
