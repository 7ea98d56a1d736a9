using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>What becomes of a hazard: told of in writing and rectified, mostly; withdrawn, extended, neglected or refused, now and then.</summary>
internal static class HazardCourse
{
    private const int WithdrawnPercent = 2;
    private const int RefusedPercent = 3;
    private const int NeglectedPercent = 6;
    private const int ExtendedPercent = 6;

    private static readonly NoticeMethod[] Methods = [NoticeMethod.InPerson, NoticeMethod.InPerson, NoticeMethod.Mail, NoticeMethod.Electronic];
    private static readonly string[] ServedRoles = ["安全管理人员", "主要负责人", "车间主任"];

    public static void Tell(Story story, Participant by, HazardFound found, DateOnly statedOn, string reviewerUscc)
    {
        var dice = story.Dice;
        if (!story.Say(by, statedOn, found))
            return;

        var hazard = new HazardCase(by, found, statedOn);
        story.Hazards.Add(hazard);
        if (dice.Chance(WithdrawnPercent) && !hazard.IsMajor && Withdraw(story, hazard))
            return;

        if (Notify(story, hazard) is not { } notifiedOn)
            return;

        if (hazard.IsMajor && dice.Chance(60))
            SupervisedCourse.Escalate(story, hazard, notifiedOn.AddDays(dice.Between(0, 2)), EscalationGround.Major);

        var fate = dice.Below(100);
        if (fate < RefusedPercent)
            SupervisedCourse.Refuse(story, hazard, notifiedOn);
        else if (fate < RefusedPercent + NeglectedPercent)
            SupervisedCourse.Neglect(story, hazard);
        else
            Rectify(story, hazard, notifiedOn, reviewerUscc);
    }

    private static void Rectify(Story story, HazardCase hazard, DateOnly notifiedOn, string reviewerUscc)
    {
        var dice = story.Dice;
        if (!hazard.IsInsurers && hazard.IsMajor && dice.Chance(60))
            SupervisedCourse.List(story, hazard, notifiedOn.AddDays(dice.Between(1, 4)));
        else if (dice.Chance(ExtendedPercent) && hazard.DueOn > notifiedOn)
            Extend(story, hazard, dice.Day(notifiedOn, hazard.DueOn));

        if (RectificationStory.Tell(story, hazard, notifiedOn, reviewerUscc) is not { } passedOn)
            return;

        if (hazard.ListingNumber.Length > 0)
            SupervisedCourse.Delist(story, hazard, passedOn.AddDays(dice.Between(2, 10)));
        else
            hazard.IsClosed = true;
    }

    /// <summary>The day on which the notice is stated; null when the year is over.</summary>
    private static DateOnly? Notify(Story story, HazardCase hazard)
    {
        var dice = story.Dice;
        var servedOn = hazard.FoundOn.AddDays(dice.Below(4));
        var notifiedOn = SampleYear.Later(hazard.StatedOn, servedOn);
        var isSaid = story.Say(hazard.By, notifiedOn, new HazardNotified
        {
            Hazard = hazard.Name,
            NoticeNumber = $"GZ-{hazard.Number}",
            NotifiedDate = servedOn.ToWire(),
            Method = dice.Pick(Methods),
            ServedRole = dice.Pick(ServedRoles),
            DocumentSha256 = dice.Digest(),
        });
        return isSaid ? notifiedOn : null;
    }

    private static void Extend(Story story, HazardCase hazard, DateOnly approvedOn)
    {
        var newDueOn = hazard.DueOn.AddDays(story.Dice.Between(7, 20));
        var isSaid = story.Say(hazard.By, approvedOn, new HazardExtended
        {
            Hazard = hazard.Name,
            ExtensionNumber = $"YQ-{hazard.Number}",
            ApprovedDate = approvedOn.ToWire(),
            NewDueDate = newDueOn.ToWire(),
            Approver = hazard.By.Name,
            Reason = "所需备件尚未到货",
            DocumentSha256 = story.Dice.Digest(),
        });
        if (isSaid)
            hazard.DueOn = newDueOn;
    }

    private static bool Withdraw(Story story, HazardCase hazard)
    {
        // One that is still open, of the same finder and stated before, makes it a duplicate.
        var original = story.Hazards.FirstOrDefault(other =>
            other != hazard && other.By == hazard.By && other.IsOpen && other.StatedOn <= hazard.StatedOn);
        var withdrawnOn = hazard.StatedOn.AddDays(story.Dice.Between(1, 6));
        hazard.IsWithdrawn = story.Say(hazard.By, withdrawnOn, new HazardWithdrawn
        {
            Hazard = hazard.Name,
            WithdrawnDate = withdrawnOn.ToWire(),
            Reason = original is null ? WithdrawalReason.FoundInError : WithdrawalReason.Duplicate,
            DuplicateOf = original?.Name ?? "",
            Explanation = original is null ? "经现场核实不构成隐患" : "同一部位同一问题已登记",
        });
        return hazard.IsWithdrawn;
    }
}
