using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;
using Date = Google.Type.Date;

namespace PudongExchange.Server.Coverage;

internal sealed class EnterprisesEndpoint(ViewReader views, ViewProgress progress, PastFold log, PastEnterprises past, Dossiers dossiers, TimeProvider clock)
    : EnterprisesService.EnterprisesServiceBase
{
    private const int FirstYear = 2000;

    public override async Task<GetEnterpriseResponse> GetEnterprise(GetEnterpriseRequest request, ServerCallContext context)
    {
        var query = GetQuery.Of(request);
        NameRange.Checked(EnterpriseView.Enterprises, query.Name);
        if (query.CheckedAsOfIndex is { } index)
            return await AsOf(request, index, context);

        var (enterprise, viewIndex) = await views.Get(Rows(request.CoverDate, context), query.Name, query.MinIndex, context);
        return new() { Enterprise = enterprise, ViewIndex = viewIndex };
    }

    public override async Task<ListEnterprisesResponse> ListEnterprises(ListEnterprisesRequest request, ServerCallContext context) =>
        Answered<Enterprise, ListEnterprisesResponse>.With(await views.List(Rows(request.CoverDate, context), ListQuery.Of(request), context));

    public override async Task<CheckLicenceResponse> CheckLicence(CheckLicenceRequest request, ServerCallContext context)
    {
        if (request is { LicenceNumber: "", Enterprise: "" })
            throw new RefusedException(CoverageRefusals.LicenceOrEnterpriseExpected);
        if (request.Enterprise.Length > 0)
            NameRange.Checked(EnterpriseView.Enterprises, request.Enterprise, "enterprise");

        var rows = new LicenceCheckRows(request, Day(request.CoverDate, Today, ReadingRefusals.InvalidCoverDate, context), context.GetCaller().Scope);
        var two = new ListQuery(Parent: "", PageSize: 2, PageToken: "", Filter: "", Asked.Index(request, "min_index"));
        var page = await views.List(rows, two, context);
        if (page.Resources.Count == 0)
            throw new RefusedException(CommonRefusals.RecordNotFound(request.Enterprise.Length > 0 ? request.Enterprise : request.LicenceNumber));
        if (page.Resources.Count > 1 || page.NextPageToken.Length > 0)
            throw new RefusedException(CoverageRefusals.LicenceAmbiguous);

        var answer = page.Resources[0];
        answer.ViewIndex = page.ViewIndex;
        return answer;
    }

    public override async Task<GetEnterpriseDossierResponse> GetEnterpriseDossier(GetEnterpriseDossierRequest request, ServerCallContext context)
    {
        NameRange.Checked(EnterpriseView.Enterprises, request.Name);
        var day = Day(request.DossierDate, Today, ReadingRefusals.InvalidDossierDate, context);
        await progress.Reach(Asked.Index(request, "min_index"), context);
        return await dossiers.Read(request.Name, day, context);
    }

    /// <summary>Today in Shanghai.</summary>
    private DateOnly Today => CivilDay.Of(clock.GetUtcNow());

    /// <summary>What the same call was answered at the end of the log as it was then, but for who may see it.</summary>
    private async Task<GetEnterpriseResponse> AsOf(GetEnterpriseRequest request, long index, ServerCallContext context)
    {
        await progress.Reach(index, context);
        var recordedAt = await log.RecordedAt(index, context.CancellationToken)
            ?? throw new InvalidOperationException($"The views have reached index {index}, which the log does not have.");
        var day = Day(request.CoverDate, CivilDay.Of(recordedAt), ReadingRefusals.InvalidCoverDate, context);
        var enterprise = await past.Find(request.Name, day, index, context.GetCaller().Scope, context.CancellationToken)
            ?? throw new RefusedException(CommonRefusals.RecordNotFound(request.Name));
        return new() { Enterprise = enterprise, ViewIndex = index };
    }

    private EnterpriseRows Rows(Date? coverDate, ServerCallContext context)
    {
        var day = Day(coverDate, Today, ReadingRefusals.InvalidCoverDate, context);
        return new(day, coverDate is null ? "" : day.ToString("O"), context.GetCaller().Scope);
    }

    private static DateOnly Day(Date? asked, DateOnly today, Refusal refusal, ServerCallContext context)
    {
        if (asked is null)
            return today;

        // How long a competitor's policy still runs would be found by asking for one day after the other.
        return CivilDay.FromWire(asked) is { Year: >= FirstYear } day
            && (context.GetCaller().Scope is not Scope.OwnInsurer || day <= today)
            ? day
            : throw new RefusedException(refusal);
    }
}
