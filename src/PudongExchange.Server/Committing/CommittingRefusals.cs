using System.Globalization;
using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Committing;

/// <summary>The refusals that only the committer can give.</summary>
public static class CommittingRefusals
{
    public static readonly Refusal NotCommitting = new(Code.Unavailable, "NOT_COMMITTING",
        "This node does not commit now; ask for the series' next offset to learn what is recorded, and go on from there.",
        "本节点目前不能提交;请查询报送序列的下一偏移量以确认已记录的内容,并从该处继续。")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    public static readonly Refusal SeriesTakenOver = new(Code.Aborted, "SERIES_TAKEN_OVER",
        "A newer Open has taken the series over.", "该报送序列已被新的连接接管。");

    public static Refusal OffsetGap(long offset, long nextOffset) => new Refusal(Code.OutOfRange, "OFFSET_GAP",
        $"Offset {offset} is not the next one, {nextOffset}; nothing was stored.",
        $"偏移量 {offset} 不是下一个偏移量 {nextOffset},未保存任何内容。")
        .With("next_offset", Text(nextOffset));

    public static Refusal OffsetConflict(long offset, long firstIndex, long conflictIndex) => new Refusal(Code.AlreadyExists, "OFFSET_CONFLICT",
        $"Offset {offset} holds other content since index {firstIndex}; the conflict is recorded at index {conflictIndex}.",
        $"偏移量 {offset} 自序号 {firstIndex} 起已有其他内容;冲突已记录于序号 {conflictIndex}。")
        .With("first_index", Text(firstIndex)).With("index", Text(conflictIndex));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
