using Google.Rpc;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Coverage;

/// <summary>The refusals of the licence check.</summary>
public static class CoverageRefusals
{
    public static readonly Refusal LicenceOrEnterpriseExpected = new(Code.InvalidArgument, "LICENCE_OR_ENTERPRISE_EXPECTED",
        "Give the number of a licence, or an enterprise.", "请提供许可证编号或企业。")
    { Field = "licence_number" };

    public static readonly Refusal LicenceAmbiguous = new(Code.InvalidArgument, "LICENCE_AMBIGUOUS",
        "Several enterprises hold a licence of that number; give the enterprise too.", "有多家企业持有该编号的许可证,请同时指明企业。")
    { Field = "licence_number" };
}
