using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Parameters.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts of the office about parameters, criteria and campaigns that nothing is wrong with.</summary>
internal static class AParameter
{
    public const string DeathLimit = "parameters/death-limit-minimum";

    public const string Criterion = "criteria/WH-2026-01";

    public const string Campaign = "campaigns/2023-major-hazards";

    /// <summary>600,000 yuan per person for hazardous chemicals in Pudong, for policies bound from 2026-07-01 on.</summary>
    public static ParameterSet Set(Action<ParameterSet>? but = null)
    {
        var set = new ParameterSet
        {
            Parameter = DeathLimit,
            SettingNumber = "CS-2026-0001",
            Value = new() { AmountFen = 60_000_000 },
            Sectors = { Sector.HazardousChemicals },
            Jurisdiction = "310115",
            FirstDate = "2026-07-01".Day(),
            SourceDocument = "浦安委办〔2026〕8号",
            SourceClause = "第二条",
            DocumentSha256 = Digest.Number(21),
        };
        but?.Invoke(set);
        return set;
    }

    /// <summary>The same for everybody and every day from 2020 on.</summary>
    public static ParameterSet SetForAll(string parameter, ParameterValue value, string number = "CS-2026-0002") => Set(it =>
    {
        it.Parameter = parameter;
        it.SettingNumber = number;
        it.Value = value;
        it.Sectors.Clear();
        it.FirstDate = "2020-01-01".Day();
    });

    /// <summary>A new criterion for hazardous chemicals, in force from 2023-01-01 on.</summary>
    public static CriterionPublished Published(Action<CriterionPublished>? but = null)
    {
        var published = new CriterionPublished
        {
            Criterion = Criterion,
            PublicationNumber = "FB-2026-0001",
            Sectors = { Sector.HazardousChemicals },
            Standard = "应急管理部公告2026年第1号",
            Version = "2026",
            Text = "未按规定设置紧急切断装置",
            Grade = HazardGrade.Major,
            WorkActivities = { WorkActivity.HotWork },
            FirstDate = "2023-01-01".Day(),
            DocumentSha256 = Digest.Number(22),
        };
        but?.Invoke(published);
        return published;
    }

    /// <summary>The campaign of the notice, from 2023-09-12 to 2023-12-05.</summary>
    public static CampaignOpened Opened(Action<CampaignOpened>? but = null)
    {
        var opened = new CampaignOpened
        {
            Campaign = Campaign,
            DisplayName = "重大事故隐患专项排查整治2023行动",
            Basis = "浦安委办〔2023〕30号",
            FirstDate = "2023-09-12".Day(),
            LastDate = "2023-12-05".Day(),
            Sectors = { Sector.HazardousChemicals, Sector.Construction },
            Tasks = { CampaignTask.AssistanceVisit, CampaignTask.ThreeSurveys, CampaignTask.Return },
            Description = "针对投保企业认真组织开展一次帮扶活动",
            ReturnDueDate = "2023-12-05".Day(),
            DocumentSha256 = Digest.Number(23),
        };
        but?.Invoke(opened);
        return opened;
    }
}
