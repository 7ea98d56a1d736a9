using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Prevention;

/// <summary>Judges <see cref="ActivityDelivered"/>.</summary>
internal static class ActivityDeliveredRules
{
    public static void Judge(ActivityDelivered delivered, Hearing hearing)
    {
        ActivityStructure.Check(delivered, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Activity>(delivered.Activity) is { } known)
        {
            hearing.Settles(known.Known, Activity.DeliveryKey(delivered.Activity), delivered, "activity");
            return;
        }

        Cover(delivered, hearing);
        PlanAsked(delivered, hearing);
        LossSurveyed(delivered, hearing);
        if (hearing.IsClean)
            Plausibility(delivered, hearing);
    }

    // A survey before binding is made before there is cover, and a loss may be surveyed after cover has ended.
    private static void Cover(ActivityDelivered delivered, Hearing hearing)
    {
        if (delivered.Policy.Length == 0 || hearing.PolicyInsuring("policy", delivered.Policy, delivered.Enterprise) is not { } policy
            || delivered.SurveyMoment is SurveyMoment.PreBind or SurveyMoment.PostLoss)
            return;

        var servedOn = CivilDay.Of(delivered.StartTime.ToDateTimeOffset());
        if (!policy.CoversOn(servedOn))
            hearing.Found(PreventionFindings.ServiceOutsideCover, "start_time", servedOn, policy.FirstDay, policy.LastDay);
    }

    private static void PlanAsked(ActivityDelivered delivered, Hearing hearing)
    {
        if (delivered.Plan.Length == 0 || hearing.Existing<Plan>("plan", delivered.Plan) is not { } plan)
            return;

        hearing.RestOn(delivered.Plan);
        if (plan.Enterprise != delivered.Enterprise)
            hearing.Found(PreventionFindings.PlanOfAnother, "plan", delivered.Plan);
    }

    private static void LossSurveyed(ActivityDelivered delivered, Hearing hearing)
    {
        if (delivered.Claim.Length == 0 || hearing.Existing<Claim>("claim", delivered.Claim) is not { } claim)
            return;

        hearing.RestOn(delivered.Claim);
        hearing.RestOn(claim.Policy);
        var uscc = RecordName.Parse(delivered.Enterprise)!.Value.Id.ToString();
        if (hearing.Records.Find<Policy>(claim.Policy) is not { } policy || !policy.EverInsured(uscc))
        {
            hearing.Found(PreventionFindings.ClaimOfAnother, "claim", delivered.Claim);
            return;
        }

        var surveyedOn = CivilDay.Of(delivered.StartTime.ToDateTimeOffset());
        if (surveyedOn < claim.LossOn)
            hearing.Found(PreventionFindings.SurveyBeforeLoss, "start_time", surveyedOn, claim.LossOn);
    }

    private static void Plausibility(ActivityDelivered delivered, Hearing hearing)
    {
        var lasted = delivered.EndTime.ToDateTimeOffset() - delivered.StartTime.ToDateTimeOffset();
        if (lasted > PreventionParameters.LongestActivity)
            hearing.Found(PreventionFindings.LongerThanADay, "end_time", PreventionParameters.LongestActivity.TotalHours);

        if (delivered is { ParticipantCount: 0, Service: ServiceItem.Training or ServiceItem.EmergencyDrill })
            hearing.Found(PreventionFindings.NobodyTookPart, "participant_count");

        if (delivered.HazardCount > PreventionParameters.MostHazards)
            hearing.Found(PreventionFindings.HazardCountImplausible, "hazard_count", delivered.HazardCount, PreventionParameters.MostHazards);

        if (delivered.Evidence.Count == 0)
            hearing.Found(PreventionFindings.NoEvidence, "evidence");

        InCampaign(delivered, hearing);
    }

    // One that the office has not stated is not looked for: insurers may be ahead of it, and activities counted for campaigns before there was such a fact.
    private static void InCampaign(ActivityDelivered delivered, Hearing hearing)
    {
        var servedOn = CivilDay.Of(delivered.StartTime.ToDateTimeOffset());
        if (delivered.Campaign.Length > 0 && hearing.Records.Find<Campaign>(Campaign.NameOf(delivered.Campaign)) is { } campaign
            && (servedOn < campaign.FirstDay || servedOn > campaign.LastDay))
            hearing.Found(PreventionFindings.OutsideCampaign, "campaign", servedOn, campaign.FirstDay, campaign.LastDay);
    }
}
