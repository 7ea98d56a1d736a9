using Grpc.Core;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

internal sealed class EnforcementEndpoint(ReadingCalls records) : EnforcementService.EnforcementServiceBase
{
    public override Task<GetPenaltyResponse> GetPenalty(GetPenaltyRequest request, ServerCallContext context) =>
        records.Get<Penalty, GetPenaltyResponse>(PenaltyView.Penalties, request, context);

    public override Task<ListPenaltiesResponse> ListPenalties(ListPenaltiesRequest request, ServerCallContext context) =>
        records.List<Penalty, ListPenaltiesResponse>(PenaltyView.Penalties, request, context);

    public override Task<GetAccidentResponse> GetAccident(GetAccidentRequest request, ServerCallContext context) =>
        records.Get<Accident, GetAccidentResponse>(AccidentView.Accidents, request, context);

    public override Task<ListAccidentsResponse> ListAccidents(ListAccidentsRequest request, ServerCallContext context) =>
        records.List<Accident, ListAccidentsResponse>(AccidentView.Accidents, request, context);

    public override Task<GetCreditGradeResponse> GetCreditGrade(GetCreditGradeRequest request, ServerCallContext context) =>
        records.Get<CreditGrade, GetCreditGradeResponse>(CreditGradeView.CreditGrades, request, context);

    public override Task<ListCreditGradesResponse> ListCreditGrades(ListCreditGradesRequest request, ServerCallContext context) =>
        records.List<CreditGrade, ListCreditGradesResponse>(CreditGradeView.CreditGrades, request, context);

    public override Task<GetStandardisationResponse> GetStandardisation(GetStandardisationRequest request, ServerCallContext context) =>
        records.Get<Standardisation, GetStandardisationResponse>(StandardisationView.Standardisations, request, context);

    public override Task<ListStandardisationsResponse> ListStandardisations(ListStandardisationsRequest request, ServerCallContext context) =>
        records.List<Standardisation, ListStandardisationsResponse>(StandardisationView.Standardisations, request, context);
}
