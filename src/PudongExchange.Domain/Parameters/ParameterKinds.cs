using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Parameters;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class ParameterKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<ParameterSet>("parameter_set", [Role.Office], fact => fact.Parameter, ParameterSetRules.Judge) { Stands = true },
        new FactKind<CriterionPublished>("criterion_published", [Role.Department, Role.Office], fact => fact.Criterion, CriterionPublishedRules.Judge) { Stands = true },
        new FactKind<CampaignOpened>("campaign_opened", [Role.Office], fact => fact.Campaign, CampaignOpenedRules.Judge) { Stands = true },
    ];

    public static readonly IReadOnlyList<RecordKind> Records =
    [
        new RecordKind<Parameter>(Parameter.Collection, Parameter.Evolve),
        new RecordKind<Criterion>(Criterion.Collection, Criterion.Evolve),
        new RecordKind<Campaign>(Campaign.Collection, Campaign.Evolve),
    ];
}
