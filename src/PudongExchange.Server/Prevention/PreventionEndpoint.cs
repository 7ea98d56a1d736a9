using Grpc.Core;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Prevention;

internal sealed class PreventionEndpoint(ReadingCalls records) : PreventionService.PreventionServiceBase
{
    public override Task<GetPlanResponse> GetPlan(GetPlanRequest request, ServerCallContext context) =>
        records.Get<Plan, GetPlanResponse>(PlanView.Plans, request, context);

    public override Task<ListPlansResponse> ListPlans(ListPlansRequest request, ServerCallContext context) =>
        records.List<Plan, ListPlansResponse>(PlanView.Plans, request, context);

    public override Task<GetActivityResponse> GetActivity(GetActivityRequest request, ServerCallContext context) =>
        records.Get<Activity, GetActivityResponse>(ActivityView.Activities, request, context);

    public override Task<ListActivitiesResponse> ListActivities(ListActivitiesRequest request, ServerCallContext context) =>
        records.List<Activity, ListActivitiesResponse>(ActivityView.Activities, request, context);

    public override Task<GetComplaintResponse> GetComplaint(GetComplaintRequest request, ServerCallContext context) =>
        records.Get<Complaint, GetComplaintResponse>(ComplaintView.Complaints, request, context);

    public override Task<ListComplaintsResponse> ListComplaints(ListComplaintsRequest request, ServerCallContext context) =>
        records.List<Complaint, ListComplaintsResponse>(ComplaintView.Complaints, request, context);
}
