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

    private EnterpriseRows Rows(Date? coverDate, ServerCallContext context)
    {
        var scope = context.GetCaller().Scope;
        if (coverDate is null)
            return new(CivilDay.Of(clock.GetUtcNow()), "", scope);

        // How long a competitor's policy still runs would be found by asking for one day after the other.
        return CivilDay.FromWire(coverDate) is { Year: >= FirstYear } day
            && (scope is not Scope.OwnInsurer || day <= CivilDay.Of(clock.GetUtcNow()))
            ? new(day, day.ToString("O"), scope)
            : throw new RefusedException(ReadingRefusals.InvalidCoverDate);
    }
}
