using System.Globalization;
using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Submissions;

/// <summary>The refusals of the door; the comments of SubmissionsService list them in order of precedence.</summary>
public static class SubmissionRefusals
{
    public static readonly Refusal OpenExpected = new(Code.InvalidArgument, "OPEN_EXPECTED",
        "The first message of the stream must open a series.", "流的第一条消息必须打开一个报送序列。");

    public static readonly Refusal OpenRepeated = new(Code.InvalidArgument, "OPEN_REPEATED",
        "The stream has opened its series already.", "该流已打开其报送序列。");

    public static readonly Refusal InvalidSeries = new(Code.InvalidArgument, "INVALID_SERIES",
        "A series is named {participant}/series/{series} with a last segment of 1 to 40 lower-case letters, digits and hyphens.",
        "报送序列名称须为 {参与方}/series/{序列},末段为 1 至 40 位小写字母、数字或连字符。")
    { Field = "series" };

    public static readonly Refusal SeriesNotYours = new(Code.PermissionDenied, "SERIES_NOT_YOURS",
        "The series belongs to another participant.", "该报送序列属于其他参与方。");

    public static readonly Refusal StreamIdle = new(Code.DeadlineExceeded, "STREAM_IDLE",
        "Nothing came for five minutes; open again when there is something to state.", "五分钟内没有收到任何内容;有内容报送时请重新打开。");

    public static readonly Refusal NoFacts = new(Code.InvalidArgument, "NO_FACTS",
        "A Submit needs at least one fact.", "提交中至少需要一个事实。")
    { Field = "facts" };

    public static readonly Refusal OffsetsNotConsecutive = new(Code.InvalidArgument, "OFFSETS_NOT_CONSECUTIVE",
        "The offsets of a Submit rise by one.", "提交中的偏移量须逐一递增。")
    { Field = "facts" };

    public static readonly Refusal RateExceeded = new(Code.ResourceExhausted, "RATE_EXCEEDED",
        "More facts than the participant's rate allows; wait and submit the same again.", "超出该参与方的报送速率;请稍候重新提交相同内容。")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    public static Refusal TooManyFacts(int count) => new(Code.InvalidArgument, "TOO_MANY_FACTS",
        $"A Submit takes at most {Limits.MaxSubmitFacts} facts, not {count}.", $"一次提交最多 {Limits.MaxSubmitFacts} 个事实,而非 {count} 个。")
    { Field = "facts" };

    public static Refusal FactTooLarge(int size) => new Refusal(Code.InvalidArgument, "FACT_TOO_LARGE",
        $"The fact has {size} bytes; at most {Limits.MaxFactBytes} are taken. Nothing was stored.",
        $"该事实有 {size} 字节,最多接受 {Limits.MaxFactBytes} 字节,未保存任何内容。")
        .With("max_fact_bytes", Limits.MaxFactBytes.ToString(CultureInfo.InvariantCulture));

    public static readonly Refusal FactTypeInvalid = new(Code.InvalidArgument, "FACT_TYPE_INVALID",
        "The fact names no type, or one longer than 200 characters. Nothing was stored.", "该事实未注明类型,或类型名超过 200 个字符,未保存任何内容。");

    public static Refusal InvalidRange(string field) => new(Code.InvalidArgument, "INVALID_RANGE",
        $"The first offset is negative, or the count is not from 0 to {Limits.MaxReconciledFacts}.",
        $"起始偏移量为负,或数量不在 0 至 {Limits.MaxReconciledFacts} 之间。")
    { Field = field };

    public static Refusal ReceiptNotFound(string series, long offset) => new(Code.NotFound, "RECEIPT_NOT_FOUND",
        $"Nothing is recorded at offset {offset} of {series}.", $"{series} 的偏移量 {offset} 处没有记录。");
}
