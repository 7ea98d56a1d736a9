using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Submissions;

public sealed class SubmitTests
{
    private static readonly string Series = TestDistrict.Insurer(TestDistrict.InsurerA) + "/series/core";

    [Fact]
    public async Task A_rejected_fact_consumes_its_offset_and_keeps_its_receipt()
    {
        await using var exchange = await TestExchange.Start();
        var door = exchange.Client<SubmissionsService.SubmissionsServiceClient>(TestDistrict.InsurerA);
        var fact = new PremiumReceived { Policy = TestDistrict.Insurer(TestDistrict.InsurerA) + "/policies/P-0001" };

        var first = await door.SubmitAsync(Stating.Submit(Series, fact.At(0)));
        var again = await door.SubmitAsync(Stating.Submit(Series, fact.At(0)));

        first.Outcomes[0].Receipt.Verdict.Should().Be(Verdict.Rejected);
        again.Outcomes[0].Receipt.Duplicate.Should().BeTrue();
        again.Outcomes[0].Receipt.Entry.Should().BeEquivalentTo(first.Outcomes[0].Receipt.Entry);
        (await exchange.Query<long>("select count(*) from es.ledger_entries")).Should().Be(1);
    }
}
