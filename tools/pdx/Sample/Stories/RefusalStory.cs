using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How a claim is refused (拒赔) and closed, and now and then taken up again and paid after all.</summary>
internal static class RefusalStory
{
    private const int ReopenedPercent = 30;

    private static readonly (RefusalReason Reason, string Basis)[] Reasons =
    [
        (RefusalReason.NotInsuredLoss, "条款第三条 保险责任"), (RefusalReason.Excluded, "条款第七条 责任免除;保险法 第十七条"),
        (RefusalReason.NotDisclosed, "保险法 第十六条"), (RefusalReason.NoticeLate, "保险法 第二十一条"),
        (RefusalReason.DangerIncreased, "保险法 第五十二条"),
    ];

    public static void Tell(Story story, Loss loss, DateOnly decidedOn)
    {
        var (dice, insurer) = (story.Dice, loss.Cover.Insurer);
        var (reason, basis) = dice.Pick(Reasons);
        var notifiedOn = decidedOn.AddDays(dice.Below(4));
        var refused = new ClaimRefused
        {
            Claim = loss.Name,
            RefusalNumber = $"JP-{loss.Number}",
            Reason = reason,
            Basis = basis,
            Explanation = "经查勘与审核,不属于保险责任范围",
            DecisionDate = decidedOn.ToWire(),
            NoticeDate = notifiedOn.ToWire(),
            NoticeSha256 = dice.Digest(),
        };
        if (!story.Say(insurer, notifiedOn, refused))
            return;

        var isReopened = dice.Chance(ReopenedPercent);
        var closedOn = notifiedOn.AddDays(dice.Between(3, 20));
        var isClosed = !isReopened || dice.Chance(50);
        if (isClosed && !story.Say(insurer, closedOn, ClosedAs(loss, closedOn, notifiedOn)))
            return;

        var reopenedOn = closedOn.AddDays(dice.Between(5, 40));
        if (isReopened && story.Say(insurer, reopenedOn, ClaimFacts.Reopen(loss, reopenedOn, ReopenReason.Complaint)))
            SettlementStory.Tell(story, loss, reopenedOn);
    }

    private static ClaimClosed ClosedAs(Loss loss, DateOnly closedOn, DateOnly notifiedOn) => new()
    {
        Claim = loss.Name,
        CloseDate = closedOn.ToWire(),
        Outcome = ClaimOutcome.Refused,
        RefusalNoticeDate = notifiedOn.ToWire(),
    };
}
