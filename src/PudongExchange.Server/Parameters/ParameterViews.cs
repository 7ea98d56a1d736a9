using Google.Protobuf.Reflection;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Parameters;

/// <summary>What the exchange shows of parameters, criteria and campaigns. Their rows are those that facts have stated; what the release knows is added on reading.</summary>
internal static class ParameterViews
{
    public static readonly View<Parameter> Parameters = new("parameters", "parameters")
    {
        NameForm = "parameters/{parameter}",
        Owners = [],
        IsPublic = true,
        Description = (parameter, happened, _) => ParameterDescription.Describe(parameter, happened),
        OnDay = ParameterDescription.On,
        Columns = Columns(Parameter.Descriptor, "unit"),
    };

    public static readonly View<Criterion> Criteria = new("criteria", "criteria")
    {
        NameForm = "criteria/{code}",
        Owners = [],
        IsPublic = true,
        Description = (criterion, happened, _) => CriterionDescription.Describe(criterion, happened),
        Columns = Columns(Criterion.Descriptor, "code", "standard", "version", "stated_by", "sectors", "work_activities", "grade", "first_date", "last_date"),
    };

    public static readonly View<Campaign> Campaigns = new("campaigns", "campaigns")
    {
        NameForm = "campaigns/{campaign}",
        Owners = [],
        IsPublic = true,
        Description = (campaign, happened, _) => CampaignDescription.Describe(campaign, happened),
        Columns = Columns(Campaign.Descriptor, "basis", "sectors", "tasks", "first_date", "last_date", "return_due_date"),
    };

    private static ViewColumn[] Columns(MessageDescriptor resource, params string[] names) => [.. names.Select(name => ViewColumn.Of(resource, name))];
}
