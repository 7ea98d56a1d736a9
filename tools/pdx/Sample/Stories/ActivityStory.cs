using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>How one activity is delivered and confirmed.</summary>
internal static class ActivityStory
{
    private const int ConfirmedPercent = 91;
    private const int DisputedPercent = 3;

    private static readonly ProviderForm[] Providers =
        [ProviderForm.EntrustedBody, ProviderForm.EntrustedBody, ProviderForm.OwnStaff, ProviderForm.HiredExperts];

    private static readonly string[] Roles = ["安全管理员", "安全总监", "企业主要负责人", "车间主任"];

    private static readonly Channel[] RemoteChannels =
        [Channel.NewMedia, Channel.App, Channel.OfficialAccount, Channel.Contest, Channel.Courseware];

    /// <summary>Null when the year is over before the record is filed.</summary>
    public static Activity? Tell(Story story, Cover cover, Visit visit, int number)
    {
        var dice = story.Dice;
        var filedOn = visit.On.AddDays(dice.Between(1, 7));
        var delivered = Draft(story, cover, visit, number);
        delivered.FiledDate = filedOn.ToWire();
        Provide(delivered, story, cover.Insurer);
        Reach(delivered, story, visit);
        Prove(delivered, dice, visit.On);
        if (delivered.Service == ServiceItem.HazardInspection)
            delivered.HazardCount = HazardsFound(story, visit.On);

        if (!story.Say(cover.Insurer, filedOn, delivered))
            return null;

        var activity = new Activity(cover, delivered, visit.On);
        story.Activities.Add(activity);
        var answer = dice.Below(100);
        if (answer < ConfirmedPercent)
            Confirm(story, activity, filedOn.AddDays(dice.Between(0, 8)), number);
        else if (answer < ConfirmedPercent + DisputedPercent)
            DisputeStory.Tell(story, activity, filedOn.AddDays(dice.Between(1, 10)), number);

        return activity;
    }

    private static ActivityDelivered Draft(Story story, Cover cover, Visit visit, int number)
    {
        var dice = story.Dice;
        var hour = dice.Between(8, 14);
        var isBeforeBinding = visit.Moment == SurveyMoment.PreBind;
        return new()
        {
            Activity = cover.NameOf("activities", "FW", story.Enterprise, number),
            Policy = isBeforeBinding ? "" : cover.Name,
            Plan = !isBeforeBinding && visit.Moment != SurveyMoment.PostLoss && visit.On > cover.Plan?.AgreedDate.ToDay() ? cover.Plan.Plan : "",
            Enterprise = story.Enterprise.ResourceName,
            Town = story.Enterprise.Town,
            Sector = story.Enterprise.Trait.Sector,
            Service = visit.Item,
            SurveyMoment = visit.Moment,
            Claim = visit.Claim,
            Campaign = visit.IsForCampaign ? SampleYear.Campaign : "",
            StartTime = visit.On.At(hour, dice.Below(60)),
            EndTime = visit.On.At(hour + dice.Between(1, 4), dice.Below(60)),
            Place = story.Enterprise.Address,
        };
    }

    private static void Provide(ActivityDelivered delivered, Story story, Participant insurer)
    {
        var dice = story.Dice;
        delivered.ProviderForm = dice.Pick(Providers);
        if (delivered.ProviderForm == ProviderForm.EntrustedBody)
        {
            var bodies = story.Cast.BodiesOf(insurer);
            delivered.ProviderUscc = bodies[story.Serial % bodies.Count];
        }

        if (delivered.ProviderForm == ProviderForm.OwnStaff)
            return;

        var expert = dice.Pick([.. story.Cast.ExpertsOf(insurer).Where(one => one.Sectors.Contains(story.Enterprise.Trait.Sector))]);
        delivered.Experts.Add(new Expert { CertificateNumber = expert.CertificateNumber, Specialty = expert.Specialty, Role = "组长" });
    }

    private static void Reach(ActivityDelivered delivered, Story story, Visit visit)
    {
        var dice = story.Dice;
        var isForMany = delivered.Service is ServiceItem.Training or ServiceItem.EmergencyDrill;
        delivered.ParticipantCount = isForMany ? dice.Between(1, Math.Min(story.Enterprise.EmployeeCount, 120)) : dice.Between(1, 3);
        if (delivered.Service == ServiceItem.Training)
        {
            delivered.TrainingTopics.Add(visit.IsForCampaign ? TrainingTopic.Campaign : TrainingTopic.AccidentCases);
            if (dice.Chance(60))
                delivered.TrainingTopics.Add(TrainingTopic.MajorHazardCriteria);
        }

        delivered.Channels.Add(delivered.Service == ServiceItem.Training && dice.Chance(35) ? dice.Pick(RemoteChannels) : Channel.OnSite);
        if (dice.Chance(40))
            delivered.WorkActivities.Add(dice.Pick(story.Enterprise.Trait.WorkActivities));
    }

    private static void Prove(ActivityDelivered delivered, Dice dice, DateOnly day)
    {
        delivered.Evidence.Add(new Evidence { Kind = EvidenceKind.Photo, Sha256 = dice.Digest(), CaptureTime = day.At(16, dice.Below(60)) });
        delivered.Evidence.Add(new Evidence { Kind = EvidenceKind.Report, Sha256 = dice.Digest() });
        if (delivered.Service is ServiceItem.Training or ServiceItem.EmergencyDrill)
            delivered.Evidence.Add(new Evidence { Kind = EvidenceKind.SignIn, Sha256 = dice.Digest() });
    }

    private static int HazardsFound(Story story, DateOnly day)
    {
        var most = story.Enterprise.Size switch { Size.Micro => 2, Size.Small => 3, Size.Medium => 4, _ => 6 };
        return story.Dice.Below(most + 1) + (SampleYear.IsInCampaign(day) ? 1 : 0);
    }

    /// <summary>The enterprise confirms, and now and then once more after the follow-up (回访).</summary>
    public static void Confirm(Story story, Activity activity, DateOnly confirmedOn, int number)
    {
        var (dice, insurer) = (story.Dice, activity.Cover.Insurer);
        var confirmed = new ActivityConfirmed
        {
            Activity = activity.Name,
            ConfirmationNumber = activity.Cover.NumberOf("QR", story.Enterprise, number),
            ConfirmedDate = confirmedOn.ToWire(),
            ConfirmerRole = dice.Pick(Roles),
            Satisfaction = dice.Chance(70) ? 5 : dice.Between(2, 4),
            Cooperation = dice.Chance(93) ? Cooperation.Full : dice.Chance(80) ? Cooperation.Partial : Cooperation.Refused,
            DocumentSha256 = dice.Digest(),
        };
        if (!story.Say(insurer, confirmedOn, confirmed))
            return;

        activity.ConfirmedOn = activity.LastConfirmedOn = confirmedOn;
        if (!dice.Chance(15))
            return;

        var followedUpOn = confirmedOn.AddDays(dice.Between(10, 40));
        var again = confirmed.Clone();
        again.ConfirmationNumber = activity.Cover.NumberOf("HF", story.Enterprise, number);
        again.ConfirmedDate = again.FollowUpDate = followedUpOn.ToWire();
        again.DocumentSha256 = dice.Digest();
        if (story.Say(insurer, followedUpOn, again))
            activity.LastConfirmedOn = followedUpOn;
    }
}
