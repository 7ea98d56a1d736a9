using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Prevention.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which prevention services an enterprise gets under a policy: visits by the month, the campaign's, the three surveys (三查).</summary>
internal static class ServiceStory
{
    private const int CampaignPercent = 88;

    private static readonly (ServiceItem Item, int Weight)[] Items =
    [
        (ServiceItem.HazardInspection, 46), (ServiceItem.Training, 26), (ServiceItem.RiskAssessment, 8), (ServiceItem.EmergencyDrill, 9),
        (ServiceItem.Standardisation, 6), (ServiceItem.Technology, 3), (ServiceItem.Other, 2),
    ];

    public static void Tell(Story story, Cover cover)
    {
        story.Begin(nameof(ServiceStory), cover.Ordinal);
        var visits = Visits(story, cover).ToList();
        if (cover.Policy.RenewalOf.Length == 0)
        {
            var surveyedOn = cover.Policy.BindDate.ToDay().AddDays(-story.Dice.Between(1, 8));
            visits.Add(new(surveyedOn, ServiceItem.RiskAssessment, SurveyMoment.PreBind));
        }

        var isRenewed = cover != story.Covers[^1];
        if (isRenewed && cover.LastDay.AddDays(-45) > cover.FirstDay)
            visits.Add(new(cover.LastDay.AddDays(-story.Dice.Between(10, 40)), ServiceItem.RiskAssessment, SurveyMoment.Renewal));

        foreach (var visit in visits.OrderBy(visit => visit.On))
        {
            if (ActivityStory.Tell(story, cover, visit, cover.Activities.Count + 1) is { } activity)
                cover.Activities.Add(activity);
        }
    }

    private static IEnumerable<Visit> Visits(Story story, Cover cover)
    {
        var dice = story.Dice;
        var first = SampleYear.Later(cover.FirstDay, SampleYear.FirstDay);
        var last = SampleYear.Earlier(cover.LastDay, SampleYear.LastDay);
        if (first > last)
            yield break;

        // Large plants are visited every week or two, others about every month; the campaign and the surveys come on top.
        var days = last.DayNumber - first.DayNumber + 1;
        var (least, most) = story.Enterprise.Size switch { Size.Micro => (13, 17), Size.Small => (17, 22), Size.Medium => (24, 32), _ => (36, 48) };
        var count = ((dice.Between(least, most) * days) + dice.Below(365)) / 365;
        for (var i = 0; i < count; i++)
        {
            var on = first.AddDays(Math.Min((days * i / count) + dice.Below(Math.Max(1, days / count)), days - 1));
            yield return new(on, dice.Weighted(Items, item => item.Weight).Item, SurveyMoment.Unspecified);
        }

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
