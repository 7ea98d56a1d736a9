using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>A hazard beside an enterprise's story, to go wrong at some step. Its steps are counted in days from its finding; it is due on day 20.</summary>
/// <param name="story">The story.</param>
/// <param name="by">Who found it.</param>
/// <param name="cover">The policy under which an insurer found it; null for an authority.</param>
/// <param name="foundOn">The day it was found.</param>
/// <param name="number">Tells it from others beside the story.</param>
internal sealed class SideHazard(Story story, Participant by, Cover? cover, DateOnly foundOn, string number = "1")
{
    private readonly Google.Protobuf.ByteString _photo = story.Dice.Digest();

    public string Name { get; } = $"{by.Role}s/{by.Id}/hazards/YHX{number}-{story.Serial:D6}";

    public Participant By => by;

    public Story Story => story;

    public SideHazard Another() => new(story, by, cover, foundOn, number: "2");

    public HazardFound Found(bool isMajor = false)
    {
        var found = new HazardFound
        {
            Hazard = Name,
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = story.Enterprise.Trait.Sector,
            Policy = cover?.Name ?? "",
            FoundBy = cover is null ? FoundBy.Department : FoundBy.Insurer,
            Grade = isMajor ? HazardGrade.Major : HazardGrade.General,
            Description = "疏散通道堆放杂物",
            Place = "一层通道",
            FoundDate = foundOn.ToWire(),
            DueDate = On(20).ToWire(),
            BeforePhotoSha256S = { _photo },
        };
        if (isMajor)
            (found.CriterionStandard, found.CriterionVersion) = ("GB 35181-2017", "2017");
        if (isMajor)
            found.CriterionCodes.Add("XF-35181-2017-D1");

        return found;
    }

    public HazardNotified Notified(int day = 1) => new()
    {
        Hazard = Name,
        NoticeNumber = $"GZX-{day + 10:D4}",
        NotifiedDate = On(day).ToWire(),
        Method = NoticeMethod.InPerson,
        ServedRole = "安全管理人员",
        DocumentSha256 = story.Dice.Digest(),
    };

    public RectificationReported Reported(int day = 10, bool showsBefore = false) => new()
    {
        Hazard = Name,
        ReportNumber = "ZGX-0001",
        ReportedDate = On(day).ToWire(),
        RectifiedDate = On(day).ToWire(),
        Measures = "已清理",
        RectifierRole = "安全管理员",
        AfterPhotoSha256S = { showsBefore ? _photo : story.Dice.Digest() },
    };

    public RectificationReviewed Reviewed(int day = 12) => new()
    {
        Hazard = Name,
        ReviewNumber = "FCX-0001",
        ReportNumber = "ZGX-0001",
        ReviewedDate = On(day).ToWire(),
        ReviewerRole = "风控工程师",
        Outcome = ReviewOutcome.Passed,
    };

    public HazardExtended Extended(int day = 15, int dueDay = 30) => new()
    {
        Hazard = Name,
        ExtensionNumber = "YQX-0001",
        ApprovedDate = On(day).ToWire(),
        NewDueDate = On(dueDay).ToWire(),
        Approver = by.Name,
        Reason = "备件未到货",
        DocumentSha256 = story.Dice.Digest(),
    };

    public HazardRefused Refused(int day = 5) => new()
    {
        Hazard = Name,
        RefusalNumber = "JJX-0001",
        RefusedDate = On(day).ToWire(),
        Evidence = RefusalEvidence.Silence,
        Statement = "逾期不答复",
        DocumentSha256 = story.Dice.Digest(),
    };

    public HazardEscalated Escalated(EscalationGround ground, int day = 25, string department = "") => new()
    {
        Hazard = Name,
        EscalationNumber = "BGX-0001",
        EscalatedDate = On(day).ToWire(),
        Department = department.Length > 0 ? department : $"departments/{story.Cast.DepartmentOf(story.Enterprise.Trait.Sector).Id}",
        Grounds = { ground },
        DocumentSha256 = story.Dice.Digest(),
    };

    public HazardListed Listed(int day = 3, string number = "GPX-0001") => new()
    {
        Hazard = Name,
        ListingNumber = number,
        ListedDate = On(day).ToWire(),
        Level = ListingLevel.District,
        ListingBody = by.Name,
        DueDate = On(day + 27).ToWire(),
        DocumentSha256 = story.Dice.Digest(),
    };

    public HazardDelisted Delisted(int day = 15, string listing = "GPX-0001") => new()
    {
        Hazard = Name,
        DelistingNumber = "ZPX-0001",
        ListingNumber = listing,
        DelistedDate = On(day).ToWire(),
        Basis = DelistingBasis.Rectified,
        Explanation = "同意摘牌",
        DocumentSha256 = story.Dice.Digest(),
    };

    public HazardTransferred Transferred(TransferGround ground, int day = 6) => new()
    {
        Hazard = Name,
        TransferNumber = "YSX-0001",
        TransferredDate = On(day).ToWire(),
        EnforcingBody = "区应急管理综合执法大队",
        Ground = ground,
        LegalBasis = "安全生产法 第一百零二条",
        DocumentSha256 = story.Dice.Digest(),
    };

    public HazardWithdrawn Withdrawn(int day = 4, string duplicateOf = "") => new()
    {
        Hazard = Name,
        WithdrawnDate = On(day).ToWire(),
        Reason = duplicateOf.Length > 0 ? WithdrawalReason.Duplicate : WithdrawalReason.FoundInError,
        DuplicateOf = duplicateOf,
        Explanation = "经核实",
    };

    public DateOnly On(int day) => foundOn.AddDays(day);
}
