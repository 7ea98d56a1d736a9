using PudongExchange.Contracts.Hazards.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How a hazard is rectified and reviewed: mostly in time and well, now and then late, or not well enough at first.</summary>
internal static class RectificationStory
{
    private const int FailedPercent = 6;

    private static readonly string[] Measures =
        ["已更换损坏部件并验收", "已停用并完成整改", "已补办审批并重新培训", "已清理并划定警示区域", "已委托专业单位检修"];

    private static readonly string[] Rectifiers = ["设备主管", "安全管理员", "项目经理", "仓储主管"];
    private static readonly string[] Reviewers = ["注册安全工程师", "风控工程师", "安监人员"];

    /// <summary>The day of the review that passed; null when none did within the year.</summary>
    public static DateOnly? Tell(Story story, HazardCase hazard, DateOnly notifiedOn, string reviewerUscc)
    {
        var dice = story.Dice;
        for (var round = 1; ; round++)
        {
            var isLate = round == 1 && dice.Chance(1);
            var rectifiedOn = isLate
                ? SampleYear.Later(hazard.DueOn, notifiedOn).AddDays(dice.Between(1, 20))
                : SampleYear.Later(notifiedOn.AddDays(1), hazard.DueOn.AddDays(-dice.Below(6)));
            if (!isLate && rectifiedOn > hazard.DueOn)
                return null;

            var reportedOn = rectifiedOn.AddDays(dice.Below(3));
            var reported = Report(dice, hazard, rectifiedOn, reportedOn, round);
            if (!story.Say(hazard.By, reportedOn, reported, isLate ? Prediction.Warned("RECTIFIED_LATE") : null) || dice.Chance(5))
                return null;

            var reviewedOn = reportedOn.AddDays(dice.Between(1, 9));
            var reviewed = Review(dice, hazard, reported, reviewedOn, round, reviewerUscc);
            // Who fails a listed one keeps to the day that the listing set, which has little room left.
            if (round < 3 && hazard.ListingNumber.Length == 0 && dice.Chance(FailedPercent))
            {
                reviewed.Outcome = ReviewOutcome.Failed;
                reviewed.NewDueDate = reviewedOn.AddDays(dice.Between(10, 20)).ToWire();
                if (!story.Say(hazard.By, reviewedOn, reviewed))
                    return null;

                hazard.DueOn = reviewed.NewDueDate.ToDay();
                notifiedOn = reviewedOn;
                continue;
            }

            // A listed hazard is closed with its delisting only.
            var prediction = hazard.ListingNumber.Length > 0 ? Prediction.Noted("STILL_LISTED") : null;
            return story.Say(hazard.By, reviewedOn, reviewed, prediction) ? reviewedOn : null;
        }
    }

    private static RectificationReported Report(Dice dice, HazardCase hazard, DateOnly rectifiedOn, DateOnly reportedOn, int round) => new()
    {
        Hazard = hazard.Name,
        ReportNumber = $"ZG{round}-{hazard.Number}",
        ReportedDate = reportedOn.ToWire(),
        RectifiedDate = rectifiedOn.ToWire(),
        Measures = dice.Pick(Measures),
        CostFen = dice.Below(200) * 10_000L,
        RectifierRole = dice.Pick(Rectifiers),
        AfterPhotoSha256S = { dice.Digest() },
    };

    private static RectificationReviewed Review(
        Dice dice, HazardCase hazard, RectificationReported reported, DateOnly reviewedOn, int round, string reviewerUscc) => new()
        {
            Hazard = hazard.Name,
            ReviewNumber = $"FC{round}-{hazard.Number}",
            ReportNumber = reported.ReportNumber,
            ReviewedDate = reviewedOn.ToWire(),
            ReviewerUscc = reviewerUscc,
            ReviewerRole = dice.Pick(Reviewers),
            Outcome = ReviewOutcome.Passed,
            ReviewPhotoSha256S = { dice.Digest() },
        };
}
