using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Market;

/// <summary>What can be found in facts about filed terms, service bodies, experts and commissions.</summary>
public static class MarketFindings
{
    public static readonly FindingKind InForceBeforeFiled = new("IN_FORCE_BEFORE_FILED", Warning,
        "The terms hold from {0:yyyy-MM-dd}, before they were approved or filed on {1:yyyy-MM-dd}.",
        "条款费率自 {0:yyyy-MM-dd} 起使用,早于审批或备案日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind FiledCapAboveLaw = new("FILED_CAP_ABOVE_LAW", Warning,
        "The filing allows a commission of {0} ppm; the law's cap is {1} ppm.",
        "备案手续费率上限为百万分之 {0},高于法定上限百万分之 {1}。");

    public static readonly FindingKind ReplacesAnothersTerms = new("REPLACES_ANOTHERS_TERMS", Error,
        "{0} is about another insurer or product.", "{0} 是另一保险机构或另一产品的备案。");

    public static readonly FindingKind NoQualification = new("NO_QUALIFICATION", Warning,
        "The body has no qualification; AQ 9010-2019 clause 7.1 asks for one that matches its service.",
        "该机构没有资质;AQ 9010-2019 第 7.1 条要求具备与服务相适应的资质。");

    public static readonly FindingKind QualificationNotValid = new("QUALIFICATION_NOT_VALID", Warning,
        "The qualification was not valid on {0:yyyy-MM-dd}, the day of the registration.", "该资质在登记日 {0:yyyy-MM-dd} 不在有效期内。");

    public static readonly FindingKind RelatedServiceBody = new("RELATED_SERVICE_BODY", Warning,
        "The body is tied to those who choose it: {0}.", "服务机构与委托方存在关联关系:{0}。");

    public static readonly FindingKind CertificateNotValid = new("CERTIFICATE_NOT_VALID", Warning,
        "The certificate was not valid on {0:yyyy-MM-dd}, the day of the registration.", "该证书在登记日 {0:yyyy-MM-dd} 不在有效期内。");

    public static readonly FindingKind BodyNotInRegister = new("BODY_NOT_IN_REGISTER", Warning,
        "The body that the expert works for is not in the insurer's register on {0:yyyy-MM-dd}.",
        "该专家所在的服务机构在 {0:yyyy-MM-dd} 不在保险机构的服务机构名录内。");

    public static readonly FindingKind RebateToInsured = new("REBATE_TO_INSURED", Warning,
        "The commission went to the insured or the policyholder; 保险法 article 116 (4) forbids benefits beyond the contract.",
        "手续费付给了被保险人或投保人;保险法第一百一十六条第(四)项禁止给予合同约定以外的利益。");

    public static readonly FindingKind PayeeWithoutLicence = new("PAYEE_WITHOUT_LICENCE", Warning,
        "No licence of the payee is stated; 保险法 article 116 (8) forbids business brought by those without one.",
        "未陈述收款方的许可证;保险法第一百一十六条第(八)项禁止委托未取得合法资格的机构从事保险销售活动。");

    public static readonly FindingKind CommissionAboveCap = new("COMMISSION_ABOVE_CAP", Warning,
        "The rate of {0} ppm is above the law's cap of {1} ppm.", "手续费率百万分之 {0},高于法定上限百万分之 {1}。");

    public static readonly FindingKind CommissionAboveFiled = new("COMMISSION_ABOVE_FILED", Warning,
        "The rate of {0} ppm is above the filed cap of {1} ppm.", "手续费率百万分之 {0},高于备案上限百万分之 {1}。");

    public static readonly FindingKind FilingNotInForce = new("FILING_NOT_IN_FORCE", Warning,
        "The filing did not hold on {0:yyyy-MM-dd}, the day on which the policy was bound.",
        "该备案在保单签单日 {0:yyyy-MM-dd} 不在使用期内。");

    public static readonly FindingKind CommissionNotExplained = new("COMMISSION_NOT_EXPLAINED", Warning,
        "The commission is {0} fen; base times rate is {1} fen.", "手续费 {0} 分,计佣保费乘以费率为 {1} 分。");

    public static readonly FindingKind CommissionBaseAbovePremium = new("COMMISSION_BASE_ABOVE_PREMIUM", Warning,
        "The base of {0} fen is more than the premium of the policy, {1} fen.", "计佣保费 {0} 分,高于保单保险费 {1} 分。");

    public static readonly FindingKind CommissionsBeyondCap = new("COMMISSIONS_BEYOND_CAP", Warning,
        "All commissions for the policy are {0} fen, more than {1} ppm of its premium of {2} fen.",
        "该保单手续费合计 {0} 分,超过保险费 {2} 分的百万分之 {1}。");

    public static readonly FindingKind CommissionBeforeBind = new("COMMISSION_BEFORE_BIND", Warning,
        "Paid on {0:yyyy-MM-dd}, before the policy was bound on {1:yyyy-MM-dd}.", "付款日期 {0:yyyy-MM-dd} 早于保单签单日 {1:yyyy-MM-dd}。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        InForceBeforeFiled, FiledCapAboveLaw, ReplacesAnothersTerms, NoQualification, QualificationNotValid, RelatedServiceBody,
        CertificateNotValid, BodyNotInRegister, RebateToInsured, PayeeWithoutLicence, CommissionAboveCap,
        CommissionAboveFiled, FilingNotInForce, CommissionNotExplained, CommissionBaseAbovePremium, CommissionsBeyondCap, CommissionBeforeBind,
    ];
}
