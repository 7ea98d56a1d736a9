using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingTheMarket(StoryOfTheMarket story) : IClassFixture<StoryOfTheMarket>
{
    private readonly District _district = story.District;

    [Theory]
    [InlineData(Finance, "", "", 2)]
    [InlineData(Procuratorate, "financeBureaus/bureau", "kind = FILED AND sectors = CONSTRUCTION", 1)]
    [InlineData(Office, "insurers/-", "product_code = AZX-2020 AND first_date <= 2023-01-01", 1)]
    [InlineData(Office, "", "commission_cap_ppm < 1000000", 1)]
    [InlineData(InsurerA, "", "stated_by = \"financeBureaus/bureau\"", 1)]
    [InlineData(InsurerB, "", "", 1)]
    [InlineData(InsurerB, "financeBureaus/bureau", "", 0)]
    public async Task Filings_are_listed_for_those_they_are_about(string who, string parent, string filter, int count)
    {
        var listed = await Market(who).ListFilingsAsync(new() { Parent = parent, Filter = filter, MinIndex = _district.LastIndex });

        listed.Filings.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(InsurerA, "relation = INDEPENDENT AND earliest_last_date = 2024-12-31", 1)]
    [InlineData(Emergency, "services = RISK_ASSESSMENT AND uscc = 913101159999000542", 1)]
    [InlineData(Construction, "", 0)]
    [InlineData(Finance, "first_date > 2022-11-01", 0)]
    [InlineData(InsurerB, "", 0)]
    public async Task Service_bodies_are_listed(string who, string filter, int count)
    {
        var listed = await Market(who).ListServiceBodiesAsync(new() { Filter = filter, MinIndex = _district.LastIndex });

        listed.ServiceBodies.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(InsurerA, "certificate_kind = SAFETY_ENGINEER AND last_date < 2026-03-01", 1)]
    [InlineData(Emergency, "certificate_number = ZSE-000001 AND sectors = HAZARDOUS_CHEMICALS", 1)]
    [InlineData(Construction, "", 0)]
    [InlineData(InsurerB, "", 0)]
    public async Task Experts_are_listed(string who, string filter, int count)
    {
        var listed = await Market(who).ListExpertsAsync(new() { Filter = filter, MinIndex = _district.LastIndex });

        listed.Experts.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(InsurerA, "payee_kind = BROKER AND rate_ppm <= 50000 AND paid_date >= 2023-01-10", 1)]
    [InlineData(Finance, "payee_uscc = 91310115999900062W AND sector = HAZARDOUS_CHEMICALS AND amount_fen = 120000", 1)]
    [InlineData(Office, "enterprise = \"enterprises/91310115999900038C\" AND paid_date < 2023-01-10", 0)]
    [InlineData(InsurerB, "", 0)]
    public async Task Commissions_are_listed(string who, string filter, int count)
    {
        var listed = await Market(who).ListCommissionsAsync(new() { Filter = filter, MinIndex = _district.LastIndex });

        listed.Commissions.Should().HaveCount(count);
    }

    [Fact]
    public async Task Every_kind_of_record_is_there_by_name_and_has_a_past()
    {
        var index = _district.LastIndex;
        string Named(string name) => District.Of(InsurerA, name);

        var filing = await Market(InsurerA).GetFilingAsync(new() { Name = AFiling.NameAtTheBureau, MinIndex = index });
        var body = await Market(InsurerA).GetServiceBodyAsync(new() { Name = Named(AServiceBody.Name), MinIndex = index });
        var expert = await Market(InsurerA).GetExpertAsync(new() { Name = Named(AServiceBody.ExpertName), MinIndex = index });
        var commission = await Market(InsurerA).GetCommissionAsync(new() { Name = Named(ACommission.Name), MinIndex = index });

        filing.Filing.Should().Be((await Past(AFiling.NameAtTheBureau)).Filing).And.NotBeNull();
        body.ServiceBody.Should().Be((await Past(Named(AServiceBody.Name))).ServiceBody).And.NotBeNull();
        expert.Expert.Should().Be((await Past(Named(AServiceBody.ExpertName))).Expert).And.NotBeNull();
        commission.Commission.Should().Be((await Past(Named(ACommission.Name))).Commission).And.NotBeNull();
        commission.Commission.Filing.Should().Be(AFiling.NameAtTheBureau);
    }

    [Theory]
    [InlineData(Zhangjiang)]
    [InlineData(Group)]
    [InlineData(Emergency)]
    public async Task Commissions_and_filings_are_not_the_business_of_who_supervises_a_sector_or_an_area(string who)
    {
        var commissions = async () => await Market(who).ListCommissionsAsync(new());
        var filings = async () => await Market(who).ListFilingsAsync(new());

        (await commissions.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
        (await filings.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
    }

    [Fact]
    public async Task The_finance_bureau_sees_the_receipts_of_what_it_states_and_states_nothing_else()
    {
        var receipts = await _district.Try(Finance, APolicy.Issued());
        var series = await _district.As<SubmissionsService.SubmissionsServiceClient>(Finance)
            .GetSeriesAsync(new() { Series = "financeBureaus/bureau/series/core" });

        receipts.Single().Findings.Single().Code.Should().Be("NOT_YOURS_TO_STATE");
        series.NextOffset.Should().Be(2);
    }

    private MarketService.MarketServiceClient Market(string who) => _district.As<MarketService.MarketServiceClient>(who);

    private async Task<GetRecordAsOfResponse> Past(string name) =>
        await _district.As<AuditService.AuditServiceClient>(Office).GetRecordAsOfAsync(new() { Name = name });
}
