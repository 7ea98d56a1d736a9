using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Parameters;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingParameters
{
    [Theory]
    [InlineData("2026-04-30", 40_000_000)]
    [InlineData("2026-05-01", 70_000_000)]
    [InlineData("2026-05-31", 70_000_000)]
    [InlineData("2026-06-01", 40_000_000)]
    public void The_value_in_force_is_the_last_one_stated_for_everybody(string day, long expected)
    {
        var parameter = Described.By<Parameter>(ParameterDescription.Describe,
            AParameter.Set(it => (it.SettingNumber, it.Value, it.FirstDate, it.LastDate) = ("CS-1", new() { AmountFen = 70_000_000 }, "2026-05-01".Day(), "2026-05-31".Day())),
            AParameter.Set(it => (it.SettingNumber, it.FirstDate) = ("CS-2", "2026-01-01".Day())),
            AParameter.Set(it => (it.SettingNumber, it.Jurisdiction, it.FirstDate) = ("CS-3", "310115125", "2026-01-01".Day())));
        parameter.Settings[0].Sectors.Clear();

        var shown = ParameterDescription.On(parameter, DateOnly.ParseExact(day, "O"));

        shown.InForce.Value.AmountFen.Should().Be(expected);
        shown.Settings.Should().HaveCount(5);
        parameter.Settings.Should().HaveCount(3, "what is stored holds only what was stated");
    }

    [Fact]
    public void A_setting_is_shown_as_it_was_stated()
    {
        var parameter = Described.By<Parameter>(ParameterDescription.Describe, AParameter.Set(it => it.LastDate = "2026-12-31".Day()));

        parameter.Settings.Single().Should().Be(new ParameterSetting
        {
            Value = new() { AmountFen = 60_000_000 },
            Sectors = { Sector.HazardousChemicals },
            Jurisdiction = "310115",
            FirstDate = "2026-07-01".Day(),
            LastDate = "2026-12-31".Day(),
            SourceDocument = "浦安委办〔2026〕8号",
            SourceClause = "第二条",
            Confirmed = true,
            SettingNumber = "CS-2026-0001",
            Index = 10,
        });
    }

    [Fact]
    public void A_criterion_is_shown_as_it_was_published_last()
    {
        var criterion = Described.By<Criterion>(CriterionDescription.Describe,
            AParameter.Published(), AParameter.Published(it => (it.PublicationNumber, it.LastDate) = ("FB-2026-0002", "2026-12-31".Day())));

        criterion.Should().Be(new Criterion
        {
            Name = "criteria/WH-2026-01",
            Code = "WH-2026-01",
            Sectors = { Sector.HazardousChemicals },
            Standard = "应急管理部公告2026年第1号",
            Version = "2026",
            Text = "未按规定设置紧急切断装置",
            Grade = HazardGrade.Major,
            WorkActivities = { WorkActivity.HotWork },
            FirstDate = "2023-01-01".Day(),
            LastDate = "2026-12-31".Day(),
            Confirmed = true,
            StatedBy = "insurers/91310115999900011L",
            PublicationNumber = "FB-2026-0002",
            DocumentSha256 = Digest.Number(22),
        });
    }

    [Fact]
    public void A_criterion_of_the_release_says_what_is_confirmed_of_it()
    {
        var (read, remembered, fishery) = (CriterionDescription.BuiltIn["criteria/GM-10-03-03"], CriterionDescription.BuiltIn["criteria/WH-2017-20"],
            CriterionDescription.BuiltIn["criteria/YC-2022-08"]);

        read.Should().Be(new Criterion
        {
            Name = "criteria/GM-10-03-03",
            Code = "GM-10-03-03",
            Sectors = { Sector.IndustryAndTrade, Sector.MetalSmelting },
            Standard = "应急管理部令第10号",
            Version = "2023",
            Text = "金属冶炼企业主要负责人、安全管理人员未经考核合格",
            Grade = HazardGrade.Major,
            FirstDate = "2023-05-15".Day(),
            BuiltIn = true,
            Confirmed = true,
        });
        remembered.Confirmed.Should().BeFalse();
        fishery.Text.Should().Be("台风等恶劣天气不撤离");
    }

    [Fact]
    public void A_campaign_is_shown_as_it_was_opened()
    {
        var campaign = Described.By<Campaign>(CampaignDescription.Describe, AParameter.Opened());

        campaign.Should().Be(new Campaign
        {
            Name = "campaigns/2023-major-hazards",
            DisplayName = "重大事故隐患专项排查整治2023行动",
            Basis = "浦安委办〔2023〕30号",
            FirstDate = "2023-09-12".Day(),
            LastDate = "2023-12-05".Day(),
            Sectors = { Sector.HazardousChemicals, Sector.Construction },
            Tasks = { CampaignTask.AssistanceVisit, CampaignTask.ThreeSurveys, CampaignTask.Return },
            Description = "针对投保企业认真组织开展一次帮扶活动",
            ReturnDueDate = "2023-12-05".Day(),
            DocumentSha256 = Digest.Number(23),
        });
    }
}
