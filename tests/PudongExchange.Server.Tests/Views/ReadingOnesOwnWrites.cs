using FluentAssertions;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Views;

public sealed class ReadingOnesOwnWrites
{
    // Issue 2: a min_index of zero once meant that nothing was asked for, and who stated the log's first fact did not find it.
    [Fact]
    public async Task The_first_fact_of_the_log_is_waited_for_like_any_other()
    {
        await using var district = await District.Start();
        await district.State(InsurerA, APolicy.Issued());
        district.LastIndex.Should().Be(0);

        var answer = await district.As<PoliciesService.PoliciesServiceClient>(InsurerA)
            .GetPolicyAsync(new() { Name = District.Of(InsurerA, APolicy.Name), MinIndex = 0 });

        answer.Policy.Revision.Should().Be(1);
        answer.ViewIndex.Should().Be(0);
    }
}
