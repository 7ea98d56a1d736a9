using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Prevention;

/// <summary>What can be found in facts about plans, activities and complaints.</summary>
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

    public static readonly FindingKind ConfirmedBeforeDispute = new("CONFIRMED_BEFORE_DISPUTE", Warning,
        "The confirmation of {0:yyyy-MM-dd} is older than the dispute of {1:yyyy-MM-dd} and does not settle it.",
        "{0:yyyy-MM-dd} 的确认早于 {1:yyyy-MM-dd} 的异议,不能视为异议已解决。");

    public static readonly FindingKind AuthoritysDisputeSettled = new("AUTHORITYS_DISPUTE_SETTLED", Warning,
        "The confirmation of {0:yyyy-MM-dd} settles a dispute of {1:yyyy-MM-dd} that an authority stated.",
        "{0:yyyy-MM-dd} 的确认使主管部门或街镇陈述的 {1:yyyy-MM-dd} 异议得以了结。");

    public static readonly FindingKind DisputedBeforeTheEnd = new("DISPUTED_BEFORE_THE_END", Warning,
        "The dispute of {0:yyyy-MM-dd} lies before {1:yyyy-MM-dd}, the day on which the activity is said to have ended.",
        "异议日期 {0:yyyy-MM-dd} 早于所报活动结束日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind DisputedBeforeConfirmation = new("DISPUTED_BEFORE_CONFIRMATION", Warning,
        "The dispute of {0:yyyy-MM-dd} is older than the confirmation of {1:yyyy-MM-dd}, which holds.",
        "{0:yyyy-MM-dd} 的异议早于 {1:yyyy-MM-dd} 的确认,以确认为准。");

    public static readonly FindingKind NothingConfirmed = new("NOTHING_CONFIRMED", Warning,
        "No confirmation of this activity is stated that could be disputed.", "该活动尚无可供异议的确认。");

    public static readonly FindingKind EvaluatedOutsidePlan = new("EVALUATED_OUTSIDE_PLAN", Warning,
        "The period evaluated has days outside the plan from {0:yyyy-MM-dd} to {1:yyyy-MM-dd}.",
        "评估期间有部分日期不在 {0:yyyy-MM-dd} 至 {1:yyyy-MM-dd} 的服务方案期间内。");

    public static readonly FindingKind EvaluatedEarly = new("EVALUATED_EARLY", Warning,
        "Evaluated on {0:yyyy-MM-dd}, before the period ended on {1:yyyy-MM-dd}.", "评估日期 {0:yyyy-MM-dd} 早于评估期间截止日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind EvaluatedBackwards = new("EVALUATED_BACKWARDS", Warning,
        "The evaluation of {0:yyyy-MM-dd} is older than the one of {1:yyyy-MM-dd} that it follows.",
        "{0:yyyy-MM-dd} 的评估早于此前所报 {1:yyyy-MM-dd} 的评估。");

    public static readonly FindingKind ComplaintOfAnother = new("COMPLAINT_OF_ANOTHER", Error,
        "{0} served another enterprise than the one that complained.", "{0} 服务的不是投诉企业。");

    public static readonly FindingKind ComplaintBeforeTheEnd = new("COMPLAINT_BEFORE_THE_END", Warning,
        "The complaint of {0:yyyy-MM-dd} lies before {1:yyyy-MM-dd}, the day on which the activity is said to have ended.",
        "投诉受理日期 {0:yyyy-MM-dd} 早于所报活动结束日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ComplaintAnswered = new("COMPLAINT_ANSWERED", Error,
        "The complaint got its final answer on {0:yyyy-MM-dd}; nothing may follow.", "投诉已于 {0:yyyy-MM-dd} 办结,不得再有后续。");

    public static readonly FindingKind AnsweredBeforeLastStep = new("ANSWERED_BEFORE_LAST_STEP", Error,
        "The answer of {0:yyyy-MM-dd} lies before the receipt or the last answer, {1:yyyy-MM-dd}.",
        "答复日期 {0:yyyy-MM-dd} 早于受理或上次答复日期 {1:yyyy-MM-dd}。");

    public static readonly FindingKind AnsweredAfterDue = new("ANSWERED_AFTER_DUE", Warning,
        "Answered on {0:yyyy-MM-dd}, after {1:yyyy-MM-dd}, the last day for it.", "答复日期 {0:yyyy-MM-dd} 晚于办结期限 {1:yyyy-MM-dd}。");

    public static readonly FindingKind ComplaintAnsweredLate = new("COMPLAINT_ANSWERED_LATE", Warning,
        "The first answer is of {0:yyyy-MM-dd}; the {1} working days for it ended on {2:yyyy-MM-dd}, {3} days before.",
        "首次答复日期为 {0:yyyy-MM-dd},{1} 个工作日的答复期限至 {2:yyyy-MM-dd} 届满,逾期 {3} 天。");

    public static readonly FindingKind CheckTooLong = new("CHECK_TOO_LONG", Warning,
        "The check is to end on {0:yyyy-MM-dd}; the {1} working days for it end on {2:yyyy-MM-dd}, {3} days before.",
        "核查拟于 {0:yyyy-MM-dd} 办结,{1} 个工作日的核查期限至 {2:yyyy-MM-dd} 届满,超出 {3} 天。");

    public static readonly FindingKind OutsideCampaign = new("OUTSIDE_CAMPAIGN", Warning,
        "The activity of {0:yyyy-MM-dd} lies outside the campaign, which runs from {1:yyyy-MM-dd} to {2:yyyy-MM-dd}.",
        "服务日期 {0:yyyy-MM-dd} 不在专项行动期间({1:yyyy-MM-dd} 至 {2:yyyy-MM-dd})。");

    public static readonly FindingKind CheckedAgain = new("CHECKED_AGAIN", Warning,
        "A further check was announced before; more time is an extension.", "此前已告知进一步核查;再需时间应办理延期。");

    public static readonly FindingKind ExtendedWithoutCheck = new("EXTENDED_WITHOUT_CHECK", Warning,
        "The answer is put off without a further check before it.", "未经进一步核查即延期答复。");

    public static readonly FindingKind ExtendedAgain = new("EXTENDED_AGAIN", Warning,
        "The answer was put off before.", "此前已延期一次。");

    public static readonly FindingKind ExtendedTooLong = new("EXTENDED_TOO_LONG", Warning,
        "The answer is put off from {0:yyyy-MM-dd} to {1:yyyy-MM-dd}, by more than {2} days.",
        "答复期限由 {0:yyyy-MM-dd} 延至 {1:yyyy-MM-dd},超过 {2} 天。");

    public static readonly FindingKind DueDateNotLater = new("DUE_DATE_NOT_LATER", Error,
        "The extension to {0:yyyy-MM-dd} does not lie after {1:yyyy-MM-dd}, the last day so far.",
        "延期后的期限 {0:yyyy-MM-dd} 不晚于原期限 {1:yyyy-MM-dd}。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        NotTheInsured, PlanOutsideCover, PlanOfAnother, ClaimOfAnother, SurveyBeforeLoss, NoDuration, LongerThanADay, ServiceOutsideCover,
        NobodyTookPart, HazardCountImplausible, NoEvidence, BeforeTheEnd, ConfirmedBeforeDispute, AuthoritysDisputeSettled,
        DisputedBeforeTheEnd, DisputedBeforeConfirmation, NothingConfirmed, EvaluatedOutsidePlan, EvaluatedEarly, EvaluatedBackwards,
        ComplaintOfAnother, ComplaintBeforeTheEnd, ComplaintAnswered, AnsweredBeforeLastStep, AnsweredAfterDue, CheckedAgain,
        ComplaintAnsweredLate, CheckTooLong, OutsideCampaign,
        ExtendedWithoutCheck, ExtendedAgain, ExtendedTooLong, DueDateNotLater,
    ];
}
