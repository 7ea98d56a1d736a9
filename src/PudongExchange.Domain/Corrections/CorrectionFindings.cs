using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Corrections;

/// <summary>The findings of withdrawals and corrections.</summary>
public static class CorrectionFindings
{
    public static readonly FindingKind FactUnknown = new("FACT_UNKNOWN", Error,
        "The record has no fact of this participant in force at index {0}.", "该记录在序号 {0} 没有该参与方的有效事实。");

    public static readonly FindingKind FactOfOtherContent = new("FACT_OF_OTHER_CONTENT", Error,
        "The fact at index {0} has another digest.", "序号 {0} 的事实摘要不符。");

    public static readonly FindingKind FactStands = new("FACT_STANDS", Error,
        "A {0} is neither withdrawn nor corrected.", "{0} 不可撤回,也不可更正。");

    public static readonly FindingKind AlreadyWithdrawn = new("FACT_ALREADY_WITHDRAWN", Error,
        "The fact at index {0} was withdrawn at index {1}.", "序号 {0} 的事实已在序号 {1} 撤回。");

    public static readonly FindingKind AlreadyCorrected = new("FACT_ALREADY_CORRECTED", Error,
        "The fact at index {0} was corrected at index {1}; name the entry that holds now.", "序号 {0} 的事实已在序号 {1} 更正;请指明现行有效的条目。");

    public static readonly FindingKind RestedOn = new("FACT_RESTED_ON", Error,
        "The fact at index {0} would be refused then: {1}. Withdraw or correct that first.", "此后序号 {0} 的事实将被拒绝:{1}。请先撤回或更正该事实。");

    public static readonly FindingKind TooMuchRests = new("TOO_MUCH_RESTS_ON_IT", Error,
        "More than {0} facts of the record and of those that name it would have to be looked at again.", "该记录及引用它的记录须重新审视的事实超过 {0} 个。");

    public static readonly FindingKind AmendedTooOften = new("AMENDED_TOO_OFTEN", Error,
        "The participant withdrew or corrected {0} facts of the record already.", "该参与方已撤回或更正该记录的 {0} 个事实。");

    public static readonly FindingKind CorrectedAsOtherType = new("CORRECTED_AS_OTHER_TYPE", Error,
        "The corrected fact must be a {0}, as the one that it replaces.", "更正后的事实须与原事实同为 {0}。");

    public static readonly FindingKind CorrectedAsOtherRecord = new("CORRECTED_AS_OTHER_RECORD", Error,
        "The corrected fact is about another record.", "更正后的事实所涉记录不同。");

    public static readonly FindingKind CorrectionChangesNothing = new("CORRECTION_CHANGES_NOTHING", Error,
        "The corrected fact says what the one at index {0} says.", "更正后的事实与序号 {0} 的内容相同。");

    public static readonly FindingKind CorrectionRepeats = new("CORRECTION_REPEATS", Error,
        "The corrected fact says what was stated at index {0} under the same number.", "更正后的事实与序号 {0} 同一编号的内容相同。");

    public static readonly FindingKind AmendedLate = new("AMENDED_LATE", Warning,
        "The fact was recorded on {0:yyyy-MM-dd}, more than {1} days before.", "该事实记录于 {0:yyyy-MM-dd},距今超过 {1} 天。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        FactUnknown, FactOfOtherContent, FactStands, AlreadyWithdrawn, AlreadyCorrected, RestedOn, TooMuchRests, AmendedTooOften,
        CorrectedAsOtherType, CorrectedAsOtherRecord, CorrectionChangesNothing, CorrectionRepeats, AmendedLate,
    ];
}
