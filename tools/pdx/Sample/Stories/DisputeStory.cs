using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How an enterprise disputes an activity instead of confirming it (服务异议), and mostly settles with the insurer.</summary>
internal static class DisputeStory
{
    private const int SettledPercent = 60;

    private static readonly (DisputeGround Ground, DisputedPoint Point, string Statement)[] Complaints =
    [
        (DisputeGround.PartlyDelivered, DisputedPoint.Content, "约定的电气检测未做"),
        (DisputeGround.RecordUntrue, DisputedPoint.Participants, "参训人数与实际不符"),
        (DisputeGround.RecordUntrue, DisputedPoint.Time, "服务时长与记录不符"),
        (DisputeGround.NotAsAgreed, DisputedPoint.Provider, "到场人员与方案约定不一致"),
        (DisputeGround.NotDelivered, DisputedPoint.Delivery, "当日未接受该次服务"),
    ];

    public static void Tell(Story story, Activity activity, DateOnly disputedOn, int number)
    {
        var dice = story.Dice;
        if (!story.Say(activity.Cover.Insurer, disputedOn, Draft(story, activity, disputedOn, $"YY-{number:D4}")))
            return;

        activity.IsDisputed = true;
        if (!dice.Chance(SettledPercent))
            return;

        ActivityStory.Confirm(story, activity, disputedOn.AddDays(dice.Between(3, 25)), number);
        activity.IsDisputed = activity.ConfirmedOn is null;
    }

    public static ActivityDisputed Draft(Story story, Activity activity, DateOnly disputedOn, string number)
    {
        var (ground, point, statement) = story.Dice.Pick(Complaints);
        return new()
        {
            Activity = activity.Name,
            DisputeNumber = number,
            DisputedDate = disputedOn.ToWire(),
            Ground = ground,
            DisputedPoints = { point },
            Statement = statement,
            EnterpriseRole = "安全管理员",
            DocumentSha256 = story.Dice.Chance(70) ? story.Dice.Digest() : Google.Protobuf.ByteString.Empty,
        };
    }
}
