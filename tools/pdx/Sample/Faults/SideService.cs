using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>Service, complaint and spending beside an enterprise's story, to go wrong at some step, counted in days from the service.</summary>
internal sealed partial class SideService(Story story, Cover cover, DateOnly servedOn)
{
    private static readonly Google.Protobuf.ByteString NoDigest = Google.Protobuf.ByteString.Empty;

    public Cover Cover => cover;

    public Story Story => story;

    public DateOnly On(int day) => servedOn.AddDays(day);

    public ActivityDelivered Delivered() => new()
    {
        Activity = Name("activities"),
        Policy = cover.Name,
        Enterprise = story.Enterprise.ResourceName,
        Town = story.Enterprise.Town,
        Sector = story.Enterprise.Trait.Sector,
        Service = ServiceItem.Training,
        StartTime = servedOn.At(9, 0),
        EndTime = servedOn.At(11, 30),
        Place = story.Enterprise.Address,
        ProviderForm = ProviderForm.EntrustedBody,
        ProviderUscc = story.Cast.BodiesOf(cover.Insurer)[0],
        ParticipantCount = 5,
        TrainingTopics = { TrainingTopic.AccidentCases },
        Channels = { Channel.OnSite },
        Evidence = { new Evidence { Kind = EvidenceKind.Photo, Sha256 = story.Dice.Digest() } },
        FiledDate = On(2).ToWire(),
    };

    public ActivityConfirmed Confirmed(int day = 3) => new()
    {
        Activity = Name("activities"),
        ConfirmationNumber = "QX-0001",
        ConfirmedDate = On(day).ToWire(),
        ConfirmerRole = "安全管理员",
        Satisfaction = 5,
        Cooperation = Cooperation.Full,
        DocumentSha256 = story.Dice.Digest(),
    };

    public ActivityDisputed Disputed(int day, DisputeGround ground = DisputeGround.RecordUntrue) => new()
    {
        Activity = Name("activities"),
        DisputeNumber = "YX-0001",
        DisputedDate = On(day).ToWire(),
        Ground = ground,
        DisputedPoints = { DisputedPoint.Participants },
        Statement = "参训人数与实际不符",
        EnterpriseRole = "安全管理员",
        DocumentSha256 = NoDigest,
    };

    public PlanAgreed Agreed() => new()
    {
        Plan = Name("plans"),
        Policy = cover.Name,
        Enterprise = story.Enterprise.ResourceName,
        AgreedDate = servedOn.ToWire(),
        FirstDate = servedOn.ToWire(),
        LastDate = On(20).ToWire(),
        Items = { new PlanItem { Service = ServiceItem.Training, TimesPerYearCount = 1 } },
        ResponsibleRole = "预防服务主管",
        DocumentSha256 = story.Dice.Digest(),
    };

    public PlanEvaluated Evaluated(int day = 25, int firstDay = 0, int lastDay = 20, string number = "PX-0001") => new()
    {
        Plan = Name("plans"),
        EvaluationNumber = number,
        FirstDate = On(firstDay).ToWire(),
        LastDate = On(lastDay).ToWire(),
        EvaluatedDate = On(day).ToWire(),
        GoalAttainment = GoalAttainment.Reached,
        Grade = EvaluationGrade.Good,
        Satisfaction = 4,
        ReportSha256 = story.Dice.Digest(),
    };

    public ComplaintReceived Complaint(int day = 5) => new()
    {
        Complaint = Name("complaints"),
        Policy = cover.Name,
        Enterprise = story.Enterprise.ResourceName,
        ReceivedDate = On(day).ToWire(),
        Channel = ComplaintChannel.Telephone,
        Subject = ComplaintSubject.Quality,
        Statement = "培训内容与本行业无关",
        ComplainantRole = "企业安全负责人",
    };

    public ComplaintAnswered Answer(ComplaintAnswerKind kind, int day, int dueDay = 0) => new()
    {
        Complaint = Name("complaints"),
        AnswerNumber = $"DX-{day:D4}",
        Kind = kind,
        AnsweredDate = On(day).ToWire(),
        DueDate = dueDay > 0 ? On(dueDay).ToWire() : null,
        Outcome = kind == ComplaintAnswerKind.Final ? ComplaintOutcome.Upheld : ComplaintOutcome.Unspecified,
        Statement = "已核实",
        ExtensionReason = kind == ComplaintAnswerKind.Extension ? "需调取原始记录" : "",
        ExtensionApprovalNumber = kind == ComplaintAnswerKind.Extension ? "SX-0001" : "",
        DocumentSha256 = story.Dice.Digest(),
    };

    private string Name(string collection) => cover.NameOf(collection, "XX", story.Enterprise, 1);
}
