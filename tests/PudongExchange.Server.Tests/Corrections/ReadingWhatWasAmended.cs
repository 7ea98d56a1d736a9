using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Security;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;
using Obligation = PudongExchange.Contracts.Coverage.V1.Obligation;

namespace PudongExchange.Server.Tests.Corrections;

public sealed class ReadingWhatWasAmended
{
    private static readonly string PolicyName = District.Of(InsurerA, APolicy.Name);
    private static readonly string ClaimName = District.Of(InsurerA, AClaim.Name);

    [Fact]
    public async Task A_policy_is_shown_without_the_fact_that_was_withdrawn_and_as_it_stood_before()
    {
        await using var district = await District.Start();
        var receipts = await district.State(InsurerA, APolicy.Issued(), APolicy.Premium(), APolicy.Endorsed());

        var withdrawal = (await district.State(InsurerA, receipts[1].Withdrawal())).Single();

        var policy = await Policy(district);
        (policy.PremiumReceivedFen, policy.PremiumFen, policy.Revision, policy.Index).Should().Be((0, 3_300_000, 4, At(3)));
        (withdrawal.Record, withdrawal.Revision).Should().Be((PolicyName, 4));
        (await AsOf(district, PolicyName, At(2))).Policy.PremiumReceivedFen.Should().Be(3_000_000);
        (await AsOf(district, PolicyName, At(3))).Policy.Should().Be(policy);
        var history = await district.Replay(PolicyName);
        history.Select(entry => entry.HasWithdrawnByIndex ? entry.WithdrawnByIndex : -1).Should().Equal(-1, At(3), -1, -1);
        history[1].Fact.Unpack<PremiumReceived>().AmountFen.Should().Be(3_000_000);
        (await district.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_record_whose_first_fact_was_withdrawn_is_gone_until_it_is_stated_anew()
    {
        await using var district = await District.Start();
        var receipts = await district.State(InsurerA, APolicy.Issued(), APolicy.Premium());
        var created = (await Policy(district)).CreateTime;
        await district.State(InsurerA, receipts[1].Withdrawal(), receipts[0].Withdrawal());

        await NotFound(() => Policy(district));
        await NotFound(async () => await AsOf(district, PolicyName, long.MaxValue));
        (await AsOf(district, PolicyName, At(1))).Policy.PremiumReceivedFen.Should().Be(3_000_000);
        (await district.As<PoliciesService.PoliciesServiceClient>(InsurerA).ListPoliciesAsync(new())).Policies.Should().BeEmpty();
        (await district.Exchange.Query<long>("select count(*) from views.cover")).Should().Be(0);
        (await district.Replay(PolicyName)).Should().HaveCount(4);

        await district.Exchange.Restart();
        var anew = await district.State(InsurerA, APolicy.Issued(issued => issued.PremiumFen = 3_000_001), APolicy.Premium());

        anew.Select(receipt => receipt.Revision).Should().Equal(5, 6);
        var policy = await Policy(district);
        (policy.PremiumFen, policy.Revision).Should().Be((3_000_001, 6));
        policy.CreateTime.Should().BeGreaterThan(created);
        (await district.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_copied_from_a_corrected_record_is_corrected_with_it()
    {
        await using var district = await District.Start();
        await district.State(Emergency, AnEnterprise.Listed());
        var issued = (await district.State(InsurerA, APolicy.Issued(it => it.Insured.Uscc = Who.OtherEnterpriseUscc)))[0];
        await district.State(InsurerA, AClaim.Reported());
        await Claim(district);

        var corrected = (await district.State(InsurerA, issued.Correction(InsurerA, APolicy.Issued()))).Single();

        var claim = await Claim(district);
        (claim.Enterprise, claim.Index, claim.Revision).Should().Be((AnEnterprise.Name, corrected.Index, 1));
        (await AsOf(district, ClaimName, corrected.Index - 1)).Claim.Enterprise.Should().Be($"enterprises/{Who.OtherEnterpriseUscc}");
        (await AsOf(district, ClaimName, long.MaxValue)).Claim.Should().Be(claim);
        (await Policy(district)).CreateTime.Should().Be(issued.RecordTime);
        (await district.Replay(PolicyName))[0].CorrectedByIndex.Should().Be(corrected.Index);
        var plant = await district.As<EnterprisesService.EnterprisesServiceClient>(Office)
            .GetEnterpriseAsync(new() { Name = AnEnterprise.Name, CoverDate = "2023-06-01".Day() });
        plant.Enterprise.Policies.Should().Equal(PolicyName);
        (await district.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_an_enterprise_each_authority_withdraws_its_own()
    {
        await using var district = await District.Start();
        var listed = (await district.State(Emergency, AnEnterprise.Listed(), AnEnterprise.Licensed()));
        var reminded = (await district.State(Zhangjiang, AnEnterprise.Reminded()))[0];
        (await district.Try(Emergency, reminded.Withdrawal()))[0].Findings.Single().Code.Should().Be("FACT_UNKNOWN");

        await district.State(Zhangjiang, reminded.Withdrawal());
        await district.State(Emergency, listed[1].Withdrawal(), listed[0].Correction(Emergency, AnEnterprise.Listed(it => it.Obligation = Obligation.Encouraged)));

        var plant = (await AsOf(district, AnEnterprise.Name, long.MaxValue)).Enterprise;
        (plant.Licences.Count, plant.ReminderCount, plant.Obligation).Should().Be((0, 0, Obligation.Encouraged));
        (await district.Differences()).Should().BeEmpty();
        (await district.Exchange.Query<long>("select (select count(*) from views.reminders) + (select count(*) from views.licences)")).Should().Be(0);
        await district.State(Emergency, (await district.Replay(AnEnterprise.Name))[^1].Receipt().Withdrawal());
        (await district.Differences()).Should().BeEmpty();
        (await district.Exchange.Query<long>("select count(*) from views.roster")).Should().Be(0);
    }

    /// <summary>The index of a fact, the first of which comes after the enrolments.</summary>
    private static long At(int fact) => EnrolledDistrict.Count + fact;

    private static async Task<Policy> Policy(District district) =>
        (await district.As<PoliciesService.PoliciesServiceClient>(InsurerA).GetPolicyAsync(new() { Name = PolicyName, MinIndex = district.LastIndex })).Policy;

    private static async Task<Claim> Claim(District district) =>
        (await district.As<ClaimsService.ClaimsServiceClient>(InsurerA).GetClaimAsync(new() { Name = ClaimName, MinIndex = district.LastIndex })).Claim;

    private static async Task<GetRecordAsOfResponse> AsOf(District district, string name, long index) =>
        await district.As<AuditService.AuditServiceClient>(Office).GetRecordAsOfAsync(new() { Name = name, Index = index });

    private static async Task NotFound(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
}
