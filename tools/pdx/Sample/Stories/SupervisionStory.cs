using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>
/// What authorities do about what insurers stated, at the end of it all: they list hazards that are still open (挂牌督办), transfer those that were
/// refused or neglected to enforcement (移送执法), and take up disputes of enterprises (服务异议).
/// </summary>
internal static class SupervisionStory
{
    private const int DisputedPercent = 2;

    public static void Tell(Story story)
    {
        story.Begin(nameof(SupervisionStory));
        foreach (var hazard in story.Hazards.Where(hazard => hazard is { IsInsurers: true, IsOpen: true }))
            Supervise(story, hazard);

        foreach (var activity in story.Activities.Where(activity => activity.LastConfirmedOn is not null && story.Dice.Chance(DisputedPercent)))
            Dispute(story, activity, activity.LastConfirmedOn!.Value.AddDays(story.Dice.Between(5, 40)));
    }

    private static void Supervise(Story story, HazardCase hazard)
    {
        var (dice, department) = (story.Dice, story.Cast.DepartmentOf(hazard.Found.Sector));
        var town = story.Cast.Town(hazard.Found.Town);
        if (hazard.RefusedOn is { } refusedOn)
            Transfer(story, hazard, dice.Chance(70) ? department : town, refusedOn.AddDays(dice.Between(5, 20)), TransferGround.Refused);
        else if (hazard is { IsMajor: true, EscalatedOn: { } reportedOn } && dice.Chance(80))
            List(story, hazard, dice.Chance(75) ? department : story.Cast.Office, reportedOn.AddDays(dice.Between(3, 15)), ListingLevel.District);
        else if (hazard.IsMajor && dice.Chance(50))
            List(story, hazard, town, hazard.StatedOn.AddDays(dice.Between(5, 20)), ListingLevel.Town);
        else if (dice.Chance(40))
            Transfer(story, hazard, town, hazard.DueOn.AddDays(dice.Between(5, 25)), TransferGround.Overdue);
    }

    private static void Transfer(Story story, HazardCase hazard, Participant by, DateOnly day, TransferGround ground)
    {
        if (!story.SaySupervising(by, day, SupervisedCourse.TransferOf(story, hazard, day, ground)))
            return;

        var decidedOn = day.AddDays(story.Dice.Between(10, 30));
        if (story.IsOnRoster && story.Dice.Chance(70))
            story.SaySupervising(by, decidedOn, EnforcementStory.ForHazard(story, by, hazard, decidedOn));
    }

    private static void List(Story story, HazardCase hazard, Participant by, DateOnly day, ListingLevel level)
    {
        if (!story.SaySupervising(by, day, SupervisedCourse.ListingOf(story, hazard, day, level, by.Name)) || !story.Dice.Chance(30))
            return;

        // Some leave the list without having been put right: the plant was closed, or another body took it over.
        var endedOn = day.AddDays(story.Dice.Between(10, 40));
        var (basis, explanation) = story.Dice.Chance(60)
            ? (DelistingBasis.Ceased, "相关设施已停用拆除")
            : (DelistingBasis.TakenOver, "改由市级部门挂牌督办");
        story.SaySupervising(by, endedOn, SupervisedCourse.DelistingOf(story, hazard, endedOn, basis, explanation));
    }

    private static void Dispute(Story story, Activity activity, DateOnly disputedOn)
    {
        var dice = story.Dice;
        var authority = dice.Chance(60) ? story.Cast.Town(activity.Delivered.Town) : story.Cast.DepartmentOf(activity.Delivered.Sector);
        var disputed = DisputeStory.Draft(story, activity, disputedOn, "YY-0001");
        if (dice.Chance(40))
        {
            disputed.Ground = DisputeGround.ConfirmationNotGiven;
            disputed.DisputedPoints.Clear();
            disputed.DisputedPoints.Add(DisputedPoint.Confirmation);
            disputed.Statement = "确认单非本企业出具";
        }

        if (story.SaySupervising(authority, disputedOn, disputed))
            activity.IsDisputed = true;
    }
}
