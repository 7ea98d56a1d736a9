using FluentAssertions;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingPolicies
{
    [Fact]
    public async Task An_insurer_reads_its_own_write()
    {
        await using var district = await District.Start();
        await district.State(InsurerA, APolicy.Issued(), APolicy.Premium(premium => premium.AmountFen = 1_000_000), APolicy.Endorsed());

        var answer = await district.As<PoliciesService.PoliciesServiceClient>(InsurerA)
            .GetPolicyAsync(new() { Name = District.Of(InsurerA, APolicy.Name), MinIndex = district.LastIndex });

        answer.ViewIndex.Should().Be(2);
        answer.Policy.Should().BeEquivalentTo(new
        {
            State = PolicyState.Issued,
            PremiumFen = 3_300_000L,
            PremiumReceivedFen = 1_000_000L,
            PremiumOutstandingFen = 2_300_000L,
            ReceiptCount = 1,
            EndorsementCount = 1,
            Revision = 3L,
            Index = 2L,
        });
        answer.Policy.Insured.InsuredHeadCount.Should().Be(60);
    }
}
