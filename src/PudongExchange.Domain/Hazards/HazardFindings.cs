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

    public static readonly FindingKind CriterionUnknown = new("CRITERION_UNKNOWN", Warning,
        "The exchange knows no criterion {0}.", "平台未收录判定标准条目 {0}。");

    public static readonly FindingKind CriterionNotInForce = new("CRITERION_NOT_IN_FORCE", Warning,
        "The criterion {0} is not in force on {1:yyyy-MM-dd}.", "判定标准条目 {0} 在 {1:yyyy-MM-dd} 不适用。");

    public static readonly FindingKind CriteriaNotMajor = new("CRITERIA_NOT_MAJOR", Warning,
        "The hazard is graded major, and all criteria that it meets are of general hazards.", "隐患定为重大,所列判定标准条目均为一般隐患条目。");

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

    public static readonly FindingKind HazardWithdrawn = new("HAZARD_WITHDRAWN", Error,
        "The hazard was withdrawn on {0:yyyy-MM-dd}; nothing may follow.", "该隐患已于 {0:yyyy-MM-dd} 撤销,不得再有后续事项。");

    public static readonly FindingKind ReviewPassed = new("REVIEW_PASSED", Error,
        "The review of {0:yyyy-MM-dd} passed; the hazard only waits to be delisted.", "{0:yyyy-MM-dd} 的复查已通过,该隐患仅待摘牌。");

    public static readonly FindingKind NotAnExtension = new("NOT_AN_EXTENSION", Error,
        "{0:yyyy-MM-dd} does not lie after the due date in force, {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 不晚于现行整改期限 {1:yyyy-MM-dd},不构成延期。");

    public static readonly FindingKind ExtendedAfterDue = new("EXTENDED_AFTER_DUE", Warning,
        "The extension was approved on {0:yyyy-MM-dd}, after the due date in force, {1:yyyy-MM-dd}.",
        "延期于 {0:yyyy-MM-dd} 批准,已超过现行整改期限 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ExtendedBeyondListing = new("EXTENDED_BEYOND_LISTING", Warning,
        "{0:yyyy-MM-dd} lies after the day that the listing {1} sets, {2:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 晚于挂牌督办 {1} 确定的期限 {2:yyyy-MM-dd}。");

    public static readonly FindingKind RefusedBeforeNotice = new("REFUSED_BEFORE_NOTICE", Warning,
        "No written notice of the hazard by {0:yyyy-MM-dd} has been stated.", "截至 {0:yyyy-MM-dd} 没有书面告知该隐患的记录。");

    public static readonly FindingKind EscalatedToItself = new("ESCALATED_TO_ITSELF", Error,
        "A department does not report a hazard to itself.", "部门不向自身报告隐患。");

    public static readonly FindingKind NotOverdue = new("NOT_OVERDUE", Warning,
        "The due date in force is {0:yyyy-MM-dd}; on {1:yyyy-MM-dd} the hazard was not overdue.",
        "现行整改期限为 {0:yyyy-MM-dd},{1:yyyy-MM-dd} 时该隐患尚未逾期。");

    public static readonly FindingKind RefusalNotStated = new("REFUSAL_NOT_STATED", Warning,
        "No refusal to rectify has been stated of the hazard.", "该隐患没有拒不整改的记录。");

    public static readonly FindingKind NotMajor = new("NOT_MAJOR", Error,
        "The hazard was found to be general, not major.", "该隐患认定为一般事故隐患,并非重大事故隐患。");

    public static readonly FindingKind ReportIncomplete = new("REPORT_INCOMPLETE", Warning,
        "The report of a major hazard leaves this part out.", "重大事故隐患报告缺少该项内容。");

    public static readonly FindingKind ListedNotMajor = new("LISTED_NOT_MAJOR", Warning,
        "The hazard listed for supervision was found to be general, not major.", "挂牌督办的隐患认定为一般事故隐患,并非重大事故隐患。");

    public static readonly FindingKind AlreadyListed = new("ALREADY_LISTED", Error,
        "The participant's listing {0} of the hazard is in force.", "该参与方对该隐患的挂牌督办 {0} 尚在执行。");

    public static readonly FindingKind ListingUnknown = new("LISTING_UNKNOWN", Error,
        "The participant has no listing {0} of the hazard in force.", "该参与方对该隐患没有尚在执行的挂牌督办 {0}。");

    public static readonly FindingKind DelistedBeforeListed = new("DELISTED_BEFORE_LISTED", Error,
        "Delisted on {0:yyyy-MM-dd}; the listing is of {1:yyyy-MM-dd}.", "摘牌日期 {0:yyyy-MM-dd} 早于挂牌日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind DelistedUnreviewed = new("DELISTED_UNREVIEWED", Warning,
        "The hazard is delisted as rectified, and no review that passed has been stated.", "以整改合格摘牌,但没有复查通过的记录。");

    public static readonly FindingKind StillListed = new("STILL_LISTED", Notice,
        "The listing {0} is in force; the delisting closes the hazard.", "挂牌督办 {0} 尚在执行,该隐患待摘牌后销号。");

    public static readonly FindingKind WithdrawnWhileListed = new("WITHDRAWN_WHILE_LISTED", Error,
        "The listing {0} is in force; a listed hazard is not withdrawn.", "挂牌督办 {0} 尚在执行,挂牌的隐患不得撤销。");

    public static readonly FindingKind WithdrawnUnderSupervision = new("WITHDRAWN_UNDER_SUPERVISION", Warning,
        "An authority was told of the hazard that is withdrawn.", "所撤销的隐患已报告主管部门或已挂牌、移送。");

    public static readonly FindingKind StatedAfterClose = new("STATED_AFTER_CLOSE", Warning,
        "It happened on {0:yyyy-MM-dd} and is stated after the close of {1:yyyy-MM-dd}.", "事项发生于 {0:yyyy-MM-dd},在 {1:yyyy-MM-dd} 销号之后才陈述。");

    public static readonly FindingKind DueUnusuallyLate = new("DUE_UNUSUALLY_LATE", Warning,
        "The due date of {0:yyyy-MM-dd} was set on {1:yyyy-MM-dd}, more than {2} days before.", "{1:yyyy-MM-dd} 确定的整改期限为 {0:yyyy-MM-dd},超过 {2} 天。");

    public static readonly FindingKind MajorWithdrawn = new("MAJOR_WITHDRAWN", Warning,
        "A major hazard is withdrawn, and no other major one stands for it.", "撤销重大事故隐患,且没有其他重大事故隐患与之对应。");

    public static readonly FindingKind DuplicateOfClosed = new("DUPLICATE_OF_CLOSED", Warning,
        "The hazard that it duplicates was closed on {0:yyyy-MM-dd}, before this one was found on {1:yyyy-MM-dd}.",
        "所重复的隐患已于 {0:yyyy-MM-dd} 销号,早于本隐患的发现日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind DuplicateOfItself = new("DUPLICATE_OF_ITSELF", Error,
        "A hazard does not duplicate itself.", "隐患不能与自身重复。");

    public static readonly FindingKind DuplicateOfAnother = new("DUPLICATE_OF_ANOTHER", Error,
        "{0} is a hazard at another enterprise.", "{0} 是另一企业的隐患。");

    public static readonly FindingKind DuplicateOfWithdrawn = new("DUPLICATE_OF_WITHDRAWN", Error,
        "The hazard that it duplicates was withdrawn on {0:yyyy-MM-dd}.", "所重复的隐患已于 {0:yyyy-MM-dd} 撤销。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        FinderNotOfRole, BadCriterionCode, CriterionOfOtherSector, CriterionUnknown, CriterionNotInForce, CriteriaNotMajor, ActivityOfAnother, HazardClosed, BeforeFound, RectifiedLate, NoPhotoAfter,
        PhotoFromBefore, NoReportToReview, NotTheLatestReport, ReviewedBeforeReport, ReviewerIsRectifier, HazardWithdrawn, ReviewPassed,
        NotAnExtension, ExtendedAfterDue, ExtendedBeyondListing, RefusedBeforeNotice, EscalatedToItself, NotOverdue, RefusalNotStated, NotMajor,
        ReportIncomplete, ListedNotMajor, AlreadyListed, ListingUnknown, DelistedBeforeListed, DelistedUnreviewed, StillListed,
        WithdrawnWhileListed, WithdrawnUnderSupervision, StatedAfterClose, DueUnusuallyLate, MajorWithdrawn, DuplicateOfClosed,
        DuplicateOfItself, DuplicateOfAnother, DuplicateOfWithdrawn,
    ];
}
