using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Hazards;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class HazardKinds
{
    private static readonly Role[] Finders = [Role.Insurer, Role.Department, Role.Town];

    /// <summary>Who supervises hazards that others found too.</summary>
    private static readonly Role[] Authorities = [Role.Department, Role.Town, Role.Office];

    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<HazardFound>("hazard_found", Finders, fact => fact.Hazard, HazardFoundRules.Judge,
            fact => [fact.Policy, fact.Activity, .. fact.CriterionCodes.Select(Criterion.NameOf)]),
        new FactKind<HazardNotified>("hazard_notified", Finders, fact => fact.Hazard, HazardNotifiedRules.Judge),
        new FactKind<RectificationReported>("rectification_reported", Finders, fact => fact.Hazard, RectificationReportedRules.Judge),
        new FactKind<RectificationReviewed>("rectification_reviewed", Finders, fact => fact.Hazard, RectificationReviewedRules.Judge),
        new FactKind<HazardExtended>("hazard_extended", Finders, fact => fact.Hazard, HazardExtendedRules.Judge),
        new FactKind<HazardRefused>("hazard_refused", Finders, fact => fact.Hazard, HazardRefusedRules.Judge),
        new FactKind<HazardEscalated>("hazard_escalated", Finders, fact => fact.Hazard, HazardEscalatedRules.Judge),
        new FactKind<HazardListed>("hazard_listed", Authorities, fact => fact.Hazard, HazardListedRules.Judge) { IsOfAnyOwner = true },
        new FactKind<HazardDelisted>("hazard_delisted", Authorities, fact => fact.Hazard, HazardDelistedRules.Judge) { IsOfAnyOwner = true },
        new FactKind<HazardTransferred>("hazard_transferred", Authorities, fact => fact.Hazard, HazardTransferredRules.Judge) { IsOfAnyOwner = true },
        new FactKind<HazardWithdrawn>("hazard_withdrawn", Finders, fact => fact.Hazard, HazardWithdrawnRules.Judge, fact => [fact.DuplicateOf]),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Hazard>(Hazard.Collection, Hazard.Evolve)];
}
