using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Enforcement;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class EnforcementKinds
{
    private static readonly Role[] Enforcing = [Role.Department, Role.Town];

    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<PenaltyImposed>("penalty_imposed", Enforcing, fact => fact.Penalty, PenaltyImposedRules.Judge,
            fact => [fact.Enterprise, fact.Hazard, fact.Accident])
        {
            JudgedBy =
            [
                ParameterCatalogue.UninsuredFineLeast, ParameterCatalogue.UninsuredFineMost, ParameterCatalogue.OverdueFineLeast,
                ParameterCatalogue.OverdueFineMost, ParameterCatalogue.PenaltyPublicationTime,
            ],
        },
        new FactKind<AccidentRecorded>("accident_recorded", Enforcing, fact => fact.Accident, AccidentRecordedRules.Judge,
            fact => [fact.Enterprise, .. fact.Hazards]),
        new FactKind<CreditGraded>("credit_graded", [Role.Department], fact => fact.CreditGrade, CreditGradedRules.Judge,
            fact => [fact.Enterprise]),
        new FactKind<StandardisationGraded>("standardisation_graded", [Role.Department], fact => fact.Standardisation,
            StandardisationGradedRules.Judge, fact => [fact.Enterprise])
        {
            JudgedBy = [ParameterCatalogue.StandardisationValidity],
        },
    ];

    public static readonly IReadOnlyList<RecordKind> Records =
    [
        new RecordKind<Penalty>(Penalty.Collection, Penalty.Evolve),
        new RecordKind<Accident>(Accident.Collection, Accident.Evolve),
        new RecordKind<CreditGrade>(CreditGrade.Collection, CreditGrade.Evolve),
        new RecordKind<Standardisation>(Standardisation.Collection, Standardisation.Evolve),
    ];
}
