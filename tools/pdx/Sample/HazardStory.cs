using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>Which hazards are found, by whom, and what becomes of them.</summary>
internal static class HazardStory
{
    private static readonly NoticeMethod[] Methods = [NoticeMethod.InPerson, NoticeMethod.InPerson, NoticeMethod.Mail, NoticeMethod.Electronic];
    private static readonly string[] ServedRoles = ["安全管理人员", "主要负责人", "车间主任"];

    /// <summary>What the insurer found in the inspections of a policy.</summary>
    public static void TellOfInspections(Story story, Cover cover, IReadOnlyList<Activity> activities)
    {
        var number = 0;
        foreach (var activity in activities)
        {
            for (var i = 0; i < activity.Delivered.HazardCount; i++)
            {
                var found = Draft(story, cover.NameOf("hazards", "YH", story.Enterprise, ++number), activity.ServedOn);
                found.Policy = cover.Name;
                found.Activity = activity.Name;
                found.FoundBy = FoundBy.Insurer;
                found.WorkActivities.Add(activity.Delivered.WorkActivities);
                var reviewer = activity.Delivered.ProviderForm == ProviderForm.EntrustedBody ? activity.Delivered.ProviderUscc : cover.Insurer.Id;
                Tell(story, cover.Insurer, found, activity.Delivered.FiledDate.ToDay(), reviewer);
            }
        }
    }

    /// <summary>What the town and the sector's department find in inspections of their own, insured or not.</summary>
    public static void TellOfAuthorities(Story story)
    {
        var (enterprise, dice) = (story.Enterprise, story.Dice);
        Inspect(story, story.Cast.Town(enterprise.Town), percent: 30, number: 1);
        Inspect(story, story.Cast.DepartmentOf(enterprise.Trait.Sector), percent: dice.Chance(50) ? 40 : 20, number: 2);
    }

    private static void Inspect(Story story, Participant authority, int percent, int number)
    {
        var dice = story.Dice;
        if (!dice.Chance(percent))
            return;

        var foundOn = dice.Chance(55)
            ? dice.Day(SampleYear.CampaignFirstDay, SampleYear.CampaignLastDay)
            : dice.Day(SampleYear.FirstDay, SampleYear.LastDay);
        for (var i = 1; i <= dice.Between(1, 2); i++)
        {
            var found = Draft(story, $"{authority.Role}s/{authority.Id}/hazards/JC2023-{story.Enterprise.Serial:D6}-{number}{i}", foundOn);
            found.FoundBy = dice.Chance(25) ? FoundBy.Enterprise : FoundBy.Department;
            Tell(story, authority, found, foundOn.AddDays(dice.Below(3)), reviewerUscc: "");
        }
    }

    private static HazardFound Draft(Story story, string name, DateOnly foundOn)
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
        if (dice.Chance(trait.Sector == Sector.HazardousChemicals ? 14 : 7) && trait.CriteriaOn(foundOn) is { } criteria)
        {
            found.Grade = HazardGrade.Major;
            found.CriterionCodes.Add(dice.Pick(criteria.Codes));
            found.CriterionStandard = criteria.Standard;
            found.CriterionVersion = criteria.Version;
        }

        return found;
    }

    private static void Tell(Story story, Participant by, HazardFound found, DateOnly statedOn, string reviewerUscc)
    {
        var dice = story.Dice;
        if (!story.Say(by, statedOn, found))
            return;

        var notifiedOn = found.FoundDate.ToDay().AddDays(dice.Below(4));
        var notified = new HazardNotified
        {
            Hazard = found.Hazard,
            NoticeNumber = $"GZ-{NumberOf(found.Hazard)}",
            NotifiedDate = notifiedOn.ToWire(),
            Method = dice.Pick(Methods),
            ServedRole = dice.Pick(ServedRoles),
            DocumentSha256 = dice.Digest(),
        };
        notifiedOn = SampleYear.Later(statedOn, notifiedOn);
        // One in fourteen is told of and never heard of again: open, and overdue in time.
        if (story.Say(by, notifiedOn, notified) && !dice.Chance(7))
            RectificationStory.Tell(story, by, found, notifiedOn, reviewerUscc);
    }

    public static string NumberOf(string hazard) => hazard[(hazard.LastIndexOf('/') + 1)..];
}
