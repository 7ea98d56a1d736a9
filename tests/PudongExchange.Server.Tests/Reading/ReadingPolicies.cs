using FluentAssertions;
using Google.Rpc;
using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Server.Tests.Reading.StoryOf2023;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingPolicies(StoryOf2023 story) : IClassFixture<StoryOf2023>
{
    [Fact]
    public async Task An_insurer_reads_its_own_policy_as_its_facts_add_up()
    {
        var policy = await Get(InsurerA, PlantPolicy);

        policy.PremiumFen.Should().Be(3_300_000);
        policy.PremiumOutstandingFen.Should().Be(300_000);
        policy.Insured.InsuredHeadCount.Should().Be(60);
        policy.Revision.Should().Be(3);
        policy.Index.Should().Be(IndexOf(3));
        policy.CreateTime.Should().NotBeNull();
        policy.UpdateTime.ToDateTimeOffset().Should().BeOnOrAfter(policy.CreateTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task A_strangers_policy_and_a_missing_one_look_alike()
    {
        var strangers = await Refused(() => Get(InsurerA, FirmPolicy));
        var missing = await Refused(() => Get(InsurerA, PlantPolicy + "-X"));

        strangers.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        missing.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        strangers.Status.Detail.Replace(FirmPolicy, "").Should().Be(missing.Status.Detail.Replace(PlantPolicy + "-X", ""));
    }

    [Theory]
    [InlineData(InsurerA, true, false)]
    [InlineData(InsurerB, false, true)]
    [InlineData(Emergency, true, false)]
    [InlineData(Construction, false, true)]
    [InlineData(Zhangjiang, true, false)]
    [InlineData(Group, true, false)]
    [InlineData(Finance, true, true)]
    [InlineData(Procuratorate, true, true)]
    [InlineData(Office, true, true)]
    public async Task Who_sees_what(string who, bool seesThePlants, bool seesTheFirms)
    {
        var listed = await List(who);

        string[] expected = [.. seesThePlants ? [PlantPolicy] : Array.Empty<string>(), .. seesTheFirms ? [FirmPolicy] : Array.Empty<string>()];
        listed.Policies.Select(policy => policy.Name).Should().Equal(expected);
    }

    [Theory]
    [InlineData(Emergency)]
    [InlineData(Zhangjiang)]
    [InlineData(Group)]
    public async Task Who_supervises_sees_no_commercial_terms(string who)
    {
        var policy = await Get(who, PlantPolicy);
        var byPremium = await Refused(() => List(who, "premium_fen > 0"));

        policy.Limits.DeathPerPersonFen.Should().Be(50_000_000);
        policy.PremiumFen.Should().Be(0);
        policy.PremiumReceivedFen.Should().Be(0);
        policy.PremiumOutstandingFen.Should().Be(0);
        policy.Rate.Should().BeNull();
        byPremium.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_FILTER");
    }

    [Theory]
    [InlineData("enterprise = \"enterprises/91310115999900038C\"", true, false)]
    [InlineData("enterprise != \"enterprises/91310115999900038C\"", false, true)]
    [InlineData("sector = CONSTRUCTION OR sector = HAZARDOUS_CHEMICALS", true, true)]
    [InlineData("town = 310115125 AND sector = CONSTRUCTION", false, false)]
    [InlineData("NOT (town = 310115125 AND sector = HAZARDOUS_CHEMICALS)", false, true)]
    [InlineData("state = ISSUED", true, true)]
    [InlineData("state != ISSUED", false, false)]
    [InlineData("premium_fen > 3000000", true, false)]
    [InlineData("NOT premium_fen > 3000000", false, true)]
    [InlineData("bind_date <= 2022-12-10", false, true)]
    [InlineData("first_cover_date <= 2023-11-30 AND last_cover_date >= 2023-11-30", true, true)]
    [InlineData("industry_code = E4710", false, true)]
    [InlineData("product_kind = WORK_SAFETY_LIABILITY", true, true)]
    [InlineData("insured_head_count >= 60", true, false)]
    [InlineData("renewal_of = \"insurers/1/policies/2222\"", false, false)]
    [InlineData("renewal_of != \"insurers/1/policies/2222\"", true, true)]
    [InlineData("NOT renewal_of = \"insurers/1/policies/2222\"", true, true)]
    [InlineData("NOT renewal_of != \"insurers/1/policies/2222\"", false, false)]
    public async Task A_filter_selects(string filter, bool selectsThePlants, bool selectsTheFirms)
    {
        var listed = await List(Office, filter);

        string[] expected = [.. selectsThePlants ? [PlantPolicy] : Array.Empty<string>(), .. selectsTheFirms ? [FirmPolicy] : Array.Empty<string>()];
        listed.Policies.Select(policy => policy.Name).Should().Equal(expected);
    }

    [Fact]
    public async Task A_filter_that_does_not_parse_is_refused_with_its_place()
    {
        var refusal = await Refused(() => List(Office, "state = ISSUED AND premium > 5"));

        refusal.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_FILTER");
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["position"].Should().Be("20");
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Single().Field.Should().Be("filter");
    }

    [Fact]
    public async Task Pages_go_by_name_and_end()
    {
        var first = await List(Office, size: 1);
        var second = await List(Office, size: 1, token: first.NextPageToken);

        first.Policies.Single().Name.Should().Be(PlantPolicy);
        second.Policies.Single().Name.Should().Be(FirmPolicy);
        second.NextPageToken.Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_token_belongs_to_its_query_and_caller()
    {
        var token = (await List(Office, size: 1)).NextPageToken;

        (await Refused(() => List(Office, "state = ISSUED", 1, token))).Should().BeRefused(StatusCode.InvalidArgument, "PAGE_TOKEN_MISMATCH");
        (await Refused(() => List(Procuratorate, "", 1, token))).Should().BeRefused(StatusCode.InvalidArgument, "PAGE_TOKEN_MISMATCH");
        (await Refused(() => List(Office, "", 1, token[..^2]))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_PAGE_TOKEN");
        (await Refused(() => List(Office, "", 1, "€"))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_PAGE_TOKEN");
    }

    [Theory]
    [InlineData("insurers/-", 2)]
    [InlineData("insurers/913101159999900294", 1)]
    [InlineData("insurers/unknown", 0)]
    public async Task A_parent_narrows_the_list(string parent, int count) =>
        (await List(Office, parent: parent)).Policies.Should().HaveCount(count);

    [Fact]
    public async Task What_no_request_may_say_is_refused()
    {
        (await Refused(() => Get(Office, "policies/P-0001"))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(() => Get(Office, "towns/310115125/policies/P-0001"))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(() => List(Office, parent: "towns/310115125"))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
        (await Refused(() => List(Office, size: -1))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_PAGE_SIZE");
    }

    [Fact]
    public async Task An_index_that_the_view_does_not_reach_in_time_is_refused_with_a_hint_to_retry()
    {
        var refusal = await Refused(async () => await Policies(Office).GetPolicyAsync(
            new() { Name = PlantPolicy, MinIndex = 1_000_000 }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(500)));

        refusal.Should().BeRefused(StatusCode.Unavailable, "VIEW_BEHIND");
        refusal.GetRpcStatus()!.GetDetail<RetryInfo>().Should().NotBeNull();
    }

    private static async Task<RpcException> Refused<T>(Func<Task<T>> call) => (await call.Should().ThrowAsync<RpcException>()).Which;

    private PoliciesService.PoliciesServiceClient Policies(string who) => story.District.As<PoliciesService.PoliciesServiceClient>(who);

    private async Task<Policy> Get(string who, string name) =>
        (await Policies(who).GetPolicyAsync(new() { Name = name, MinIndex = story.District.LastIndex })).Policy;

    private async Task<ListPoliciesResponse> List(string who, string filter = "", int size = 0, string token = "", string parent = "")
    {
        await story.Told();
        return await Policies(who).ListPoliciesAsync(new() { Filter = filter, PageSize = size, PageToken = token, Parent = parent });
    }
}
