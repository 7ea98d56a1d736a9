using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>A slight claim beside an enterprise's story, to go wrong at some step. Its steps are counted in days from the loss.</summary>
internal sealed class SideClaim(Story story, Cover cover, DateOnly lossOn, string number = "9")
{
    public const long MedicalFen = 200_000;

    public string Name { get; } = cover.NameOf("claims", $"PX{number}", story.Enterprise, 1);

    public Cover Cover => cover;

    public ClaimReported Reported(int day = 1) => new()
    {
        Claim = Name,
        Policy = cover.Name,
        ReportNumber = cover.NumberOf($"BX{number}", story.Enterprise, 1),
        ReportTime = On(day).At(18, 0),
        ReporterKind = ReporterKind.Insured,
        LossTime = lossOn.At(10, 30),
        LossTown = story.Enterprise.Town,
        LossPlace = story.Enterprise.Address,
        AccidentType = story.Enterprise.Trait.AccidentTypes[0],
        AccidentGrade = AccidentGrade.Ordinary,
        MinorInjuryCount = 1,
        ReserveFen = MedicalFen,
    };

    public ClaimRegistered Registered(int day = 2) => new() { Claim = Name, RegistrationDate = On(day).ToWire(), RegistrationNumber = "LX-0001" };

    public ClaimRegistered NotAccepted(int day = 2) =>
        new() { Claim = Name, RegistrationDate = On(day).ToWire(), NotAcceptedReason = NotAcceptedReason.NothingClaimed };

    public ClaimSurveyed Surveyed(int day = 3) => new()
    {
        Claim = Name,
        SurveyNumber = "CX-0001",
        SurveyTime = On(day).At(20, 0),
        Method = SurveyMethod.OnSite,
        SurveyorKind = SurveyorKind.InsurerStaff,
        SurveyorRefs = { "CKY-1001" },
        Place = story.Enterprise.Address,
        Cause = "防护装置失效",
        CoverOpinion = CoverOpinion.Covered,
        EvidenceSha256S = { story.Dice.Digest() },
    };

    public ClaimAssessed Assessed(int day = 20, int completeDay = 15, long fen = MedicalFen, string number = "HX-0001") => new()
    {
        Claim = Name,
        AssessmentNumber = number,
        RegistrationNumber = "LX-0001",
        AssessmentDate = On(day).ToWire(),
        DocumentsCompleteDate = On(completeDay).ToWire(),
        AgreementDate = On(day + 1).ToWire(),
        AccidentGrade = AccidentGrade.Ordinary,
        MinorInjuryCount = 1,
        Losses = { new AssessedLoss { Kind = LossKind.Medical, VictimRef = "SX-0001", ClaimedFen = fen, AssessedFen = fen } },
    };

    public ClaimPaid Paid(int day = 25, long fen = MedicalFen) => new()
    {
        Claim = Name,
        PaymentNumber = $"ZX-{day:D4}",
        CaseNumber = "AX-0001",
        PaymentDate = On(day).ToWire(),
        AmountFen = fen,
        LossKind = LossKind.Medical,
        PayeeKind = PayeeKind.Victim,
        VictimRef = "SX-0001",
    };

    public ClaimPaid Advance(LossKind kind, long fen) => new()
    {
        Claim = Name,
        PaymentNumber = "YX-0001",
        PaymentDate = On(5).ToWire(),
        AmountFen = fen,
        LossKind = kind,
        PayeeKind = kind == LossKind.Rescue ? PayeeKind.ServiceProvider : PayeeKind.ThirdParty,
        PayeeUscc = kind == LossKind.Rescue ? story.Cast.ServiceBodies[0] : "",
        Advance = true,
    };

    public ClaimClosed Closed(int day = 30, ClaimOutcome outcome = ClaimOutcome.Paid, int noticeDay = 0) => new()
    {
        Claim = Name,
        CloseDate = On(day).ToWire(),
        Outcome = outcome,
        CaseNumber = outcome == ClaimOutcome.Paid ? "AX-0001" : "",
        RefusalNoticeDate = noticeDay > 0 ? On(noticeDay).ToWire() : null,
    };

    public ClaimRefused Refused(int day = 10, int? noticeDay = 11, RefusalReason reason = RefusalReason.Excluded) => new()
    {
        Claim = Name,
        RefusalNumber = "JX-0001",
        Reason = reason,
        Basis = "条款第七条 责任免除",
        DecisionDate = On(day).ToWire(),
        NoticeDate = noticeDay is { } notified ? On(notified).ToWire() : null,
    };

    public ClaimReopened Reopened(int day = 40) =>
        new() { Claim = Name, ReopenNumber = "KX-0001", ReopenDate = On(day).ToWire(), Reason = ReopenReason.FurtherDocuments };

    public ClaimRecovered Recovered(int day = 45, long fen = MedicalFen / 2) => new()
    {
        Claim = Name,
        RecoveryNumber = "ZCX-0001",
        RecoveryDate = On(day).ToWire(),
        AmountFen = fen,
        Ground = RecoveryGround.Subrogation,
        PayerKind = RecoveryPayerKind.ThirdParty,
        Basis = "保险法 第六十条",
    };

    private DateOnly On(int day) => lossOn.AddDays(day);
}
