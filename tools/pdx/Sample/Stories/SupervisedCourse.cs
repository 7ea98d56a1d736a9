using PudongExchange.Contracts.Hazards.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>What its finder states when a hazard needs more than rectification: refusal, report to the department, listing, transfer.</summary>
internal static class SupervisedCourse
{
    private static readonly RefusalEvidence[] Evidence =
        [RefusalEvidence.RecordOfWords, RefusalEvidence.Silence, RefusalEvidence.Visit, RefusalEvidence.Letter];

    public static void Refuse(Story story, HazardCase hazard, DateOnly notifiedOn)
    {
        var dice = story.Dice;
        var refusedOn = notifiedOn.AddDays(dice.Between(3, 10));
        var isSaid = story.Say(hazard.By, refusedOn, new HazardRefused
        {
            Hazard = hazard.Name,
            RefusalNumber = $"JJ-{hazard.Number}",
            RefusedDate = refusedOn.ToWire(),
            Evidence = dice.Pick(Evidence),
            Statement = "以停工损失为由拒绝整改",
            RespondentRole = "主要负责人",
            DocumentSha256 = dice.Digest(),
        });
        if (!isSaid)
            return;

        hazard.RefusedOn = refusedOn;
        if (hazard.IsInsurers)
            Escalate(story, hazard, refusedOn.AddDays(dice.Between(1, 3)), EscalationGround.Refused);
        else
            Transfer(story, hazard, refusedOn.AddDays(dice.Between(3, 10)), TransferGround.Refused);
    }

    /// <summary>Nothing is done in time; half of it is reported, or transferred, once it is overdue.</summary>
    public static void Neglect(Story story, HazardCase hazard)
    {
        var dice = story.Dice;
        var day = hazard.DueOn.AddDays(dice.Between(3, 12));
        if (!dice.Chance(50))
            return;

        if (hazard.IsInsurers)
            Escalate(story, hazard, day, EscalationGround.Overdue);
        else
            Transfer(story, hazard, day, TransferGround.Overdue);
    }

    /// <summary>Reports it to the department of its sector, which does not report to itself.</summary>
    public static void Escalate(Story story, HazardCase hazard, DateOnly day, EscalationGround ground)
    {
        var dice = story.Dice;
        var department = story.Cast.DepartmentOf(hazard.Found.Sector);
        if (hazard.By == department)
            return;

        var escalated = new HazardEscalated
        {
            Hazard = hazard.Name,
            EscalationNumber = $"BG{(int)ground}-{hazard.Number}",
            EscalatedDate = day.ToWire(),
            Department = $"departments/{department.Id}",
            Grounds = { ground },
            DocumentSha256 = dice.Digest(),
        };
        if (ground == EscalationGround.Major)
        {
            escalated.Situation = "隐患现状及产生原因见附件,已书面告知企业";
            escalated.Analysis = "可能造成人员伤亡,整改需停用相关设施";
            escalated.TreatmentPlan = "停用、检修、验收后恢复使用";
        }

        if (story.Say(hazard.By, day, escalated))
            hazard.EscalatedOn = day;
    }

    public static void Transfer(Story story, HazardCase hazard, DateOnly day, TransferGround ground)
    {
        if (story.Say(hazard.By, day, TransferOf(story, hazard, day, ground)))
            hazard.TransferredOn = day;
    }

    public static HazardTransferred TransferOf(Story story, HazardCase hazard, DateOnly day, TransferGround ground) => new()
    {
        Hazard = hazard.Name,
        TransferNumber = $"YS-{hazard.Number}",
        TransferredDate = day.ToWire(),
        EnforcingBody = "区应急管理综合执法大队",
        Ground = ground,
        LegalBasis = "安全生产法 第一百零二条",
        DocumentSha256 = story.Dice.Digest(),
    };

    public static void List(Story story, HazardCase hazard, DateOnly day)
    {
        var listed = ListingOf(story, hazard, day, hazard.By.Role == "town" ? ListingLevel.Town : ListingLevel.District, hazard.By.Name);
        if (!story.Say(hazard.By, day, listed))
            return;

        hazard.ListingNumber = listed.ListingNumber;
        hazard.DueOn = listed.DueDate.ToDay();
    }

    public static HazardListed ListingOf(Story story, HazardCase hazard, DateOnly day, ListingLevel level, string body) => new()
    {
        Hazard = hazard.Name,
        ListingNumber = $"GP-{hazard.Number}",
        ListedDate = day.ToWire(),
        Level = level,
        ListingBody = body,
        DueDate = day.AddDays(story.Dice.Between(20, 45)).ToWire(),
        PublishedDate = day.AddDays(story.Dice.Between(1, 5)).ToWire(),
        DocumentSha256 = story.Dice.Digest(),
    };

    /// <summary>Takes it off the list (摘牌) after the review that passed, which closes it.</summary>
    public static void Delist(Story story, HazardCase hazard, DateOnly day) =>
        hazard.IsClosed = story.Say(hazard.By, day, DelistingOf(story, hazard, day, DelistingBasis.Rectified, "整改复查合格,同意摘牌销号"));

    public static HazardDelisted DelistingOf(Story story, HazardCase hazard, DateOnly day, DelistingBasis basis, string explanation) => new()
    {
        Hazard = hazard.Name,
        DelistingNumber = $"ZP-{hazard.Number}",
        ListingNumber = $"GP-{hazard.Number}",
        DelistedDate = day.ToWire(),
        Basis = basis,
        Explanation = explanation,
        DocumentSha256 = story.Dice.Digest(),
    };
}
