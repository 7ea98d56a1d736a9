using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Market;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class MarketKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<TermsFiled>("terms_filed", [Role.Insurer, Role.Finance], fact => fact.Filing, TermsFiledRules.Judge, fact => [fact.Replaces])
        {
            JudgedBy = [ParameterCatalogue.CommissionCeiling],
        },
        new FactKind<ServiceBodyRegistered>("service_body_registered", [Role.Insurer], fact => fact.ServiceBody, ServiceBodyRegisteredRules.Judge),
        new FactKind<ExpertRegistered>("expert_registered", [Role.Insurer], fact => fact.Expert, ExpertRegisteredRules.Judge, BodyOf),
        new FactKind<CommissionPaid>("commission_paid", [Role.Insurer], fact => fact.Commission, CommissionPaidRules.Judge,
            fact => [fact.Policy, fact.Filing])
        {
            JudgedBy = [ParameterCatalogue.CommissionCeiling],
        },
    ];

    public static readonly IReadOnlyList<RecordKind> Records =
    [
        new RecordKind<Filing>(Filing.Collection, Filing.Evolve),
        new RecordKind<ServiceBody>(ServiceBody.Collection, ServiceBody.Evolve),
        new RecordKind<Expert>(Expert.Collection, Expert.Evolve),
        new RecordKind<Commission>(Commission.Collection, Commission.Evolve),
    ];

    private static IEnumerable<string> BodyOf(ExpertRegistered registered) =>
        registered.ServiceBodyUscc.Length > 0 && RecordName.Parse(registered.Expert) is { } name
            ? [$"{name.Owner}/{ServiceBody.Collection}/{registered.ServiceBodyUscc}"]
            : [];
}
