using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;
using Date = Google.Type.Date;

namespace PudongExchange.Server.Coverage;

internal sealed class EnterprisesEndpoint(ViewReader views, TimeProvider clock) : EnterprisesService.EnterprisesServiceBase
{
    private const int FirstYear = 2000;

    public override async Task<GetEnterpriseResponse> GetEnterprise(GetEnterpriseRequest request, ServerCallContext context)
    {
        NameRange.Checked(EnterpriseView.Enterprises, request.Name);
        var (enterprise, viewIndex) = await views.Get(Rows(request.CoverDate, context), request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Enterprise = enterprise, ViewIndex = viewIndex };
    }

    public override async Task<ListEnterprisesResponse> ListEnterprises(ListEnterprisesRequest request, ServerCallContext context)
    {
        var query = new ListQuery(Parent: "", request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(Rows(request.CoverDate, context), query, context);
        return new() { Enterprises = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<CheckLicenceResponse> CheckLicence(CheckLicenceRequest request, ServerCallContext context)
    {
        if (request is { LicenceNumber: "", Enterprise: "" })
            throw new RefusedException(CoverageRefusals.LicenceOrEnterpriseExpected);
        if (request.Enterprise.Length > 0)
            NameRange.Checked(EnterpriseView.Enterprises, request.Enterprise, "enterprise");

        var rows = new LicenceCheckRows(request, Day(request.CoverDate, context), context.GetCaller().Scope);
        var two = new ListQuery(Parent: "", PageSize: 2, PageToken: "", Filter: "", request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(rows, two, context);
        if (page.Resources.Count == 0)
            throw new RefusedException(CommonRefusals.RecordNotFound(request.Enterprise.Length > 0 ? request.Enterprise : request.LicenceNumber));
        if (page.Resources.Count > 1 || page.NextPageToken.Length > 0)
            throw new RefusedException(CoverageRefusals.LicenceAmbiguous);

        var answer = page.Resources[0];
        answer.ViewIndex = page.ViewIndex;
        return answer;
    }

    private EnterpriseRows Rows(Date? coverDate, ServerCallContext context)
    {
        var day = Day(coverDate, context);
        return new(day, coverDate is null ? "" : day.ToString("O"), context.GetCaller().Scope);
    }

    private DateOnly Day(Date? coverDate, ServerCallContext context)
    {
        var today = CivilDay.Of(clock.GetUtcNow());
        if (coverDate is null)
            return today;

        // How long a competitor's policy still runs would be found by asking for one day after the other.
        return CivilDay.FromWire(coverDate) is { Year: >= FirstYear } day
            && (context.GetCaller().Scope is not Scope.OwnInsurer || day <= today)
            ? day
            : throw new RefusedException(ReadingRefusals.InvalidCoverDate);
    }
}
