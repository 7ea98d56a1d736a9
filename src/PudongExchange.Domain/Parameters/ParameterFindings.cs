using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Parameters;

/// <summary>What can be found in facts about parameters, criteria and campaigns.</summary>
public static class ParameterFindings
{
    public static readonly FindingKind UnknownParameter = new("UNKNOWN_PARAMETER", Error,
        "No rule reads a parameter {0}.", "没有规则使用参数 {0}。");

    public static readonly FindingKind WrongUnit = new("WRONG_UNIT", Error,
        "The parameter is stated in the unit {0}.", "该参数的计量单位为 {0}。");

    public static readonly FindingKind NotBySectorAndTown = new("NOT_BY_SECTOR_AND_TOWN", Error,
        "The rules that read this parameter know neither sector nor town, so it has one value for all.",
        "使用该参数的规则不区分行业领域和街镇,只能统一设定。");

    public static readonly FindingKind UnknownJurisdiction = new("UNKNOWN_JURISDICTION", Error,
        "The place is neither the country (100000), Shanghai (310000) or Pudong (310115), nor a town of Pudong.",
        "适用地域须为全国(100000)、上海市(310000)、浦东新区(310115)或浦东新区的街镇代码。");

    public static readonly FindingKind SetForThePast = new("SET_FOR_THE_PAST", Notice,
        "It holds from {0:yyyy-MM-dd} on; facts that are in the log already keep their verdicts.",
        "自 {0:yyyy-MM-dd} 起适用;此前已入账的事实判定不变。");

    public static readonly IReadOnlyList<FindingKind> All = [UnknownParameter, WrongUnit, NotBySectorAndTown, UnknownJurisdiction, SetForThePast];
}
