using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Parameters.V1;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>What the office sets for everybody: the campaign of the notice, and a criterion of the district's own beside the national ones.</summary>
internal static class CampaignStory
{
    public static void Tell(Telling market)
    {
        var office = market.Cast.Office;
        market.Say(office, SampleYear.CampaignFirstDay, new CampaignOpened
        {
            Campaign = $"campaigns/{SampleYear.Campaign}",
            DisplayName = "重大事故隐患专项排查整治2023行动",
            Basis = "浦安委办〔2023〕30号",
            FirstDate = SampleYear.CampaignFirstDay.ToWire(),
            LastDate = SampleYear.CampaignLastDay.ToWire(),
            Tasks = { CampaignTask.AssistanceVisit, CampaignTask.ThreeSurveys, CampaignTask.Return },
            Description = "针对投保企业认真组织开展一次帮扶活动",
            ReturnDueDate = SampleYear.CampaignLastDay.ToWire(),
            DocumentSha256 = market.Dice.Digest(),
        });
        market.Say(office, SampleYear.CampaignFirstDay, new CriterionPublished
        {
            Criterion = "criteria/PD-2023-01",
            PublicationNumber = "FB-2023-0001",
            Sectors = { Sector.HazardousChemicals },
            Standard = "(示例)浦东新区重大事故隐患补充判定标准",
            Version = "2023",
            Text = "未按规定设置紧急切断装置",
            Grade = HazardGrade.Major,
            FirstDate = SampleYear.CampaignFirstDay.ToWire(),
            DocumentSha256 = market.Dice.Digest(),
        });
    }
}
