using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingParameters(StoryOfTheParameters story) : IClassFixture<StoryOfTheParameters>
{
    private readonly District _district = story.District;

    [Theory]
    [InlineData(InsurerA)]
    [InlineData(Emergency)]
    [InlineData(Zhangjiang)]
    [InlineData(Group)]
    [InlineData(Finance)]
    [InlineData(Procuratorate)]
    [InlineData(Office)]
    [InlineData(Operator)]
    public async Task Every_role_reads_by_what_everybody_is_judged(string who)
    {
        var parameters = await Parameters(who).ListParametersAsync(new() { MinIndex = _district.LastIndex });
        var criterion = await Parameters(who).GetCriterionAsync(new() { Name = "criteria/WH-2017-05" });
        var campaign = await Parameters(who).GetCampaignAsync(new() { Name = AParameter.Campaign });

        parameters.Parameters.Should().HaveCount(19);
        criterion.Criterion.Standard.Should().Be("安监总管三〔2017〕121号");
        campaign.Campaign.ReturnDueDate.Should().Be("2023-12-05".Day());
    }

    [Theory]
    [InlineData("2017-12-31", null)]
    [InlineData("2025-03-28", 30_000_000L)]
    [InlineData("2025-03-29", 40_000_000L)]
    public async Task A_parameter_is_read_as_of_a_day(string day, long? expected)
    {
        var answer = await Parameters(InsurerA).GetParameterAsync(
            new() { Name = AParameter.DeathLimit, EffectiveDate = day.Day(), MinIndex = _district.LastIndex });

        answer.Parameter.InForce?.Value.AmountFen.Should().Be(expected);
        (answer.Parameter.InForce is null).Should().Be(expected is null);
        answer.Parameter.EffectiveDate.Should().Be(day.Day());
    }

    [Fact]
    public async Task A_parameter_shows_the_values_of_the_release_and_those_stated()
    {
        var limit = (await Parameters(InsurerA).GetParameterAsync(new() { Name = AParameter.DeathLimit, MinIndex = _district.LastIndex })).Parameter;
        var ceiling = (await Parameters(InsurerA).GetParameterAsync(new() { Name = "parameters/commission-ceiling" })).Parameter;
        var floor = (await Parameters(InsurerA).GetParameterAsync(new() { Name = "parameters/prevention-ratio-floor" })).Parameter;

        limit.DisplayName.Should().Be("每人死亡伤残责任限额最低额");
        limit.Settings.Select(setting => (setting.BuiltIn, setting.Confirmed, setting.Value.AmountFen, setting.HasIndex ? setting.Index : -1))
            .Should().Equal((true, false, 30_000_000, -1), (true, true, 40_000_000, -1), (false, true, 60_000_000, StoryOfTheParameters.Setting));
        limit.InForce.Should().Be(limit.Settings[1], "the one stated is for hazardous chemicals only");
        limit.JudgedFacts.Should().Equal("policy_issued", "policy_endorsed");
        limit.Revision.Should().Be(1);
        ceiling.InForce.Value.RatioPpm.Should().Be(40_000);
        floor.InForce.Should().BeNull();
        floor.Revision.Should().Be(0);
    }

    [Fact]
    public async Task A_parameter_is_read_as_of_an_index()
    {
        async Task<Parameter> At(long index) => (await Parameters(InsurerA).GetParameterAsync(new() { Name = AParameter.DeathLimit, AsOfIndex = index })).Parameter;
        var negative = async () => await At(-1);

        (await At(StoryOfTheParameters.Setting)).Settings.Should().HaveCount(3);
        (await At(StoryOfTheParameters.Setting - 1)).Settings.Should().HaveCount(2).And.OnlyContain(setting => setting.BuiltIn);
        (await negative.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_AS_OF_INDEX");
    }

    [Theory]
    [InlineData("unit = WORKING_DAYS", 3)]
    [InlineData("unit = PERMISSION", 1)]
    public async Task Parameters_are_filtered_also_those_that_no_fact_has_set(string filter, int count)
    {
        var listed = await Parameters(InsurerA).ListParametersAsync(new() { Filter = filter });

        listed.Parameters.Should().HaveCount(count);
    }

    [Fact]
    public async Task Pages_hold_each_parameter_once_in_the_order_of_names()
    {
        var names = new List<string>();
        var token = "";
        do
        {
            var page = await Parameters(Office).ListParametersAsync(new() { PageSize = 4, PageToken = token });
            names.AddRange(page.Parameters.Select(parameter => parameter.Name));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        names.Should().HaveCount(19).And.OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("sectors = FISHERY AND first_date <= 2023-09-20", 8)]
    [InlineData("code = WH-2026-01 AND stated_by = \"departments/emergency\" AND work_activities = HOT_WORK", 1)]
    [InlineData("sectors = HAZARDOUS_CHEMICALS AND grade = MAJOR", 21)]
    [InlineData("standard = \"应急管理部令第10号\" AND version = 2023 AND NOT last_date < 2023-09-20", 3)]
    [InlineData("first_date > 2023-05-15", 0)]
    public async Task Criteria_are_listed_by_sector_document_and_day(string filter, int count)
    {
        var listed = await Parameters(InsurerB).ListCriteriaAsync(new() { Filter = filter, MinIndex = _district.LastIndex, PageSize = 100 });

        listed.Criteria.Should().HaveCount(count);
    }

    [Theory]
    [InlineData("first_date <= 2023-10-01 AND last_date >= 2023-10-01 AND tasks = THREE_SURVEYS AND sectors = CONSTRUCTION", 1)]
    [InlineData("return_due_date = 2023-12-05 AND basis = \"浦安委办〔2023〕30号\"", 1)]
    [InlineData("last_date < 2023-12-05", 0)]
    public async Task Campaigns_are_listed(string filter, int count)
    {
        var listed = await Parameters(InsurerB).ListCampaignsAsync(new() { Filter = filter, MinIndex = _district.LastIndex });

        listed.Campaigns.Should().HaveCount(count);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_no_day_is_refused()
    {
        var unknown = async () => await Parameters(Office).GetParameterAsync(new() { Name = "parameters/tea-break-minutes" });
        var unnamed = async () => await Parameters(Office).GetCriterionAsync(new() { Name = "departments/emergency/criteria/WH-2017-05" });
        var noDay = async () => await Parameters(Office).ListParametersAsync(new() { EffectiveDate = new() { Year = 2023, Month = 2, Day = 29 } });

        (await unknown.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await unnamed.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await noDay.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_EFFECTIVE_DATE");
    }

    [Fact]
    public async Task What_was_stated_has_a_past()
    {
        var audit = _district.As<AuditService.AuditServiceClient>(InsurerA);
        var before = async () => await audit.GetRecordAsOfAsync(new() { Name = AParameter.DeathLimit, Index = StoryOfTheParameters.Setting - 1 });

        var parameter = (await audit.GetRecordAsOfAsync(new() { Name = AParameter.DeathLimit, Index = StoryOfTheParameters.Setting })).Parameter;
        var criterion = (await audit.GetRecordAsOfAsync(new() { Name = AParameter.Criterion })).Criterion;
        var campaign = (await audit.GetRecordAsOfAsync(new() { Name = AParameter.Campaign })).Campaign;

        parameter.Settings.Should().HaveCount(3);
        criterion.Should().Be((await Parameters(Office).GetCriterionAsync(new() { Name = AParameter.Criterion, MinIndex = _district.LastIndex })).Criterion);
        campaign.Should().Be((await Parameters(Office).GetCampaignAsync(new() { Name = AParameter.Campaign })).Campaign);
        (await before.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    private ParametersService.ParametersServiceClient Parameters(string who) => _district.As<ParametersService.ParametersServiceClient>(who);
}
