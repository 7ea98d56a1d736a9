using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Server.Tests.Reading.StoryOf2023;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingEnterprises(StoryOf2023 story) : IClassFixture<StoryOf2023>
{
    [Theory]
    [InlineData("2022-12-31", CoverState.Uncovered, 0, null)]
    [InlineData("2023-01-01", CoverState.Covered, 50, "2023-01-01")]
    [InlineData("2023-07-01", CoverState.Covered, 60, "2023-07-01")]
    [InlineData("2023-12-31", CoverState.Covered, 60, "2023-12-31")]
    [InlineData("2024-01-01", CoverState.Lapsed, 0, "2023-12-31")]
    public async Task Cover_is_that_of_the_day(string day, CoverState state, int heads, string? lastCovered)
    {
        var enterprise = await Get(Office, day);

        enterprise.CoverState.Should().Be(state);
        enterprise.InsuredHeadCount.Should().Be(heads);
        enterprise.LastCoveredDate.Should().Be(lastCovered?.Day());
        enterprise.Policies.Should().Equal(state == CoverState.Covered ? [PlantPolicy] : Array.Empty<string>());
        enterprise.Listings.Single().Department.Should().Be("departments/emergency");
    }

    [Fact]
    public async Task Before_its_first_listing_an_enterprise_is_not_on_the_roster()
    {
        var get = () => Get(Office, "2021-12-31");

        (await get.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await List(Office, "2021-12-31")).Should().BeEmpty();
    }

    [Theory]
    [InlineData(InsurerA, true)]
    [InlineData(InsurerB, true)]
    [InlineData(Emergency, true)]
    [InlineData(Construction, false)]
    [InlineData(Zhangjiang, true)]
    [InlineData(Group, true)]
    [InlineData(Procuratorate, true)]
    public async Task Who_sees_the_plant(string who, bool sees) =>
        (await List(who, "2023-06-01")).Should().HaveCount(sees ? 1 : 0);

    [Fact]
    public async Task An_insurer_learns_only_whether_an_enterprise_is_covered()
    {
        var byItsInsurer = await Get(InsurerA, "2023-06-01");
        var byAnother = await Get(InsurerB, "2023-06-01");

        byItsInsurer.Policies.Should().Equal(PlantPolicy);
        byAnother.Policies.Should().BeEmpty();
        byAnother.CoverState.Should().Be(CoverState.Covered);
        byAnother.Listings.Should().BeEmpty();
        byAnother.InsuredHeadCount.Should().Be(0);
        byAnother.DeathPerPersonFen.Should().Be(0);
        byAnother.LastCoveredDate.Should().BeNull();
    }

    [Theory]
    [InlineData("obligation = REQUIRED AND cover_state != COVERED", "2024-01-01", true)]
    [InlineData("obligation = REQUIRED AND cover_state != COVERED", "2023-06-01", false)]
    [InlineData("sector = HAZARDOUS_CHEMICALS", "2023-06-01", true)]
    [InlineData("sector != HAZARDOUS_CHEMICALS", "2023-06-01", false)]
    [InlineData("NOT sector != HAZARDOUS_CHEMICALS", "2023-06-01", true)]
    [InlineData("name = \"enterprises/91310115999900038C\" AND town = 310115125", "2023-06-01", true)]
    [InlineData("insured_head_count < 60", "2023-06-01", true)]
    [InlineData("last_covered_date = 2023-12-31", "2024-06-01", true)]
    [InlineData("last_covered_date >= 2000-01-01", "2022-06-01", false)]
    [InlineData("group_uscc = 91310115999990100U", "2023-06-01", true)]
    public async Task A_filter_selects(string filter, string day, bool selects) =>
        (await List(Office, day, filter)).Should().HaveCount(selects ? 1 : 0);

    [Fact]
    public async Task What_no_request_may_say_is_refused()
    {
        var byHeads = () => List(InsurerB, "2023-06-01", "insured_head_count > 0");
        var byEnd = () => List(InsurerB, "2023-06-01", "last_covered_date > 2023-06-01");
        var inFuture = () => List(InsurerB, "2098-06-01");
        var outOfRange = () => List(Office, "1999-12-31");
        var noName = async () => await Enterprises(Office).GetEnterpriseAsync(new() { Name = PlantPolicy, CoverDate = new() { Year = 1 } });

        (await byHeads.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_FILTER");
        (await byEnd.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_FILTER");
        (await inFuture.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_COVER_DATE");
        (await outOfRange.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_COVER_DATE");
        (await noName.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
    }

    private EnterprisesService.EnterprisesServiceClient Enterprises(string who) => story.District.As<EnterprisesService.EnterprisesServiceClient>(who);

    private async Task<Enterprise> Get(string who, string day) => (await Enterprises(who).GetEnterpriseAsync(
        new() { Name = Plant, CoverDate = day.Day(), MinIndex = story.District.LastIndex })).Enterprise;

    private async Task<IReadOnlyList<Enterprise>> List(string who, string day, string filter = "") => (await Enterprises(who).ListEnterprisesAsync(
        new() { Filter = filter, CoverDate = day.Day(), MinIndex = story.District.LastIndex })).Enterprises;
}
