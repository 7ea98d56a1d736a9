using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Hazards;

/// <summary>What can be found in facts about hazards.</summary>
public static class HazardFindings
{
    public static readonly FindingKind FinderNotOfRole = new("FINDER_NOT_OF_ROLE", Error,
        "A participant of role {0} does not state a hazard found by {1}.", "角色 {0} 的参与方不陈述由 {1} 发现的隐患。");

    public static readonly FindingKind BadCriterionCode = new("BAD_CRITERION_CODE", Error,
        "A criterion's code is 4 to 30 capital letters, digits and hyphens.", "判定标准条目代码须为 4 至 30 位大写字母、数字或连字符。");

    public static readonly FindingKind CriterionOfOtherSector = new("CRITERION_OF_OTHER_SECTOR", Warning,
        "The criterion {0} belongs to another sector.", "判定标准条目 {0} 属于其他行业领域。");

    public static readonly FindingKind ActivityOfAnother = new("ACTIVITY_OF_ANOTHER", Error,
        "{0} served another enterprise.", "{0} 服务的是另一企业。");

    public static readonly FindingKind HazardClosed = new("HAZARD_CLOSED", Error,
        "The hazard was closed on {0:yyyy-MM-dd}; nothing may follow.", "该隐患已于 {0:yyyy-MM-dd} 销号,不得再有后续事项。");

    public static readonly FindingKind BeforeFound = new("BEFORE_FOUND", Error,
        "{0:yyyy-MM-dd} lies before {1:yyyy-MM-dd}, the day on which the hazard was found.",
        "{0:yyyy-MM-dd} 早于隐患发现日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind RectifiedLate = new("RECTIFIED_LATE", Warning,
        "The hazard was due on {0:yyyy-MM-dd} and rectified on {1:yyyy-MM-dd}.", "整改期限为 {0:yyyy-MM-dd},实际于 {1:yyyy-MM-dd} 完成整改。");

    public static readonly FindingKind NoPhotoAfter = new("NO_PHOTO_AFTER", Warning,
        "No photo shows the place after rectification.", "没有整改后的照片。");

    public static readonly FindingKind PhotoFromBefore = new("PHOTO_FROM_BEFORE", Warning,
        "A photo from before rectification is stated as one taken afterwards.", "以整改前的照片作为整改后的照片。");

    public static readonly FindingKind NoReportToReview = new("NO_REPORT_TO_REVIEW", Error,
        "No report of rectification awaits a review.", "没有待复查的整改报告。");

    public static readonly FindingKind NotTheLatestReport = new("NOT_THE_LATEST_REPORT", Error,
        "The latest report is {0}.", "最新的整改报告是 {0}。");

    public static readonly FindingKind ReviewedBeforeReport = new("REVIEWED_BEFORE_REPORT", Error,
        "Reviewed on {0:yyyy-MM-dd}; the report is of {1:yyyy-MM-dd}.", "复查日期 {0:yyyy-MM-dd} 早于整改报告日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ReviewerIsRectifier = new("REVIEWER_IS_RECTIFIER", Warning,
        "The enterprise reviewed its own rectification.", "企业自行复查其整改结果。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        FinderNotOfRole, BadCriterionCode, CriterionOfOtherSector, ActivityOfAnother, HazardClosed, BeforeFound, RectifiedLate, NoPhotoAfter,
        PhotoFromBefore, NoReportToReview, NotTheLatestReport, ReviewedBeforeReport, ReviewerIsRectifier,
    ];
}
