using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>How a hazard is rectified and reviewed: mostly in time and well, now and then late, or not well enough at first.</summary>
internal static class RectificationStory
{
    private const int FailedPercent = 6;

    private static readonly string[] Measures =
        ["已更换损坏部件并验收", "已停用并完成整改", "已补办审批并重新培训", "已清理并划定警示区域", "已委托专业单位检修"];

    private static readonly string[] Rectifiers = ["设备主管", "安全管理员", "项目经理", "仓储主管"];
    private static readonly string[] Reviewers = ["注册安全工程师", "风控工程师", "安监人员"];

    public static void Tell(Story story, Participant by, HazardFound found, DateOnly notifiedOn, string reviewerUscc)
    {
        var dice = story.Dice;
        var dueOn = found.DueDate.ToDay();
        for (var round = 1; ; round++)
        {
            var isLate = round == 1 && dice.Chance(1);
            var rectifiedOn = isLate
                ? SampleYear.Later(dueOn, notifiedOn).AddDays(dice.Between(1, 20))
                : SampleYear.Later(notifiedOn.AddDays(1), dueOn.AddDays(-dice.Below(6)));
            if (!isLate && rectifiedOn > dueOn)
                return;

            var reportedOn = rectifiedOn.AddDays(dice.Below(3));
            var reported = Report(dice, found, rectifiedOn, reportedOn, round);
            if (!story.Say(by, reportedOn, reported, isLate ? Prediction.Warned("RECTIFIED_LATE") : null) || dice.Chance(6))
                return;

            var reviewedOn = reportedOn.AddDays(dice.Between(1, 9));
            var reviewed = Review(dice, reported, reviewedOn, round, reviewerUscc);
            if (round < 3 && dice.Chance(FailedPercent))
            {
                dueOn = reviewedOn.AddDays(dice.Between(10, 20));
                notifiedOn = reviewedOn;
                reviewed.Outcome = ReviewOutcome.Failed;
                reviewed.NewDueDate = dueOn.ToWire();
            }

            if (!story.Say(by, reviewedOn, reviewed) || reviewed.Outcome == ReviewOutcome.Passed)
                return;
        }
    }

    private static RectificationReported Report(Dice dice, HazardFound found, DateOnly rectifiedOn, DateOnly reportedOn, int round) => new()
    {
        Hazard = found.Hazard,
        ReportNumber = $"ZG{round}-{HazardStory.NumberOf(found.Hazard)}",
        ReportedDate = reportedOn.ToWire(),
        RectifiedDate = rectifiedOn.ToWire(),
        Measures = dice.Pick(Measures),
        CostFen = dice.Below(200) * 10_000L,
        RectifierRole = dice.Pick(Rectifiers),
        AfterPhotoSha256S = { dice.Digest() },
    };

    private static RectificationReviewed Review(
        Dice dice, RectificationReported reported, DateOnly reviewedOn, int round, string reviewerUscc) => new()
        {
            Hazard = reported.Hazard,
            ReviewNumber = $"FC{round}-{HazardStory.NumberOf(reported.Hazard)}",
            ReportNumber = reported.ReportNumber,
            ReviewedDate = reviewedOn.ToWire(),
            ReviewerUscc = reviewerUscc,
            ReviewerRole = dice.Pick(Reviewers),
            Outcome = ReviewOutcome.Passed,
            ReviewPhotoSha256S = { dice.Digest() },
        };
}
