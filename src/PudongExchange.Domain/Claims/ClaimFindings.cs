using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Claims;

/// <summary>What can be found in facts about claims.</summary>
public static class ClaimFindings
{
    public static readonly FindingKind LossNotCovered = new("LOSS_NOT_COVERED", Warning,
        "The loss of {0:yyyy-MM-dd} lies outside the cover from {1:yyyy-MM-dd} to {2:yyyy-MM-dd}.",
        "出险日 {0:yyyy-MM-dd} 不在 {1:yyyy-MM-dd} 至 {2:yyyy-MM-dd} 的保险期间内。");

    public static readonly FindingKind BoundAfterLoss = new("BOUND_AFTER_LOSS", Warning,
        "The policy was bound on {0:yyyy-MM-dd}, after the loss of {1:yyyy-MM-dd}.", "保单于 {0:yyyy-MM-dd} 签单,晚于出险日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind LossReportedLate = new("LOSS_REPORTED_LATE", Warning,
        "The loss of {0:yyyy-MM-dd} was reported on {1:yyyy-MM-dd}, more than {2} days later.",
        "{0:yyyy-MM-dd} 的事故于 {1:yyyy-MM-dd} 报案,超过 {2} 天。");

    public static readonly FindingKind GradeTooLow = new("GRADE_TOO_LOW", Warning,
        "{0} deaths and {1} serious injuries make the accident at least {2}.", "死亡 {0} 人、重伤 {1} 人,事故等级至少为 {2}。");

    public static readonly FindingKind ClaimIsClosed = new("CLAIM_CLOSED", Error,
        "The claim was closed on {0:yyyy-MM-dd}; reopen it first.", "赔案已于 {0:yyyy-MM-dd} 结案,须先重开。");

    public static readonly FindingKind BeforeLoss = new("BEFORE_LOSS", Error,
        "{0:yyyy-MM-dd} lies before the loss of {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 早于出险日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind RegistrationChanged = new("REGISTRATION_CHANGED", Error,
        "The claim is registered as {0}; its registration number does not change.", "赔案立案号为 {0},不得变更。");

    public static readonly FindingKind AssessedBackwards = new("ASSESSED_BACKWARDS", Warning,
        "This assessment of {0:yyyy-MM-dd} replaces a later one of {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 的核定取代了日期更晚的 {1:yyyy-MM-dd} 核定。");

    public static readonly FindingKind AssessedLate = new("ASSESSED_LATE", Warning,
        "The documents were complete on {0:yyyy-MM-dd}; the assessment of {1:yyyy-MM-dd} is more than {2} days later.",
        "资料于 {0:yyyy-MM-dd} 齐全,{1:yyyy-MM-dd} 核定,超过 {2} 天。");

    public static readonly FindingKind BeyondPersonLimit = new("BEYOND_PERSON_LIMIT", Error,
        "{0} fen for one victim exceed the policy's limit of {1} fen per person.", "单个受害人合计 {0} 分,超过保单每人限额 {1} 分。");

    public static readonly FindingKind BeyondHeadsLimit = new("BEYOND_HEADS_LIMIT", Error,
        "{0} fen for deaths and disabilities exceed the limit per person for all insured heads, {1} fen.",
        "死亡伤残合计 {0} 分,超过每人限额与参保人数之积 {1} 分。");

    public static readonly FindingKind AssessedBeyondEventLimit = new("ASSESSED_BEYOND_EVENT_LIMIT", Warning,
        "{0} fen are assessed; the policy pays at most {1} fen for one event.", "核定 {0} 分,保单每次事故限额为 {1} 分。");

    public static readonly FindingKind AssessedBelowPaid = new("ASSESSED_BELOW_PAID", Warning,
        "{0} fen are assessed; {1} fen were paid already.", "核定 {0} 分,低于已赔付的 {1} 分。");

    public static readonly FindingKind PaidBeforeAssessment = new("PAID_BEFORE_ASSESSMENT", Error,
        "Only an advance is paid before the claim is assessed.", "未经核定,只能预赔。");

    public static readonly FindingKind PaidBeyondAssessed = new("PAID_BEYOND_ASSESSED", Error,
        "{0} fen would be paid in all; {1} fen are assessed.", "累计赔付将达 {0} 分,核定金额为 {1} 分。");

    public static readonly FindingKind PaidNotAsAssessed = new("PAID_NOT_AS_ASSESSED", Warning,
        "{0} fen would be paid for this loss; {1} fen are assessed for it.", "该损失项目累计赔付 {0} 分,其核定金额为 {1} 分。");

    public static readonly FindingKind BeyondEventLimit = new("BEYOND_EVENT_LIMIT", Error,
        "{0} fen would be paid under the claim; the policy pays at most {1} fen for one event.",
        "本案累计赔付将达 {0} 分,超过保单每次事故限额 {1} 分。");

    public static readonly FindingKind BeyondPropertyLimit = new("BEYOND_PROPERTY_LIMIT", Error,
        "{0} fen would be paid for third parties' property; the policy pays at most {1} fen for it in one event.",
        "第三者财产损失累计赔付将达 {0} 分,超过每次事故第三者财产限额 {1} 分。");

    public static readonly FindingKind BeyondCumulativeLimit = new("BEYOND_CUMULATIVE_LIMIT", Error,
        "{0} fen would be paid under all claims of the policy; its cumulative limit is {1} fen.",
        "保单项下累计赔付将达 {0} 分,超过累计限额 {1} 分。");

    public static readonly FindingKind PayeeContradicted = new("PAYEE_CONTRADICTED", Error,
        "The payee is stated as the insured, whose code is another.", "领款人陈述为被保险人,但统一社会信用代码不符。");

    public static readonly FindingKind TransferNotProven = new("TRANSFER_NOT_PROVEN", Warning,
        "The insured got money for somebody else's loss without proof that it had compensated them.",
        "向被保险人支付他人损失的赔款,缺少其已向受害人赔偿的证明。");

    public static readonly FindingKind PaidLate = new("PAID_LATE", Warning,
        "The amount was agreed on {0:yyyy-MM-dd}; the payment of {1:yyyy-MM-dd} is more than {2} days later.",
        "赔付协议于 {0:yyyy-MM-dd} 达成,{1:yyyy-MM-dd} 付款,超过 {2} 天。");

    public static readonly FindingKind AdvanceOverdue = new("ADVANCE_OVERDUE", Warning,
        "The documents were complete on {0:yyyy-MM-dd}; the first payment of {1:yyyy-MM-dd} is more than {2} days later.",
        "资料于 {0:yyyy-MM-dd} 齐全,首笔赔款于 {1:yyyy-MM-dd} 支付,超过 {2} 天。");

    public static readonly FindingKind ClosedBeforeLastStep = new("CLOSED_BEFORE_LAST_STEP", Error,
        "The close of {0:yyyy-MM-dd} lies before the claim's last step of {1:yyyy-MM-dd}.", "结案日 {0:yyyy-MM-dd} 早于赔案最后一步 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ClosedWithoutPayment = new("CLOSED_WITHOUT_PAYMENT", Error,
        "The claim is closed as paid and nothing was paid.", "以赔付结案,但没有任何赔款支付。");

    public static readonly FindingKind ClosedWithRemainder = new("CLOSED_WITH_REMAINDER", Error,
        "{0} fen are assessed and not paid; pay them or assess anew before the close.", "尚有核定未付的 {0} 分,结案前须支付或重新核定。");

    public static readonly FindingKind ClosedAsUnpaid = new("CLOSED_AS_UNPAID", Warning,
        "The outcome says that nothing is owed; {0} fen were paid.", "结案结果为不予赔付,但已赔付 {0} 分。");

    public static readonly FindingKind RefusalNotifiedLate = new("REFUSAL_NOTIFIED_LATE", Warning,
        "The refusal was decided on {0:yyyy-MM-dd}; its notice of {1:yyyy-MM-dd} is more than {2} days later.",
        "{0:yyyy-MM-dd} 作出拒赔决定,{1:yyyy-MM-dd} 通知,超过 {2} 天。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        LossNotCovered, BoundAfterLoss, LossReportedLate, GradeTooLow, ClaimIsClosed, BeforeLoss, RegistrationChanged, AssessedBackwards,
        AssessedLate, BeyondPersonLimit, BeyondHeadsLimit, AssessedBeyondEventLimit, AssessedBelowPaid, PaidBeforeAssessment,
        PaidBeyondAssessed, PaidNotAsAssessed, BeyondEventLimit, BeyondPropertyLimit, BeyondCumulativeLimit, PayeeContradicted,
        TransferNotProven, PaidLate, AdvanceOverdue, ClosedBeforeLastStep, ClosedWithoutPayment, ClosedWithRemainder, ClosedAsUnpaid,
        RefusalNotifiedLate,
    ];
}
