using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Enforcement;

/// <summary>What can be found in facts about penalties, accidents, credit and standardisation.</summary>
public static class EnforcementFindings
{
    public static readonly FindingKind BasisNotInForce = new("BASIS_NOT_IN_FORCE", Warning,
        "On {0:yyyy-MM-dd} article 109 of 安全生产法 did not yet penalise a missing insurance.",
        "{0:yyyy-MM-dd} 时,安全生产法尚无第一百零九条关于未投保的处罚规定。");

    public static readonly FindingKind FineOutsideRange = new("FINE_OUTSIDE_RANGE", Warning,
        "The fine is {0} fen; the article allows {1} to {2} fen in this stage.", "罚款 {0} 分,该阶段法定幅度为 {1} 至 {2} 分。");

    public static readonly FindingKind GroundsNotOfBasis = new("GROUNDS_NOT_OF_BASIS", Warning,
        "The article is about a missing insurance; the grounds are others.", "该条针对应保未保,案由却为其他事项。");

    public static readonly FindingKind NotObliged = new("NOT_OBLIGED", Warning,
        "No roster obliges the enterprise to insure on {0:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 该企业不在任何部门的应保名单之内。");

    public static readonly FindingKind HazardElsewhere = new("HAZARD_ELSEWHERE", Error,
        "{0} is a hazard at another enterprise.", "{0} 是另一企业的隐患。");

    public static readonly FindingKind AccidentElsewhere = new("ACCIDENT_ELSEWHERE", Error,
        "{0} is an accident of another enterprise.", "{0} 是另一企业的事故。");

    public static readonly FindingKind DecidedBeforeCause = new("DECIDED_BEFORE_CAUSE", Warning,
        "The decision of {0:yyyy-MM-dd} lies before {1:yyyy-MM-dd}, the day of what it is about.",
        "处罚决定日 {0:yyyy-MM-dd} 早于所涉事项的日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind GradeNotOfNumbers = new("GRADE_NOT_OF_NUMBERS", Warning,
        "{0} deaths, {1} serious injuries and a direct loss of {2} fen make the accident {3}.",
        "死亡 {0} 人、重伤 {1} 人、直接经济损失 {2} 分,对应事故等级为 {3}。");

    public static readonly FindingKind ValidTooLong = new("VALID_TOO_LONG", Warning,
        "The level is valid until {0:yyyy-MM-dd}; {1} years from the first day end before.", "有效期至 {0:yyyy-MM-dd},超过自起始日起 {1} 年。");

    public static readonly FindingKind PublishedLate = new("PUBLISHED_LATE", Warning,
        "The decision was published on {0:yyyy-MM-dd}; its {1} working days ended on {2:yyyy-MM-dd}, {3} days before.",
        "处罚决定于 {0:yyyy-MM-dd} 公开,{1} 个工作日的期限至 {2:yyyy-MM-dd} 届满,逾期 {3} 天。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        BasisNotInForce, FineOutsideRange, GroundsNotOfBasis, NotObliged, HazardElsewhere, AccidentElsewhere, DecidedBeforeCause,
        GradeNotOfNumbers, ValidTooLong, PublishedLate,
    ];
}
