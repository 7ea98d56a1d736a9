using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Audit;

/// <summary>The refusals of the audit calls.</summary>
public static class AuditRefusals
{
    public static readonly Refusal SubjectExpected = new(Code.InvalidArgument, "SUBJECT_EXPECTED",
        "Say whose history to replay: a record's or a participant's.", "请指明回放谁的历史:某一记录或某一参与方。")
    { Field = "subject" };

    public static Refusal EntryNotFound(long index) => new(Code.NotFound, "ENTRY_NOT_FOUND",
        $"The log has not come to index {index}.", $"账本尚未到达序号 {index}。")
    { Field = "index" };

    public static Refusal EntryNotJudged(long index) => new(Code.FailedPrecondition, "ENTRY_NOT_JUDGED",
        $"The entry {index} is a conflict, kept as evidence and never judged.", $"序号 {index} 为冲突存证,未经判定。")
    { Field = "index" };

    public static Refusal ParticipantNotEnrolled(string participant) => new Refusal(Code.FailedPrecondition, "PARTICIPANT_NOT_ENROLLED",
        $"{participant} was not enrolled then, so its sectors and towns are not known.", $"{participant} 当时不在登记之列,其行业领域和街镇范围未知。")
        .With("participant", participant);

    public static Refusal InvalidRange(string field) => new(Code.InvalidArgument, "INVALID_RANGE",
        "The position is negative, or the range ends before it begins.", "位置为负,或范围的终点早于起点。")
    { Field = field };
}
