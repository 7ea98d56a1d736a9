using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Prevention;

/// <summary>The structural checks of <see cref="ActivityDelivered"/>: what can be said of it alone.</summary>
internal static class ActivityStructure
{
    private const int MaxExperts = 50;
    private const int MaxEvidence = 100;

    public static void Check(ActivityDelivered delivered, Hearing hearing)
    {
        References(delivered, hearing);
        hearing.Town("town", delivered.Town);
        hearing.Value("sector", delivered.Sector);
        hearing.Value("service", delivered.Service);
        Period(delivered, hearing);
        hearing.Text("place", delivered.Place, maxLength: 200);
        Provider(delivered, hearing);
        Reach(delivered, hearing);
        hearing.InRange("hazard_count", delivered.HazardCount, 0, int.MaxValue);
        Evidence(delivered, hearing);
    }

    private static void References(ActivityDelivered delivered, Hearing hearing)
    {
        hearing.OwnName("activity", delivered.Activity, Activity.Collection);
        hearing.EnterpriseName("enterprise", delivered.Enterprise);
        hearing.OptionalValue("survey_moment", delivered.SurveyMoment);
        if (delivered.Policy.Length > 0 || delivered.SurveyMoment != SurveyMoment.PreBind)
            hearing.OwnName("policy", delivered.Policy, Policy.Collection);
        if (delivered.Plan.Length > 0)
            hearing.OwnName("plan", delivered.Plan, Plan.Collection);

        if (delivered.SurveyMoment != SurveyMoment.PostLoss)
            hearing.Empty("claim", delivered.Claim.Length == 0);
        else if (delivered.Claim.Length > 0)
            hearing.OwnName("claim", delivered.Claim, Claim.Collection);

        if (delivered.Campaign.Length > 0)
            hearing.Number("campaign", delivered.Campaign);
    }

    private static void Period(ActivityDelivered delivered, Hearing hearing)
    {
        var startedAt = hearing.PastTime("start_time", delivered.StartTime);
        var endedAt = hearing.PastTime("end_time", delivered.EndTime);
        if (endedAt <= startedAt)
            hearing.Found(PreventionFindings.NoDuration, "end_time");

        var filedOn = hearing.PastDate("filed_date", delivered.FiledDate);
        hearing.Ordered("filed_date", endedAt is { } end ? CivilDay.Of(end) : null, filedOn, "end_time");
    }

    private static void Provider(ActivityDelivered delivered, Hearing hearing)
    {
        hearing.Value("provider_form", delivered.ProviderForm);
        if (delivered.ProviderForm == ProviderForm.EntrustedBody)
            hearing.Uscc("provider_uscc", delivered.ProviderUscc);
        else
            hearing.Empty("provider_uscc", delivered.ProviderUscc.Length == 0);

        var experts = delivered.Experts;
        if (delivered.ProviderForm == ProviderForm.HiredExperts)
            hearing.NotEmpty("experts", experts.Count);
        hearing.AtMost("experts", experts.Count, MaxExperts);
        if (experts.Count is 0 or > MaxExperts)
            return;

        hearing.DistinctList("experts", [.. experts.Select(expert => expert.CertificateNumber)], MaxExperts);
        for (var i = 0; i < experts.Count; i++)
        {
            hearing.NumberOfAPerson($"experts[{i}].certificate_number", experts[i].CertificateNumber);
            hearing.Text($"experts[{i}].specialty", experts[i].Specialty, maxLength: 50);
            hearing.OptionalText($"experts[{i}].role", experts[i].Role, maxLength: 50);
        }
    }

    private static void Reach(ActivityDelivered delivered, Hearing hearing)
    {
        hearing.InRange("participant_count", delivered.ParticipantCount, 0, PreventionParameters.MaxPeople);
        if (delivered.Service == ServiceItem.Training)
            hearing.NotEmpty("training_topics", delivered.TrainingTopics.Count);
        hearing.DistinctValues("training_topics", delivered.TrainingTopics);
        hearing.NotEmpty("channels", delivered.Channels.Count);
        hearing.DistinctValues("channels", delivered.Channels);
        hearing.DistinctValues("work_activities", delivered.WorkActivities);
    }

    private static void Evidence(ActivityDelivered delivered, Hearing hearing)
    {
        var evidence = delivered.Evidence;
        hearing.AtMost("evidence", evidence.Count, MaxEvidence);
        if (evidence.Count is 0 or > MaxEvidence)
            return;

        hearing.DistinctDigests("evidence", [.. evidence.Select(one => one.Sha256)], MaxEvidence, inItem: ".sha256");
        for (var i = 0; i < evidence.Count; i++)
        {
            hearing.Value($"evidence[{i}].kind", evidence[i].Kind);
            if (evidence[i].CaptureTime is { } capturedAt)
                hearing.PastTime($"evidence[{i}].capture_time", capturedAt);
        }
    }
}
