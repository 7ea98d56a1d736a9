using System.Collections.Frozen;
using Grpc.Core;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Views;
using Date = Google.Type.Date;

namespace PudongExchange.Server.Parameters;

internal sealed class ParametersEndpoint(ViewReader views, TimeProvider clock) : ParametersService.ParametersServiceBase
{
    private static readonly PublicRows<Criterion> Criteria = new(ParameterViews.Criteria, CriterionDescription.BuiltIn, "", criterion => criterion);

    private static readonly PublicRows<Campaign> Campaigns =
        new(ParameterViews.Campaigns, FrozenDictionary<string, Campaign>.Empty, "", campaign => campaign);

    public override async Task<GetParameterResponse> GetParameter(GetParameterRequest request, ServerCallContext context)
    {
        NameRange.Checked(ParameterViews.Parameters, request.Name);
        var (parameter, viewIndex) = await views.Get(Parameters(request.EffectiveDate), request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Parameter = parameter, ViewIndex = viewIndex };
    }

    public override async Task<ListParametersResponse> ListParameters(ListParametersRequest request, ServerCallContext context)
    {
        var query = new ListQuery(Parent: "", request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(Parameters(request.EffectiveDate), query, context);
        return new() { Parameters = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetCriterionResponse> GetCriterion(GetCriterionRequest request, ServerCallContext context)
    {
        var (criterion, viewIndex) = await views.Get(Criteria, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Criterion = criterion, ViewIndex = viewIndex };
    }

    public override async Task<ListCriteriaResponse> ListCriteria(ListCriteriaRequest request, ServerCallContext context)
    {
        var query = new ListQuery(Parent: "", request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(Criteria, query, context);
        return new() { Criteria = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetCampaignResponse> GetCampaign(GetCampaignRequest request, ServerCallContext context)
    {
        var (campaign, viewIndex) = await views.Get(Campaigns, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Campaign = campaign, ViewIndex = viewIndex };
    }

    public override async Task<ListCampaignsResponse> ListCampaigns(ListCampaignsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(Parent: "", request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(Campaigns, query, context);
        return new() { Campaigns = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    private PublicRows<Parameter> Parameters(Date? effectiveDate)
    {
        var day = effectiveDate is null ? CivilDay.Of(clock.GetUtcNow())
            : CivilDay.FromWire(effectiveDate) ?? throw new RefusedException(ParameterRefusals.InvalidEffectiveDate);

        // Whoever pages through today's values may turn the page tomorrow.
        var aspect = effectiveDate is null ? "" : day.ToString("O");
        return new(ParameterViews.Parameters, ParameterDescription.BuiltIn, aspect, parameter => ParameterDescription.On(parameter, day));
    }
}
