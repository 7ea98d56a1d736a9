using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Pdx.Records;
using PudongExchange.Server.Tests.Security;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>Every Get with <c>as_of_index</c>: what was answered at the end of the log as it was then is answered again later.</summary>
public sealed class ReadingAsOf : IAsyncLifetime
{
    private static readonly string[] Callers = [Office, InsurerA, InsurerB, Zhangjiang, Construction];
    private District _district = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _district = await District.Start();

    [Fact]
    public async Task At_each_position_of_the_story_the_past_is_the_present_of_then()
    {
        var present = new List<(string Who, string Name, long Index, Answer Answer)>();
        foreach (var (who, fact) in WholeStory.Facts)
        {
            await _district.State(who, fact);
            foreach (var (caller, name) in Asked())
                present.Add((caller, name, _district.LastIndex, await Get(caller, name, ("min_index", _district.LastIndex))));
        }

        var past = new List<Answer>();
        foreach (var (caller, name, index, _) in present)
            past.Add(await Get(caller, name, ("as_of_index", index)));

        present.Where(one => one.Answer.Record is not null).Select(one => one.Name).Distinct().Should().BeEquivalentTo([.. WholeStory.Records, WholeStory.Plant]);
        for (var i = 0; i < present.Count; i++)
            past[i].Should().Be(present[i].Answer, $"{present[i].Who} asked for {present[i].Name} at index {present[i].Index}");
    }

    [Fact]
    public async Task The_answer_reflects_that_index_and_none_after()
    {
        await State(4);

        var answer = await Policies(Office).GetPolicyAsync(new() { Name = WholeStory.Policy, AsOfIndex = _district.LastIndex });
        var enterprise = await Enterprises(Office).GetEnterpriseAsync(new() { Name = WholeStory.Plant, AsOfIndex = At(2), CoverDate = "2023-06-01".Day() });

        answer.ViewIndex.Should().Be(_district.LastIndex);
        enterprise.ViewIndex.Should().Be(At(2));
        enterprise.Enterprise.CoverState.Should().Be(CoverState.Uncovered);
        enterprise.Enterprise.UncoveredDayCount.Should().Be(517);
        enterprise.Enterprise.RequiredSinceDate.Should().Be("2022-01-01".Day());
    }

    [Fact]
    public async Task What_no_request_may_say_is_refused()
    {
        await State(4);
        var soon = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(500);

        (await Refused(() => Policy(Office, new() { AsOfIndex = -1 }))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_AS_OF_INDEX");
        (await Refused(() => Policy(Office, new() { AsOfIndex = At(4), MinIndex = At(4) }))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_AS_OF_INDEX");
        (await Refused(() => Policy(Office, new() { AsOfIndex = 1_000_000 }, soon))).Should().BeRefused(StatusCode.Unavailable, "VIEW_BEHIND");
        (await Refused(() => Enterprise(Office, new() { AsOfIndex = 0, MinIndex = 0 }))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_AS_OF_INDEX");
        (await Refused(() => Enterprise(Office, new() { AsOfIndex = 0, CoverDate = new() { Year = 1 } }))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_COVER_DATE");
        (await Refused(() => Enterprise(InsurerB, new() { AsOfIndex = 0, CoverDate = "2098-06-01".Day() }))).Should().BeRefused(StatusCode.InvalidArgument, "INVALID_COVER_DATE");
    }

    [Fact]
    public async Task A_strangers_record_one_that_was_not_there_yet_and_one_that_never_was_look_alike()
    {
        await State(4);

        var strangers = await Refused(() => Policy(InsurerB, new() { AsOfIndex = At(4) }));
        var early = await Refused(() => Policy(InsurerA, new() { AsOfIndex = At(3) }));
        var missing = await Refused(() => Policy(InsurerA, new() { AsOfIndex = At(4), Name = WholeStory.Policy + "-X" }));

        strangers.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        early.Status.Should().Be(strangers.Status);
        missing.Status.Detail.Replace("-X", "").Should().Be(strangers.Status.Detail);
    }

    [Fact]
    public async Task Who_lost_sight_of_a_record_cannot_ask_for_the_time_before()
    {
        await State(4);
        await _district.State(InsurerA, APolicy.Endorsed(it =>
        {
            it.Kind = EndorsementKind.AddressChanged;
            it.InsuredHeadDeltaCount = 0;
            it.PremiumDeltaFen = 0;
            it.Insured = APolicy.Issued().Insured;
            it.Insured.Town = "310115130";
        }));

        var now = await Refused(() => Policy(Zhangjiang, new() { MinIndex = _district.LastIndex }));
        var before = await Refused(() => Policy(Zhangjiang, new() { AsOfIndex = At(4) }));
        var theOffices = await Policy(Office, new() { AsOfIndex = At(4) });

        before.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        before.Status.Should().Be(now.Status);
        theOffices.Policy.Town.Should().Be("310115125");
    }

    [Fact]
    public async Task Cover_by_a_policy_whose_insured_was_replaced_from_the_first_day_is_still_known_to_have_been_known()
    {
        await State(4);
        await _district.State(InsurerA, APolicy.Endorsed(it =>
        {
            it.Kind = EndorsementKind.InsuredChanged;
            it.EffectiveDate = "2023-01-01".Day();
            it.RequestDate = "2022-12-28".Day();
            it.InsuredHeadDeltaCount = 0;
            it.PremiumDeltaFen = 0;
            it.Insured = APolicy.Issued().Insured;
            it.Insured.Uscc = Who.OtherEnterpriseUscc;
        }));

        var now = await Enterprise(Office, new() { MinIndex = _district.LastIndex, CoverDate = "2023-06-01".Day() });
        var before = await Enterprise(Office, new() { AsOfIndex = At(4), CoverDate = "2023-06-01".Day() });

        now.Enterprise.CoverState.Should().Be(CoverState.Uncovered);
        before.Enterprise.CoverState.Should().Be(CoverState.Covered);
        before.Enterprise.Policies.Should().Equal(WholeStory.Policy);
    }

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    /// <summary>The index of a fact of the story, whose first comes after the enrolments.</summary>
    private static long At(int fact) => EnrolledDistrict.Count + fact;

    /// <summary>States the story up to a fact.</summary>
    private async Task State(int last)
    {
        foreach (var (who, fact) in WholeStory.Facts.Take(last + 1))
            await _district.State(who, fact);
    }

    private static IEnumerable<(string Who, string Name)> Asked() =>
        Callers.SelectMany(_ => WholeStory.Records.Append(WholeStory.Plant), (who, name) => (who, name));

    private async Task<Answer> Get(string who, string name, params (string Field, object Value)[] asked)
    {
        var fields = asked.ToDictionary(one => one.Field, one => one.Value);
        fields["name"] = name;
        if (name == WholeStory.Plant)
            fields["cover_date"] = "2023-06-01".Day();

        try
        {
            return new(StatusCode.OK, await ReadingCall.OfName(name).Get(_district.Exchange.Channel(who).CreateCallInvoker(), fields, Cancellation));
        }
        catch (RpcException refusal)
        {
            return new(refusal.StatusCode, null);
        }
    }

    private static async Task<RpcException> Refused<T>(Func<Task<T>> call) => (await call.Should().ThrowAsync<RpcException>()).Which;

    private PoliciesService.PoliciesServiceClient Policies(string who) => _district.As<PoliciesService.PoliciesServiceClient>(who);

    private EnterprisesService.EnterprisesServiceClient Enterprises(string who) => _district.As<EnterprisesService.EnterprisesServiceClient>(who);

    private async Task<GetPolicyResponse> Policy(string who, GetPolicyRequest request, DateTime? deadline = null)
    {
        request.Name = request.Name.Length > 0 ? request.Name : WholeStory.Policy;
        return await Policies(who).GetPolicyAsync(request, deadline: deadline);
    }

    private async Task<GetEnterpriseResponse> Enterprise(string who, GetEnterpriseRequest request)
    {
        request.Name = WholeStory.Plant;
        return await Enterprises(who).GetEnterpriseAsync(request);
    }

    private sealed record Answer(StatusCode Status, IMessage? Record);
}
