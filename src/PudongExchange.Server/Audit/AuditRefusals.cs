using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Audit;

/// <summary>The refusals of the audit calls.</summary>
public static class AuditRefusals
{
    public static readonly Refusal SubjectExpected = new(Code.InvalidArgument, "SUBJECT_EXPECTED",
        "Say whose history to replay: a record's or a participant's.", "请指明回放谁的历史:某一记录或某一参与方。")
    { Field = "subject" };

    public static Refusal InvalidRange(string field) => new(Code.InvalidArgument, "INVALID_RANGE",
        "The position is negative, or the range ends before it begins.", "位置为负,或范围的终点早于起点。")
    { Field = field };
}
