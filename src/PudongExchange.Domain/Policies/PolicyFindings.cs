using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Policies;

/// <summary>What can be found in facts about policies.</summary>
public static class PolicyFindings
{
    public static readonly FindingKind BadProductCode = new("BAD_PRODUCT_CODE", Error,
        "A product code is 1 to 50 letters, digits and hyphens.", "产品代码须为 1 至 50 位字母、数字或连字符。");

    public static readonly FindingKind LimitsOutOfOrder = new("LIMITS_OUT_OF_ORDER", Error,
        "The limit {0} of {1} fen must not exceed {2} of {3} fen.", "限额 {0}({1} 分)不得高于 {2}({3} 分)。");

    public static readonly FindingKind LeadNotOne = new("LEAD_NOT_ONE", Error,
        "{0} coinsurers lead; exactly one must.", "共有 {0} 家首席承保人,应当恰为一家。");

    public static readonly FindingKind LeadNotIssuer = new("LEAD_NOT_ISSUER", Error,
        "The lead insurer must be the insurer in the policy's name.", "首席承保人须为保单名称中的保险人。");

    public static readonly FindingKind LoneShare = new("LONE_SHARE", Error,
        "A coinsured policy has at least two shares; a policy carried alone states none.", "共保保单至少有两份份额;独立承保不填写份额。");

    public static readonly FindingKind DeathLimitTooLow = new("DEATH_LIMIT_TOO_LOW", Warning,
        "The limit of {0} fen per person for death is below the {1} fen that the law asks for on {2:yyyy-MM-dd}.",
        "每人死亡伤残限额 {0} 分,低于 {2:yyyy-MM-dd} 法定最低的 {1} 分。");

    public static readonly FindingKind HeadsBelowEmployees = new("HEADS_BELOW_EMPLOYEES", Warning,
        "{0} heads are insured of {1} employees; the cover must include all of them.", "参保 {0} 人,从业人数 {1} 人,未全员投保。");

    public static readonly FindingKind NotOnRoster = new("NOT_ON_ROSTER", Warning,
        "No department has the enterprise on its roster yet.", "该企业尚未列入任何部门的应保名单。");

    public static readonly FindingKind ProductNotCompliant = new("PRODUCT_NOT_COMPLIANT", Warning,
        "The enterprise must be insured, and this line of business does not discharge that duty.",
        "该企业属应保企业,此险种不能替代安全生产责任保险。");

    public static readonly FindingKind CoverBackdated = new("COVER_BACKDATED", Warning,
        "Cover begins on {0:yyyy-MM-dd}, before the policy was bound on {1:yyyy-MM-dd}.",
        "保险起期 {0:yyyy-MM-dd} 早于签单日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind CoverUnusuallyLong = new("COVER_UNUSUALLY_LONG", Warning,
        "Cover runs for {0} days without being limited to a project; more than {1} are unusual.",
        "非工程项目保单保险期间为 {0} 天,超过通常的 {1} 天。");

    public static readonly FindingKind PreventionAboveCeiling = new("PREVENTION_ABOVE_CEILING", Warning,
        "{0} ppm of the premium are committed to prevention; at most {1} ppm may be spent on it.",
        "约定的预防服务费比例为百万分之 {0},高于上限百万分之 {1}。");

    public static readonly FindingKind PreventionBelowFloor = new("PREVENTION_BELOW_FLOOR", Warning,
        "{0} ppm of the premium are committed to prevention; at least {1} ppm must be.",
        "约定的预防服务费比例为百万分之 {0},低于下限百万分之 {1}。");

    public static readonly FindingKind RateNotExplained = new("RATE_NOT_EXPLAINED", Warning,
        "The rate charged is {0}; base times factors gives {1}.", "实收费率为 {0},基准费率与系数之积为 {1}。");

    public static readonly FindingKind PremiumNotExplained = new("PREMIUM_NOT_EXPLAINED", Warning,
        "The premium is {0} fen; the rate charged on its basis gives {1} fen.", "保险费为 {0} 分,按实收费率计算应为 {1} 分。");

    public static readonly FindingKind BasisMismatch = new("BASIS_MISMATCH", Warning,
        "The rate's basis is {0} fen; {1} says {2} fen.", "费率基数为 {0} 分,而 {1} 为 {2} 分。");

    public static readonly FindingKind RenewedPolicyUnknown = new("RENEWED_POLICY_UNKNOWN", Warning,
        "The exchange has no record of the insurer's own policy that this one renews.", "交易所没有该保险人被续保保单的记录。");

    public static readonly FindingKind RenewalOfAnother = new("RENEWAL_OF_ANOTHER", Warning,
        "The renewed policy insured another enterprise.", "被续保的保单承保的是另一企业。");

    public static readonly FindingKind RenewalGap = new("RENEWAL_GAP", Warning,
        "The renewed policy covered until {0:yyyy-MM-dd}; this one begins on {1:yyyy-MM-dd}.",
        "上一保单承保至 {0:yyyy-MM-dd},本保单自 {1:yyyy-MM-dd} 起保,存在脱保。");

    public static readonly FindingKind PayerContradicted = new("PAYER_CONTRADICTED", Error,
        "The payer is stated as {0}, whose code is another.", "付款人类型为 {0},但其统一社会信用代码不符。");

    public static readonly FindingKind PayerNotEnterprise = new("PAYER_NOT_ENTERPRISE", Warning,
        "Neither the insured nor the holder paid; the premium must not be shifted to others.",
        "付款人既非被保险人也非投保人,保险费不得转由他人承担。");

    public static readonly FindingKind PremiumBeyondDue = new("PREMIUM_BEYOND_DUE", Warning,
        "{0} fen were received in all; the premium is {1} fen.", "累计实收 {0} 分,超过应收保险费 {1} 分。");

    public static readonly FindingKind PremiumOverdue = new("PREMIUM_OVERDUE", Warning,
        "The instalment was due on {0:yyyy-MM-dd} and arrived on {1:yyyy-MM-dd}.", "该期保险费应于 {0:yyyy-MM-dd} 前支付,{1:yyyy-MM-dd} 到账。");

    public static readonly FindingKind PremiumAfterEnd = new("PREMIUM_AFTER_END", Warning,
        "The premium arrived on {0:yyyy-MM-dd}; the policy had ended with {1:yyyy-MM-dd}.",
        "保险费于 {0:yyyy-MM-dd} 到账,保单已于 {1:yyyy-MM-dd} 终止。");

    public static readonly FindingKind PolicyEnded = new("POLICY_ENDED", Error,
        "The policy ended early; its last day of cover is {0:yyyy-MM-dd}.", "保单已提前终止,最后承保日为 {0:yyyy-MM-dd}。");

    public static readonly FindingKind OutsideCover = new("OUTSIDE_COVER", Error,
        "{0:yyyy-MM-dd} lies outside the cover from {1:yyyy-MM-dd} to {2:yyyy-MM-dd}.",
        "{0:yyyy-MM-dd} 不在 {1:yyyy-MM-dd} 至 {2:yyyy-MM-dd} 的保险期间内。");

    public static readonly FindingKind EndorsedBackwards = new("ENDORSED_BACKWARDS", Error,
        "Only a correction takes effect before it is asked for, on {0:yyyy-MM-dd}.", "除错误更正外,批改不得早于申请日期 {0:yyyy-MM-dd} 生效。");

    public static readonly FindingKind InsuredMustStay = new("INSURED_MUST_STAY", Error,
        "A change of address keeps the insured.", "地址变更不得更换被保险人。");

    public static readonly FindingKind NotExtended = new("NOT_EXTENDED", Error,
        "An extension ends after {0:yyyy-MM-dd}, the last day so far.", "延期后的保险止期须晚于现止期 {0:yyyy-MM-dd}。");

    public static readonly FindingKind CoverShortened = new("COVER_SHORTENED", Error,
        "Cover until {0:yyyy-MM-dd} is cut short by a termination or a correction only.", "缩短至 {0:yyyy-MM-dd} 之前的保险期间须以退保、解除或错误更正陈述。");

    public static readonly FindingKind HeadsExhausted = new("HEADS_EXHAUSTED", Error,
        "{0} insured heads would remain; at least one must.", "批改后参保人数为 {0},至少须为 1 人。");

    public static readonly FindingKind PremiumNegative = new("PREMIUM_NEGATIVE", Error,
        "The premium would fall to {0} fen.", "批改后保险费为 {0} 分,不得低于 0。");

    public static readonly FindingKind NotVoidedFromStart = new("NOT_VOIDED_FROM_START", Error,
        "A policy that is struck off ends with its first day, {0:yyyy-MM-dd}.", "注销的保单须自保险起期 {0:yyyy-MM-dd} 起终止。");

    public static readonly FindingKind RefundBeyondPremium = new("REFUND_BEYOND_PREMIUM", Error,
        "{0} fen go back; {1} fen were received.", "退费 {0} 分,高于已实收的 {1} 分。");

    public static readonly FindingKind NoLegalGround = new("NO_LEGAL_GROUND", Warning,
        "A mandatory policy ends early only when the enterprise is closed by law or stops production.",
        "除依法关闭或完全停止生产经营外,应保企业不得退保。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        BadProductCode, LimitsOutOfOrder, LeadNotOne, LeadNotIssuer, LoneShare, DeathLimitTooLow, HeadsBelowEmployees, NotOnRoster,
        ProductNotCompliant, CoverBackdated, CoverUnusuallyLong, PreventionAboveCeiling, PreventionBelowFloor, RateNotExplained, PremiumNotExplained,
        BasisMismatch, RenewedPolicyUnknown, RenewalOfAnother, RenewalGap, PayerContradicted, PayerNotEnterprise, PremiumBeyondDue,
        PremiumOverdue, PremiumAfterEnd, PolicyEnded, OutsideCover, EndorsedBackwards, InsuredMustStay, NotExtended,
        CoverShortened, HeadsExhausted, PremiumNegative, NotVoidedFromStart, RefundBeyondPremium, NoLegalGround,
    ];
}
