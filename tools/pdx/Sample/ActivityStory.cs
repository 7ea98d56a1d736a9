using System.Globalization;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>How one activity is delivered and confirmed.</summary>
internal static class ActivityStory
{
    private const int ConfirmedPercent = 92;

    private static readonly ProviderForm[] Providers =
        [ProviderForm.EntrustedBody, ProviderForm.EntrustedBody, ProviderForm.OwnStaff, ProviderForm.HiredExperts];

    private static readonly string[] Specialties = ["化工安全", "机械安全", "电气安全", "建筑安全", "消防工程", "交通安全"];
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
        Provide(delivered, story);
        Reach(delivered, story, visit);
        Prove(delivered, dice, visit.On);
        if (delivered.Service == ServiceItem.HazardInspection)
            delivered.HazardCount = HazardsFound(story, visit.On);

        if (!story.Say(cover.Insurer, filedOn, delivered))
            return null;

        return new(cover, delivered, visit.On, Confirm(story, cover, delivered, visit.On, filedOn, number));
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
            Plan = !isBeforeBinding && visit.Moment != SurveyMoment.PostLoss && visit.On > cover.PlanAgreedOn ? cover.Plan : "",
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

    private static void Provide(ActivityDelivered delivered, Story story)
    {
        var dice = story.Dice;
        delivered.ProviderForm = dice.Pick(Providers);
        if (delivered.ProviderForm == ProviderForm.EntrustedBody)
            delivered.ProviderUscc = story.Cast.ServiceBodies[story.Enterprise.Serial % story.Cast.ServiceBodies.Count];
        if (delivered.ProviderForm != ProviderForm.OwnStaff)
            delivered.Experts.Add(new Expert
            {
                CertificateNumber = string.Create(CultureInfo.InvariantCulture, $"AQ-2021-{dice.Between(1, 180):D5}"),
                Specialty = dice.Pick(Specialties),
                Role = "组长",
            });
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

    private static DateOnly? Confirm(Story story, Cover cover, ActivityDelivered delivered, DateOnly servedOn, DateOnly filedOn, int number)
    {
        var dice = story.Dice;
        if (!dice.Chance(ConfirmedPercent))
            return null;

        var confirmedOn = filedOn.AddDays(dice.Between(0, 8));
        var confirmed = new ActivityConfirmed
        {
            Activity = delivered.Activity,
            ConfirmationNumber = cover.NumberOf("QR", story.Enterprise, number),
            ConfirmedDate = confirmedOn.ToWire(),
            ConfirmerRole = dice.Pick(Roles),
            Satisfaction = dice.Chance(70) ? 5 : dice.Between(2, 4),
            Cooperation = dice.Chance(93) ? Cooperation.Full : dice.Chance(80) ? Cooperation.Partial : Cooperation.Refused,
            FollowUpDate = dice.Chance(30) ? SampleYear.Later(servedOn, confirmedOn).ToWire() : null,
            DocumentSha256 = dice.Digest(),
        };
        return story.Say(cover.Insurer, confirmedOn, confirmed) ? confirmedOn : null;
    }
}
