using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Parameters;

/// <summary>The refusals of the calls that read parameters.</summary>
public static class ParameterRefusals
{
    public static readonly Refusal InvalidEffectiveDate = new(Code.InvalidArgument, "INVALID_EFFECTIVE_DATE",
        "The day is none of the calendar, or not from 1990-01-01 to 2099-12-31.", "日期不存在,或不在 1990-01-01 至 2099-12-31 之间。")
    { Field = "effective_date" };
}
