using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Coverage;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class CoverageKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<EnterpriseListed>("enterprise_listed", [Role.Department], fact => fact.Enterprise, EnterpriseListedRules.Judge) { HasRoomKept = true },
        new FactKind<EnterpriseExempted>("enterprise_exempted", [Role.Department], fact => fact.Enterprise, EnterpriseExemptedRules.Judge) { HasRoomKept = true },
        new FactKind<EnterpriseDelisted>("enterprise_delisted", [Role.Department], fact => fact.Enterprise, EnterpriseDelistedRules.Judge) { HasRoomKept = true },
        new FactKind<EnterpriseReminded>("enterprise_reminded", [Role.Department, Role.Town], fact => fact.Enterprise, EnterpriseRemindedRules.Judge),
        new FactKind<LicenceRecorded>("licence_recorded", [Role.Department], fact => fact.Enterprise, LicenceRecordedRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Enterprise>(Enterprise.Collection, Enterprise.Evolve)];
}
