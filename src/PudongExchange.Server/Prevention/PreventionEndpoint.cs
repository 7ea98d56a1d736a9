using Grpc.Core;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Prevention;

internal sealed class PreventionEndpoint(ViewReader views) : PreventionService.PreventionServiceBase
{
    public override async Task<GetPlanResponse> GetPlan(GetPlanRequest request, ServerCallContext context)
    {
        var (plan, viewIndex) = await views.Get(PlanView.Plans, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Plan = plan, ViewIndex = viewIndex };
    }

    public override async Task<ListPlansResponse> ListPlans(ListPlansRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(PlanView.Plans, query, context);
        return new() { Plans = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetActivityResponse> GetActivity(GetActivityRequest request, ServerCallContext context)
    {
        var (activity, viewIndex) = await views.Get(ActivityView.Activities, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Activity = activity, ViewIndex = viewIndex };
    }

    public override async Task<ListActivitiesResponse> ListActivities(ListActivitiesRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(ActivityView.Activities, query, context);
        return new() { Activities = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }

    public override async Task<GetComplaintResponse> GetComplaint(GetComplaintRequest request, ServerCallContext context)
    {
        var (complaint, viewIndex) = await views.Get(ComplaintView.Complaints, request.Name, request.HasMinIndex ? request.MinIndex : null, context);
        return new() { Complaint = complaint, ViewIndex = viewIndex };
    }

    public override async Task<ListComplaintsResponse> ListComplaints(ListComplaintsRequest request, ServerCallContext context)
    {
        var query = new ListQuery(request.Parent, request.PageSize, request.PageToken, request.Filter, request.HasMinIndex ? request.MinIndex : null);
        var page = await views.List(ComplaintView.Complaints, query, context);
        return new() { Complaints = { page.Resources }, NextPageToken = page.NextPageToken, ViewIndex = page.ViewIndex };
    }
}
