using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>Which prevention services an enterprise gets: a plan per policy, visits over the year, the campaign's, the three surveys (三查).</summary>
internal static class ServiceStory
{
    private const int CampaignPercent = 88;

    private static readonly (ServiceItem Item, int Weight)[] Items =
    [
        (ServiceItem.HazardInspection, 46), (ServiceItem.Training, 26), (ServiceItem.RiskAssessment, 8), (ServiceItem.EmergencyDrill, 9),
        (ServiceItem.Standardisation, 6), (ServiceItem.Technology, 3), (ServiceItem.Other, 2),
    ];

    public static void Agree(Story story, Cover cover)
    {
        var dice = story.Dice;
        var agreedOn = SampleYear.Earlier(cover.FirstDay.AddDays(dice.Between(0, 15)), cover.LastDay);
        var agreed = new PlanAgreed
        {
            Plan = cover.NameOf("plans", "FA", story.Enterprise, 1),
            Policy = cover.Name,
            Enterprise = story.Enterprise.ResourceName,
            AgreedDate = agreedOn.ToWire(),
            FirstDate = cover.FirstDay.ToWire(),
            LastDate = cover.Policy.LastCoverDate,
            Items = { cover.Policy.ServiceTerms.Promises.Select(promise => new PlanItem { Service = promise.Item, TimesPerYearCount = promise.DeliveryCount }) },
            Goals = "降低事故风险,重大事故隐患整改闭环",
            ResponsibleRole = "预防服务主管",
            BudgetFen = cover.Policy.PremiumFen * (cover.Policy.ServiceTerms.PreventionRatioPpm / 1000) / 1000,
            DocumentSha256 = dice.Digest(),
        };
        if (!story.Say(cover.Insurer, agreedOn, agreed))
            return;

        cover.Plan = agreed.Plan;
        cover.PlanAgreedOn = agreedOn;
    }

    /// <summary>The activities of a policy in the sample's year, in the order of their days.</summary>
    public static IReadOnlyList<Activity> Deliver(Story story, Cover cover, bool isRenewed)
    {
        var visits = Visits(story, cover).ToList();
        if (cover.Policy.RenewalOf.Length == 0)
        {
            var surveyedOn = cover.Policy.BindDate.ToDay().AddDays(-story.Dice.Between(1, 8));
            visits.Add(new(surveyedOn, ServiceItem.RiskAssessment, SurveyMoment.PreBind));
        }

        if (isRenewed && cover.LastDay.AddDays(-45) > cover.FirstDay)
            visits.Add(new(cover.LastDay.AddDays(-story.Dice.Between(10, 40)), ServiceItem.RiskAssessment, SurveyMoment.Renewal));

        var delivered = new List<Activity>();
        foreach (var visit in visits.OrderBy(visit => visit.On))
        {
            if (ActivityStory.Tell(story, cover, visit, delivered.Count + 1) is { } activity)
                delivered.Add(activity);
        }

        return delivered;
    }

    private static IEnumerable<Visit> Visits(Story story, Cover cover)
    {
        var dice = story.Dice;
        var first = SampleYear.Later(cover.FirstDay, SampleYear.FirstDay);
        var last = SampleYear.Earlier(cover.LastDay, SampleYear.LastDay);
        if (first > last)
            yield break;

        // Six or so in a whole year; the campaign and the surveys come on top.
        var days = last.DayNumber - first.DayNumber + 1;
        var perYear = story.Enterprise.Size >= Size.Medium ? dice.Between(7, 11) : dice.Between(6, 8);
        var count = ((perYear * days) + dice.Below(365)) / 365;
        for (var i = 0; i < count; i++)
            yield return new(dice.Day(first, last), dice.Weighted(Items, item => item.Weight).Item, SurveyMoment.Unspecified);

        var campaignFirst = SampleYear.Later(first, SampleYear.CampaignFirstDay);
        var campaignLast = SampleYear.Earlier(last, SampleYear.CampaignLastDay);
        if (campaignFirst <= campaignLast && dice.Chance(CampaignPercent))
        {
            var item = dice.Chance(65) ? ServiceItem.HazardInspection : ServiceItem.Training;
            yield return new(dice.Day(campaignFirst, campaignLast), item, SurveyMoment.Unspecified, IsForCampaign: true);
        }
    }
}

/// <summary>A visit to come.</summary>
internal sealed record Visit(DateOnly On, ServiceItem Item, SurveyMoment Moment, bool IsForCampaign = false, string Claim = "");
