using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Coverage;

/// <summary>What can be found in facts about the roster.</summary>
public static class CoverageFindings
{
    public static readonly FindingKind RequiredWithoutSector = new("REQUIRED_WITHOUT_SECTOR", Warning,
        "Enterprises of other sectors insure voluntarily; the listing requires it.", "其他行业领域为自愿投保,该条目却列为应保。");

    public static readonly FindingKind DelistingUndone = new("DELISTING_UNDONE", Warning,
        "The listing begins on {0:yyyy-MM-dd}, not after the delisting stated before, and undoes it.",
        "该条目自 {0:yyyy-MM-dd} 起生效,不晚于此前陈述的移出日,移出因此失效。");

    public static readonly FindingKind NotOnYourRoster = new("NOT_ON_YOUR_ROSTER", Error,
        "The department never listed the enterprise in the sector {0}.", "该部门从未将该企业列入 {0} 领域的应保名单。");

    public static readonly FindingKind NotListedOnDay = new("NOT_LISTED_ON_DAY", Error,
        "No listing of the department in the sector holds on {0:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 该部门在该领域没有生效的名单条目。");

    public static readonly FindingKind ExemptedWithoutDuty = new("EXEMPTED_WITHOUT_DUTY", Warning,
        "The department's listing does not require insurance on {0:yyyy-MM-dd}, the first exempt day.",
        "豁免首日 {0:yyyy-MM-dd},该部门的名单条目并未要求投保。");

    public static readonly FindingKind ExemptionOpenEnded = new("EXEMPTION_OPEN_ENDED", Warning,
        "A stop of production exempts for a time, and no last day is stated.", "停产豁免应有期限,未陈述截止日。");

    public static readonly FindingKind RemindedWithoutDuty = new("REMINDED_WITHOUT_DUTY", Warning,
        "No listing requires the enterprise to be insured on {0:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 该企业并非应保企业。");

    public static readonly FindingKind ReminderWithoutDocument = new("REMINDER_WITHOUT_DOCUMENT", Warning,
        "The reminder is a written notice, and no digest of it is stated.", "以书面通知督促,但未陈述通知书摘要。");

    public static readonly FindingKind LicenceWithoutExpiry = new("LICENCE_WITHOUT_EXPIRY", Warning,
        "The licence states no last day.", "该许可证未陈述有效期截止日。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        RequiredWithoutSector, DelistingUndone, NotOnYourRoster, NotListedOnDay, ExemptedWithoutDuty, ExemptionOpenEnded, RemindedWithoutDuty,
        ReminderWithoutDocument, LicenceWithoutExpiry,
    ];
}
