using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Spending;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class SpendingKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<SpendingBooked>("spending_booked", [Role.Insurer], fact => fact.SpendingItem, SpendingBookedRules.Judge,
            fact => fact.Apportionments.SelectMany(part => new[] { part.Activity, part.Policy }))
        {
            JudgedBy = [ParameterCatalogue.SafetyRewardPermission],
        },
        new FactKind<SpendingPaid>("spending_paid", [Role.Insurer], fact => fact.SpendingItem, SpendingPaidRules.Judge),
        new FactKind<SpendingInvoiced>("spending_invoiced", [Role.Insurer], fact => fact.SpendingItem, SpendingInvoicedRules.Judge),
        new FactKind<SpendingReversed>("spending_reversed", [Role.Insurer], fact => fact.SpendingItem, SpendingReversedRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<SpendingItem>(SpendingItem.Collection, SpendingItem.Evolve)];
}
