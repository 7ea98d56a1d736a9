using FluentAssertions;
using Google.Rpc;
using Microsoft.Extensions.Configuration;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Committing;

/// <summary>
/// A batch is heard while the one before is written. Here each fact is a batch of its own, so every fact is judged before what it
/// rests on is in the log.
/// </summary>
public sealed class OverlappingBatchesTests
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
    private static readonly string Series = $"{Insurer}/series/core";

    [Fact]
    public async Task A_fact_rests_on_the_batch_that_is_still_being_written()
    {
        await using var district = new District(await FactByFact());

        var receipts = await district.State(TestDistrict.InsurerA,
            APolicy.Issued(), APolicy.Premium(), AClaim.Reported(), AClaim.Assessed(), AClaim.Paid(), APolicy.Endorsed());

        receipts.Select(receipt => receipt.Index - EnrolledDistrict.Count).Should().Equal(0, 1, 2, 3, 4, 5);
        receipts.Select(receipt => receipt.Revision).Should().Equal(1, 2, 1, 2, 3, 3);
        await district.Exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task The_payments_of_a_claim_count_against_its_policys_limit_before_they_are_written()
    {
        await using var district = new District(await FactByFact());
        var policy = APolicy.Issued();
        policy.Limits.PerEventFen = 60_000_000;
        policy.Limits.CumulativeFen = 60_000_000;
        var second = AClaim.Name + "-2";

        var receipts = await district.Try(TestDistrict.InsurerA,
            policy, AClaim.Reported(), AClaim.Assessed(), AClaim.Paid(),
            AClaim.Reported(claim => (claim.Claim, claim.ReportNumber, claim.LossTime) = (second, "BA-0002", "2023-05-04 09:30".Instant())),
            AClaim.Assessed(claim => (claim.Claim, claim.AssessmentNumber, claim.RegistrationNumber) = (second, "HD-0002", "LA-0002")),
            AClaim.Paid(claim => (claim.Claim, claim.PaymentNumber) = (second, "ZF-0002")));

        receipts.Select(receipt => receipt.Verdict).Take(6).Should().NotContain(Verdict.Rejected);
        receipts[6].Verdict.Should().Be(Verdict.Rejected);
        receipts[6].Findings.Should().Contain(finding => finding.Code == "BEYOND_CUMULATIVE_LIMIT");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_restart_a_claim_counts_beside_those_that_were_linked_before(bool isLookedUpFirst)
    {
        await using var district = new District(await FactByFact());
        var policy = APolicy.Issued();
        policy.Limits.PerEventFen = 60_000_000;
        policy.Limits.CumulativeFen = 60_000_000;
        await district.State(TestDistrict.InsurerA, policy, AClaim.Reported(), AClaim.Assessed(), AClaim.Paid(paid => paid.AmountFen = 49_999_999));
        await district.Exchange.Restart();
        if (isLookedUpFirst)
            await district.State(TestDistrict.InsurerA, AClaim.Paid(paid => (paid.PaymentNumber, paid.AmountFen) = ("PK-0003", 1)));

        var second = AClaim.Name + "-2";
        var receipts = await district.Try(TestDistrict.InsurerA,
            AClaim.Reported(claim => (claim.Claim, claim.ReportNumber, claim.LossTime) = (second, "BA-0002", "2023-05-04 09:30".Instant())),
            AClaim.Assessed(claim => (claim.Claim, claim.AssessmentNumber, claim.RegistrationNumber) = (second, "HD-0002", "LA-0002")),
            AClaim.Paid(claim => (claim.Claim, claim.PaymentNumber, claim.AmountFen) = (second, "ZF-0001", 9_999_999)),
            AClaim.Paid(claim => (claim.Claim, claim.PaymentNumber, claim.AmountFen) = (second, "ZF-0002", 3)));

        receipts.Select(receipt => receipt.Verdict == Verdict.Rejected).Should().Equal(false, false, false, true);
        receipts[3].Findings.Should().Contain(finding => finding.Code == "BEYOND_CUMULATIVE_LIMIT");
    }

    [Fact]
    public async Task An_offset_repeated_before_it_is_written_gets_the_one_receipt()
    {
        await using var exchange = await FactByFact();
        var door = exchange.Client<Door>(TestDistrict.InsurerA);
        var policy = Stating.Policy(Insurer, "PA-0001").At(0);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => door.SubmitAsync(Stating.Submit(Series, policy)).ResponseAsync));

        var receipts = answers.Select(answer => answer.Outcomes.Single().Receipt).ToList();
        receipts.Should().ContainSingle(receipt => !receipt.Duplicate);
        receipts.Select(receipt => receipt.Entry).Distinct().Should().ContainSingle();
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 1);
    }

    [Fact]
    public async Task A_conflict_repeated_before_it_is_written_is_recorded_once()
    {
        await using var exchange = await FactByFact();
        var door = exchange.Client<Door>(TestDistrict.InsurerA);
        await door.SubmitAsync(Stating.Submit(Series, Stating.Policy(Insurer, "PA-0001").At(0)));
        var other = Stating.Policy(Insurer, "PA-0002").At(0);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => door.SubmitAsync(Stating.Submit(Series, other)).ResponseAsync));

        answers.Select(answer => answer.Outcomes.Single().Refusal.Status.GetDetail<ErrorInfo>()!)
            .Should().AllSatisfy(info => (info.Reason, info.Metadata["index"]).Should().Be(("OFFSET_CONFLICT", $"{EnrolledDistrict.Count + 1}")));
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 2);
    }

    private static Task<TestExchange> FactByFact() => TestExchange.Start(builder =>
        builder.Configuration.AddInMemoryCollection([new("Exchange:Committer:MaxBatchCount", "1")]));
}
