using FluentAssertions;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Audit;

public sealed class ReadingThePast(StoryOf2023 story) : IClassFixture<StoryOf2023>
{
    [Theory]
    [InlineData(1, 3_000_000, 0, 1)]
    [InlineData(2, 3_000_000, 3_000_000, 2)]
    [InlineData(3, 3_300_000, 3_000_000, 3)]
    [InlineData(long.MaxValue, 3_300_000, 3_000_000, 3)]
    public async Task A_policy_stands_as_it_stood(long fact, long premiumFen, long receivedFen, long revision)
    {
        var index = fact == long.MaxValue ? fact : StoryOf2023.IndexOf(fact);

        var answer = await Get(Office, new() { Name = StoryOf2023.PlantPolicy, Index = index });

        answer.Policy.PremiumFen.Should().Be(premiumFen);
        answer.Policy.PremiumReceivedFen.Should().Be(receivedFen);
        answer.Policy.Revision.Should().Be(revision);
        answer.Index.Should().Be(StoryOf2023.IndexOf(revision));
    }

    [Fact]
    public async Task The_past_at_the_end_is_what_the_view_shows()
    {
        var view = await story.District.As<PoliciesService.PoliciesServiceClient>(InsurerA)
            .GetPolicyAsync(new() { Name = StoryOf2023.PlantPolicy, MinIndex = story.District.LastIndex });

        var now = await Get(InsurerA, new() { Name = StoryOf2023.PlantPolicy });

        now.Policy.Should().Be(view.Policy);
    }

    [Fact]
    public async Task An_instant_is_a_position_too()
    {
        var issued = (await Get(Office, new() { Name = StoryOf2023.PlantPolicy, Index = StoryOf2023.IndexOf(1) })).Policy.CreateTime;
        var before = new Timestamp { Seconds = issued.Seconds - 1, Nanos = issued.Nanos };

        var then = await Get(Office, new() { Name = StoryOf2023.PlantPolicy, Time = issued });

        then.Policy.CreateTime.Should().Be(issued);
        (await Refused(Office, new() { Name = StoryOf2023.PlantPolicy, Time = before })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Every_kind_of_record_has_a_past()
    {
        (await GetOwn(AClaim.Name)).Claim.Enterprise.Should().Be(StoryOf2023.Plant);
        (await GetOwn(APlan.Name)).Plan.Town.Should().Be("310115125");
        (await GetOwn(AnActivity.Name)).Activity.ConfirmationCount.Should().Be(1);
        (await GetOwn(ASpendingItem.Name)).SpendingItem.Enterprises.Should().Equal(StoryOf2023.Plant);
        (await GetOwn(AHazard.Name)).Hazard.Insurer.Should().Be(Insurer(InsurerA));
    }

    [Fact]
    public async Task An_enterprise_is_shown_with_its_listings_and_without_its_cover()
    {
        var enterprise = (await Get(Office, new() { Name = StoryOf2023.Plant, Index = StoryOf2023.IndexOf(0) })).Enterprise;

        enterprise.Listings.Single().Department.Should().Be("departments/emergency");
        enterprise.Obligation.Should().Be(Obligation.Required);
        enterprise.CoverState.Should().Be(CoverState.Unspecified);
    }

    [Fact]
    public async Task What_is_not_there_or_not_ones_own_is_not_found()
    {
        (await Refused(Office, new() { Name = StoryOf2023.PlantPolicy, Index = StoryOf2023.IndexOf(0) })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Refused(InsurerB, new() { Name = StoryOf2023.PlantPolicy })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await Refused(InsurerB, new() { Name = StoryOf2023.Plant })).Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task What_no_request_may_say_is_refused()
    {
        (await Refused(Finance, new() { Name = StoryOf2023.PlantPolicy })).Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
        (await Refused(Office, new() { Name = "insurers/1/nothings/1234" })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(Office, new() { Name = StoryOf2023.PlantPolicy, Index = -1 })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_RANGE");
        (await Refused(Office, new() { Name = StoryOf2023.PlantPolicy, Time = new() { Nanos = -1 } })).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_RANGE");
    }

    private async Task<GetRecordAsOfResponse> Get(string who, GetRecordAsOfRequest request) =>
        await story.District.As<AuditService.AuditServiceClient>(who).GetRecordAsOfAsync(request);

    private Task<GetRecordAsOfResponse> GetOwn(string name) => Get(InsurerA, new() { Name = District.Of(InsurerA, name) });

    private async Task<RpcException> Refused(string who, GetRecordAsOfRequest request)
    {
        var get = () => Get(who, request);
        return (await get.Should().ThrowAsync<RpcException>()).Which;
    }
}
