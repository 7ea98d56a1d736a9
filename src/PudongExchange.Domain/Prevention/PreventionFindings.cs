using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Prevention;

/// <summary>What can be found in facts about plans and activities.</summary>
public static class PreventionFindings
{
    public static readonly FindingKind NotTheInsured = new("NOT_THE_INSURED", Error,
        "{0} does not insure this enterprise.", "{0} 的被保险人不是该企业。");

    public static readonly FindingKind PlanOutsideCover = new("PLAN_OUTSIDE_COVER", Warning,
        "The plan has days outside the cover from {0:yyyy-MM-dd} to {1:yyyy-MM-dd}.",
        "服务方案有部分日期不在 {0:yyyy-MM-dd} 至 {1:yyyy-MM-dd} 的保险期间内。");

    public static readonly FindingKind PlanOfAnother = new("PLAN_OF_ANOTHER", Error,
        "{0} was agreed with another enterprise.", "{0} 是与另一企业商定的服务方案。");

    public static readonly FindingKind ClaimOfAnother = new("CLAIM_OF_ANOTHER", Error,
        "{0} is not a claim of this enterprise.", "{0} 不是该企业的赔案。");

    public static readonly FindingKind SurveyBeforeLoss = new("SURVEY_BEFORE_LOSS", Warning,
        "The loss was surveyed on {0:yyyy-MM-dd}; it happened on {1:yyyy-MM-dd}.",
        "现场勘验于 {0:yyyy-MM-dd} 进行,早于出险日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind NoDuration = new("NO_DURATION", Error,
        "The activity must end after it began.", "活动结束时间须晚于开始时间。");

    public static readonly FindingKind LongerThanADay = new("LONGER_THAN_A_DAY", Warning,
        "The activity lasted more than {0} hours.", "一次服务活动持续超过 {0} 小时。");

    public static readonly FindingKind ServiceOutsideCover = new("SERVICE_OUTSIDE_COVER", Warning,
        "The service of {0:yyyy-MM-dd} lies outside the cover from {1:yyyy-MM-dd} to {2:yyyy-MM-dd}.",
        "服务日期 {0:yyyy-MM-dd} 不在 {1:yyyy-MM-dd} 至 {2:yyyy-MM-dd} 的保险期间内。");

    public static readonly FindingKind NobodyTookPart = new("NOBODY_TOOK_PART", Warning,
        "A training or a drill has participants.", "培训或演练应有企业人员参加。");

    public static readonly FindingKind HazardCountImplausible = new("HAZARD_COUNT_IMPLAUSIBLE", Warning,
        "{0} hazards in one activity; more than {1} are implausible.", "一次活动发现隐患 {0} 项,超过 {1} 项,明显异常。");

    public static readonly FindingKind NoEvidence = new("NO_EVIDENCE", Warning,
        "Nothing proves the activity; AQ 9010-2019 clause 7.4 asks for the material of each visit.",
        "该活动没有佐证材料;AQ 9010-2019 第 7.4 条要求保存每次服务的资料。");

    public static readonly FindingKind BeforeTheEnd = new("BEFORE_THE_END", Error,
        "{0:yyyy-MM-dd} lies before {1:yyyy-MM-dd}, the day on which the activity ended.",
        "{0:yyyy-MM-dd} 早于活动结束日 {1:yyyy-MM-dd}。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        NotTheInsured, PlanOutsideCover, PlanOfAnother, ClaimOfAnother, SurveyBeforeLoss, NoDuration, LongerThanADay, ServiceOutsideCover,
        NobodyTookPart, HazardCountImplausible, NoEvidence, BeforeTheEnd,
    ];
}
