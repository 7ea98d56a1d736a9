using PudongExchange.Domain.Claims;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.Enforcement;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Market;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Policies;
using PudongExchange.Domain.Prevention;
using PudongExchange.Domain.Spending;

namespace PudongExchange.Domain.Judging;

/// <summary>All kinds of findings, each declared by its capability; docs/reference/findings.md says cause and remedy of each.</summary>
public static class FindingCatalogue
{
    public static readonly IReadOnlyList<FindingKind> All =
    [
        .. GeneralFindings.All,
        .. PolicyFindings.All,
        .. ClaimFindings.All,
        .. ClaimStepFindings.All,
        .. CoverageFindings.All,
        .. PreventionFindings.All,
        .. SpendingFindings.All,
        .. HazardFindings.All,
        .. EnforcementFindings.All,
        .. MarketFindings.All,
        .. ParticipantFindings.All,
        .. CorrectionFindings.All,
        .. ParameterFindings.All,
    ];
}
