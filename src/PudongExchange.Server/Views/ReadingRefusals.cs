using System.Globalization;
using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Views;

/// <summary>The refusals of get and list calls.</summary>
public static class ReadingRefusals
{
    public static readonly Refusal InvalidPageSize = new(Code.InvalidArgument, "INVALID_PAGE_SIZE",
        "The page size is negative.", "分页大小为负数。")
    { Field = "page_size" };

    public static readonly Refusal InvalidPageToken = new(Code.InvalidArgument, "INVALID_PAGE_TOKEN",
        "The page token is not one that the exchange gave.", "该分页令牌不是交易所发出的。")
    { Field = "page_token" };

    public static readonly Refusal PageTokenMismatch = new(Code.InvalidArgument, "PAGE_TOKEN_MISMATCH",
        "The page token belongs to another query; go on with the same query, or start again without a token.",
        "该分页令牌属于另一个查询;请使用相同的查询继续,或不带令牌重新开始。")
    { Field = "page_token" };

    public static readonly Refusal InvalidAsOfIndex = new(Code.InvalidArgument, "INVALID_AS_OF_INDEX",
        "The index is negative, or a least index is asked for beside it.", "序号为负,或同时给出了最低序号。")
    { Field = "as_of_index" };

    public static readonly Refusal InvalidCoverDate = new(Code.InvalidArgument, "INVALID_COVER_DATE",
        "The day is none of the calendar, or not from 2000-01-01 to 2099-12-31, or for an insurer after today.",
        "日期不存在,或不在 2000-01-01 至 2099-12-31 之间,或(对保险机构)晚于今日。")
    { Field = "cover_date" };

    public static readonly Refusal InvalidDossierDate = InvalidCoverDate with { Reason = "INVALID_DOSSIER_DATE", Field = "dossier_date" };

    public static Refusal InvalidFilter(Filters.FilterException fault) => new Refusal(Code.InvalidArgument, "INVALID_FILTER",
        $"The filter cannot be used; at character {fault.Position}: {fault.Message}.", $"筛选条件无法使用;第 {fault.Position} 个字符处:{fault.Zh}。")
    { Field = "filter" }
        .With("position", fault.Position.ToString(CultureInfo.InvariantCulture));

    public static Refusal ViewBehind(long minIndex, long viewIndex) => new Refusal(Code.Unavailable, "VIEW_BEHIND",
        $"The view has reached index {viewIndex}, not yet {minIndex}.", $"视图已到序号 {viewIndex},尚未到 {minIndex}。")
    { RetryAfter = TimeSpan.FromSeconds(1) }
        .With("view_index", viewIndex.ToString(CultureInfo.InvariantCulture));
}
