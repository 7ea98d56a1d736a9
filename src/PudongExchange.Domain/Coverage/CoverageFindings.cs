using PudongExchange.Domain.Judging;
using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Coverage;

/// <summary>What can be found in facts about the roster.</summary>
public static class CoverageFindings
{
    public static readonly FindingKind RequiredWithoutSector = new("REQUIRED_WITHOUT_SECTOR", Warning,
        "Enterprises of other sectors insure voluntarily; the listing requires it.", "其他行业领域为自愿投保,该条目却列为应保。");

    public static readonly IReadOnlyList<FindingKind> All = [RequiredWithoutSector];
}
