using System.Collections.Frozen;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Views;
using Date = Google.Type.Date;

namespace PudongExchange.Server.Parameters;

internal sealed class ParametersEndpoint(ViewReader views, ViewProgress progress, PastFold past, TimeProvider clock)
    : ParametersService.ParametersServiceBase
{
    private static readonly PublicRows<Criterion> Criteria = new(ParameterViews.Criteria, CriterionDescription.BuiltIn, "", criterion => criterion);

    private static readonly PublicRows<Campaign> Campaigns =
        new(ParameterViews.Campaigns, FrozenDictionary<string, Campaign>.Empty, "", campaign => campaign);

    public override Task<GetParameterResponse> GetParameter(GetParameterRequest request, ServerCallContext context)
    {
        NameRange.Checked(ParameterViews.Parameters, request.Name);
        return Get<Parameter, GetParameterResponse>(Parameters(request.EffectiveDate), request, context);
    }

    public override Task<ListParametersResponse> ListParameters(ListParametersRequest request, ServerCallContext context) =>
        List<Parameter, ListParametersResponse>(Parameters(request.EffectiveDate), request, context);

    public override Task<GetCriterionResponse> GetCriterion(GetCriterionRequest request, ServerCallContext context) =>
        Get<Criterion, GetCriterionResponse>(Criteria, request, context);

    public override Task<ListCriteriaResponse> ListCriteria(ListCriteriaRequest request, ServerCallContext context) =>
        List<Criterion, ListCriteriaResponse>(Criteria, request, context);

    public override Task<GetCampaignResponse> GetCampaign(GetCampaignRequest request, ServerCallContext context) =>
        Get<Campaign, GetCampaignResponse>(Campaigns, request, context);

    public override Task<ListCampaignsResponse> ListCampaigns(ListCampaignsRequest request, ServerCallContext context) =>
        List<Campaign, ListCampaignsResponse>(Campaigns, request, context);

    private async Task<TResponse> Get<TResource, TResponse>(PublicRows<TResource> rows, IMessage request, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new()
        where TResponse : IMessage<TResponse>, new()
    {
        var query = GetQuery.Of(request);
        if (query.CheckedAsOfIndex is { } index)
        {
            NameRange.Checked(rows.View, query.Name);
            await progress.Reach(index, context);
            var then = await past.Record(query.Name, index, until: null, context.CancellationToken);
            var known = rows.Shown(query.Name, (TResource?)then?.Resource) ?? throw new RefusedException(CommonRefusals.RecordNotFound(query.Name));
            return Answered<TResource, TResponse>.With(known, index);
        }

        var (resource, viewIndex) = await views.Get(rows, query.Name, query.MinIndex, context);
        return Answered<TResource, TResponse>.With(resource, viewIndex);
    }

    private async Task<TResponse> List<TResource, TResponse>(PublicRows<TResource> rows, IMessage request, ServerCallContext context)
        where TResource : class, IMessage<TResource>, new()
        where TResponse : IMessage<TResponse>, new() =>
        Answered<TResource, TResponse>.With(await views.List(rows, ListQuery.Of(request), context));

    private PublicRows<Parameter> Parameters(Date? effectiveDate)
    {
        var day = effectiveDate is null ? CivilDay.Of(clock.GetUtcNow())
            : CivilDay.FromWire(effectiveDate) ?? throw new RefusedException(ParameterRefusals.InvalidEffectiveDate);

        // Whoever pages through today's values may turn the page tomorrow.
        var aspect = effectiveDate is null ? "" : day.ToString("O");
        return new(ParameterViews.Parameters, ParameterDescription.BuiltIn, aspect, parameter => ParameterDescription.On(parameter, day));
    }
}
