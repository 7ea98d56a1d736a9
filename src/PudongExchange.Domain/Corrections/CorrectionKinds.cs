using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Corrections;

/// <summary>The kinds of facts of this capability. They are about records of all kinds, and it has none of its own.</summary>
public static class CorrectionKinds
{
    /// <summary>Whoever states facts may take them back.</summary>
    private static readonly Role[] Stating = [Role.Insurer, Role.Department, Role.Town, Role.Group, Role.Finance, Role.Office];

    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<FactWithdrawn>("fact_withdrawn", Stating, fact => fact.Record, FactWithdrawnRules.Judge) { IsOfAnyOwner = true, Stands = true },
        new FactKind<FactCorrected>("fact_corrected", Stating, fact => fact.Record, FactCorrectedRules.Judge) { IsOfAnyOwner = true },
    ];
}
