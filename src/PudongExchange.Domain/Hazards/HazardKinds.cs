using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Hazards;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class HazardKinds
{
    private static readonly Role[] Finders = [Role.Insurer, Role.Department, Role.Town];

    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<HazardFound>("hazard_found", Finders, fact => fact.Hazard, HazardFoundRules.Judge, fact => [fact.Policy, fact.Activity]),
        new FactKind<HazardNotified>("hazard_notified", Finders, fact => fact.Hazard, HazardNotifiedRules.Judge),
        new FactKind<RectificationReported>("rectification_reported", Finders, fact => fact.Hazard, RectificationReportedRules.Judge),
        new FactKind<RectificationReviewed>("rectification_reviewed", Finders, fact => fact.Hazard, RectificationReviewedRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Hazard>(Hazard.Collection, Hazard.Evolve)];
}
