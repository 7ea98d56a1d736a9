using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Claims;

/// <summary>What can be found in the course of a claim: registration, survey, refusal, reopening and recovery.</summary>
public static class ClaimStepFindings
{
    public static readonly FindingKind BeforeReport = new("BEFORE_REPORT", Error,
        "{0:yyyy-MM-dd} lies before the report of {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 早于报案日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind BeforeRegistration = new("BEFORE_REGISTRATION", Warning,
        "The assessment of {0:yyyy-MM-dd} lies before the registration of {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 的核定早于立案日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind BeforeReopening = new("BEFORE_REOPENING", Warning,
        "{0:yyyy-MM-dd} lies before the reopening of {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 早于重开日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ClaimIsNotAccepted = new("CLAIM_NOT_ACCEPTED", Error,
        "The claim was not accepted on {0:yyyy-MM-dd}; register it first.", "赔案已于 {0:yyyy-MM-dd} 不予受理,须先立案。");

    public static readonly FindingKind ClaimIsRefused = new("CLAIM_REFUSED", Error,
        "The claim was refused on {0:yyyy-MM-dd}; reopen it first.", "赔案已于 {0:yyyy-MM-dd} 拒赔,须先重开。");

    public static readonly FindingKind AlreadyRegistered = new("ALREADY_REGISTERED", Error,
        "The claim is registered as {0}; refuse it instead.", "赔案已立案,立案号为 {0},应作拒赔处理。");

    public static readonly FindingKind NoEvidenceOfSurvey = new("NO_EVIDENCE_OF_SURVEY", Warning,
        "No photo, record or statement of the survey is stated.", "未报送查勘照片、记录或笔录。");

    public static readonly FindingKind RefusedWithRemainder = new("REFUSED_WITH_REMAINDER", Error,
        "{0} fen are assessed and not paid; assess anew before the refusal.", "尚有核定未付的 {0} 分,拒赔前须重新核定。");

    public static readonly FindingKind RefusedAfterPayment = new("REFUSED_AFTER_PAYMENT", Warning,
        "The claim is turned away; {0} fen were paid already.", "赔案不予受理或拒赔,但已赔付 {0} 分。");

    public static readonly FindingKind RefusalNotNotified = new("REFUSAL_NOT_NOTIFIED", Warning,
        "The refusal of {0:yyyy-MM-dd} states no notice to the claimant.", "{0:yyyy-MM-dd} 的拒赔决定未载明通知日期。");

    public static readonly FindingKind RefusedDespiteCover = new("REFUSED_DESPITE_COVER", Warning,
        "The loss of {0:yyyy-MM-dd} is refused as outside the cover; the policy covers that day.",
        "以不在保险期间为由拒赔,但保单在出险日 {0:yyyy-MM-dd} 有效。");

    public static readonly FindingKind ClosedNotAsDecided = new("CLOSED_NOT_AS_DECIDED", Error,
        "The outcome is {0}; the claim was refused or not accepted on {1:yyyy-MM-dd}.", "结案结果为 {0},但赔案已于 {1:yyyy-MM-dd} 拒赔或不予受理。");

    public static readonly FindingKind RefusalNoticeChanged = new("REFUSAL_NOTICE_CHANGED", Error,
        "The refusal was notified on {0:yyyy-MM-dd}; the close states {1:yyyy-MM-dd}.", "拒赔已于 {0:yyyy-MM-dd} 通知,结案载明 {1:yyyy-MM-dd}。");

    public static readonly FindingKind StatedAfterEnd = new("STATED_AFTER_END", Warning,
        "It happened on {0:yyyy-MM-dd} and is stated after the close, refusal or non-acceptance of {1:yyyy-MM-dd}.",
        "事项发生于 {0:yyyy-MM-dd},在 {1:yyyy-MM-dd} 结案、拒赔或不予受理之后才陈述。");

    public static readonly FindingKind NothingToReopen = new("NOTHING_TO_REOPEN", Error,
        "The claim is neither closed nor refused.", "赔案未结案,也未拒赔,无需重开。");

    public static readonly FindingKind ReopenedBeforeEnd = new("REOPENED_BEFORE_END", Error,
        "The reopening of {0:yyyy-MM-dd} lies before the close or refusal of {1:yyyy-MM-dd}.", "重开日 {0:yyyy-MM-dd} 早于结案或拒赔日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind RecoveredBeyondPaid = new("RECOVERED_BEYOND_PAID", Error,
        "{0} fen would be recovered in all; {1} fen were paid.", "累计追偿将达 {0} 分,已赔付 {1} 分。");

    public static readonly FindingKind RecoveredBeforePayment = new("RECOVERED_BEFORE_PAYMENT", Error,
        "The recovery of {0:yyyy-MM-dd} lies before the first payment of {1:yyyy-MM-dd}.", "追偿日 {0:yyyy-MM-dd} 早于首笔赔款日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind SubrogatedToInsured = new("SUBROGATED_TO_INSURED", Error,
        "Subrogation is against third parties; the payer is the insured.", "代位求偿只能向第三者行使,但付款人为被保险人。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        BeforeReport, BeforeRegistration, BeforeReopening, ClaimIsNotAccepted, ClaimIsRefused, AlreadyRegistered, NoEvidenceOfSurvey,
        RefusedWithRemainder, RefusedAfterPayment, RefusalNotNotified, RefusedDespiteCover, ClosedNotAsDecided, RefusalNoticeChanged,
        StatedAfterEnd, NothingToReopen, ReopenedBeforeEnd, RecoveredBeyondPaid, RecoveredBeforePayment, SubrogatedToInsured,
    ];
}
