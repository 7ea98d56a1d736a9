using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How an enterprise complains about prevention service (投诉), and how the insurer answers: at once, or after a further check.</summary>
internal static class ComplaintStory
{
    private const int ComplaintPercent = 14;

    private static readonly (ComplaintSubject Subject, string Statement)[] Grievances =
    [
        (ComplaintSubject.NotDelivered, "约定的季度排查未按期开展"), (ComplaintSubject.Quality, "培训内容与本行业无关"),
        (ComplaintSubject.Conduct, "到场人员未出示证件"), (ComplaintSubject.Charges, "要求另行支付检测费"),
        (ComplaintSubject.Confidentiality, "厂区照片被用于宣传材料"),
    ];

    private static readonly ComplaintChannel[] Channels =
        [ComplaintChannel.Telephone, ComplaintChannel.Letter, ComplaintChannel.Online, ComplaintChannel.Authority];

    private static readonly ComplaintOutcome[] Outcomes =
        [ComplaintOutcome.Upheld, ComplaintOutcome.PartlyUpheld, ComplaintOutcome.PartlyUpheld, ComplaintOutcome.NotUpheld, ComplaintOutcome.Withdrawn];

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(ComplaintStory), cover.Ordinal);
        var dice = story.Dice;
        if (cover.Activities.Count == 0 || !dice.Chance(ComplaintPercent))
            return;

        var about = dice.Pick(cover.Activities);
        var receivedOn = SampleYear.Later(about.Delivered.FiledDate.ToDay(), cover.FirstDay).AddDays(dice.Between(1, 20));
        var (subject, statement) = dice.Pick(Grievances);
        var received = new ComplaintReceived
        {
            Complaint = cover.NameOf("complaints", "TS", story.Enterprise, 1),
            Policy = cover.Name,
            Enterprise = story.Enterprise.ResourceName,
            Activity = subject == ComplaintSubject.NotDelivered ? "" : about.Name,
            ReceivedDate = receivedOn.ToWire(),
            Channel = dice.Pick(Channels),
            Subject = subject,
            Statement = statement,
            ComplainantRole = "企业安全负责人",
            DocumentSha256 = dice.Digest(),
        };
        if (story.Say(cover.Insurer, receivedOn, received))
            Answer(story, cover, received, receivedOn);
    }

    /// <summary>Ten working days for an answer, thirty for a further check, thirty days more with approval (AQ 9010-2019 clause 6).</summary>
    private static void Answer(Story story, Cover cover, ComplaintReceived received, DateOnly receivedOn)
    {
        var dice = story.Dice;
        var answeredOn = receivedOn.AddDays(dice.Between(2, 12));
        if (dice.Chance(35))
        {
            var check = Draft(story, received, answeredOn, "DF-01", ComplaintAnswerKind.FurtherCheck, "已受理,需进一步核查");
            check.DueDate = answeredOn.AddDays(40).ToWire();
            if (!story.Say(cover.Insurer, answeredOn, check))
                return;

            answeredOn = answeredOn.AddDays(dice.Between(10, 35));
            if (dice.Chance(35))
            {
                var extension = Draft(story, received, answeredOn, "DF-02", ComplaintAnswerKind.Extension, "核查需延长");
                extension.DueDate = check.DueDate.ToDay().AddDays(dice.Between(10, 30)).ToWire();
                extension.ExtensionReason = "涉及第三方检测机构,需调取原始记录";
                extension.ExtensionApprovalNumber = cover.NumberOf("YQSP", story.Enterprise, 1);
                if (!story.Say(cover.Insurer, answeredOn, extension))
                    return;

                answeredOn = answeredOn.AddDays(dice.Between(3, 15));
            }
        }

        var final = Draft(story, received, answeredOn, "DF-09", ComplaintAnswerKind.Final, "已核实并告知处理结果");
        final.Outcome = dice.Pick(Outcomes);
        final.Satisfaction = dice.Chance(60) ? dice.Between(2, 5) : 0;
        story.Say(cover.Insurer, answeredOn, final);
    }

    private static ComplaintAnswered Draft(
        Story story, ComplaintReceived received, DateOnly day, string number, ComplaintAnswerKind kind, string statement) => new()
        {
            Complaint = received.Complaint,
            AnswerNumber = number,
            Kind = kind,
            AnsweredDate = day.ToWire(),
            Statement = statement,
            DocumentSha256 = story.Dice.Digest(),
        };
}
