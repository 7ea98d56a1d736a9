using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Participants;

/// <summary>What can be found in facts about participants.</summary>
public static class ParticipantFindings
{
    public static readonly FindingKind OfficeNotEnrolled = new("OFFICE_NOT_ENROLLED", Error,
        "An office enrols itself before it enrols another one.", "区安委办须先登记自身,再登记其他办公室。");

    public static readonly FindingKind ChangeReplaced = new("ENROLMENT_CHANGE_REPLACED", Warning,
        "The change that was stated for {0:yyyy-MM-dd} no longer comes.", "此前陈述自 {0:yyyy-MM-dd} 起的变更不再生效。");

    public static readonly FindingKind SuspendsItself = new("SUSPENDS_ITSELF", Error,
        "An office cannot suspend itself.", "区安委办不能暂停自身。");

    public static readonly FindingKind AlreadySuspended = new("ALREADY_SUSPENDED", Error,
        "The suspension {0} has not ended.", "暂停 {0} 尚未结束。");

    public static readonly FindingKind SuspendedFromRecording = new("SUSPENDED_FROM_RECORDING", Warning,
        "The suspension takes effect with its recording, not on {0:yyyy-MM-dd}; what was stated since stays.",
        "暂停自记录时起生效,而非 {0:yyyy-MM-dd};其间陈述的事实仍然有效。");

    public static readonly FindingKind SuspensionUnknown = new("SUSPENSION_UNKNOWN", Error,
        "No suspension {0} of the participant is open.", "该参与方没有尚未结束的暂停 {0}。");

    public static readonly IReadOnlyList<FindingKind> All =
        [OfficeNotEnrolled, ChangeReplaced, SuspendsItself, AlreadySuspended, SuspendedFromRecording, SuspensionUnknown];
}
