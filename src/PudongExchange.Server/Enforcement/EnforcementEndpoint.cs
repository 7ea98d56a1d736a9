using Grpc.Core;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

internal sealed class EnforcementEndpoint(ViewReader views) : EnforcementService.EnforcementServiceBase
{
    public override async Task<GetPenaltyResponse> GetPenalty(GetPenaltyRequest request, ServerCallContext context)
    {
        var (penalty, viewIndex) = await views.Get(PenaltyView.Penalties, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Penalty = penalty, ViewIndex = viewIndex };
    }

    public override async Task<ListPenaltiesResponse> ListPenalties(ListPenaltiesRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(PenaltyView.Penalties, query, context);
        return new() { Penalties = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetAccidentResponse> GetAccident(GetAccidentRequest request, ServerCallContext context)
    {
        var (accident, viewIndex) = await views.Get(AccidentView.Accidents, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Accident = accident, ViewIndex = viewIndex };
    }

    public override async Task<ListAccidentsResponse> ListAccidents(ListAccidentsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(AccidentView.Accidents, query, context);
        return new() { Accidents = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetCreditGradeResponse> GetCreditGrade(GetCreditGradeRequest request, ServerCallContext context)
    {
        var (grade, viewIndex) = await views.Get(CreditGradeView.CreditGrades, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { CreditGrade = grade, ViewIndex = viewIndex };
    }

    public override async Task<ListCreditGradesResponse> ListCreditGrades(ListCreditGradesRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(CreditGradeView.CreditGrades, query, context);
        return new() { CreditGrades = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetStandardisationResponse> GetStandardisation(GetStandardisationRequest request, ServerCallContext context)
    {
        var (standardisation, viewIndex) = await views.Get(StandardisationView.Standardisations, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Standardisation = standardisation, ViewIndex = viewIndex };
    }

    public override async Task<ListStandardisationsResponse> ListStandardisations(ListStandardisationsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(StandardisationView.Standardisations, query, context);
        return new() { Standardisations = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
