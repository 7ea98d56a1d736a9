using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Coverage;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class CoverageKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<EnterpriseListed>("enterprise_listed", [Role.Department], fact => fact.Enterprise, EnterpriseListedRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Enterprise>(Enterprise.Collection, Enterprise.Evolve)];
}
