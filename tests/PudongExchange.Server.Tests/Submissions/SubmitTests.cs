using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

public sealed class SubmitTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private const string PremiumType = "pudong.exchange.policies.v1.PremiumReceived";

    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    private readonly TestExchange _exchange = shared.Exchange;
    private readonly Door _door = shared.Exchange.Client<Door>(TestDistrict.InsurerA);

    [Fact]
    public async Task A_rejected_fact_consumes_its_offset_and_keeps_its_receipt()
    {
        var first = await _door.SubmitAsync(Stating.Submit(Series("rejected"), Stating.Premium(Insurer, 1).At(0)));
        var again = await _door.SubmitAsync(Stating.Submit(Series("rejected"), Stating.Premium(Insurer, 1).At(0)));

        first.Outcomes[0].Receipt.Verdict.Should().Be(Verdict.Rejected);
        again.Outcomes[0].Receipt.Duplicate.Should().BeTrue();
        again.Outcomes[0].Receipt.Entry.Should().BeEquivalentTo(first.Outcomes[0].Receipt.Entry);
        (await CountOf("rejected")).Should().Be(1);
    }

    [Fact]
    public async Task A_thousand_facts_are_answered_one_by_one_in_order()
    {
        var facts = Enumerable.Range(0, 1000).Select(offset => Stating.Premium(Insurer, offset).At(offset)).ToArray();

        var answer = await _door.SubmitAsync(Stating.Submit(Series("thousand"), facts));

        answer.Outcomes.Select(outcome => outcome.Receipt.Offset).Should().Equal(Enumerable.Range(0, 1000).Select(offset => (long)offset));
        (await CountOf("thousand")).Should().Be(1000);
        await _exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task Facts_that_overlap_with_recorded_ones_are_answered_each_in_its_place()
    {
        await _door.SubmitAsync(Stating.Submit(Series("overlap"), Stating.Premium(Insurer, 0).At(0), Stating.Premium(Insurer, 1).At(1)));

        var answer = await _door.SubmitAsync(Stating.Submit(
            Series("overlap"), Stating.Premium(Insurer, 0).At(0), Stating.Premium(Insurer, 99).At(1), Stating.Premium(Insurer, 2).At(2)));

        answer.Outcomes[0].Receipt.Duplicate.Should().BeTrue();
        answer.Outcomes[1].Refusal.Offset.Should().Be(1);
        answer.Outcomes[1].Refusal.Status.ShouldSay(StatusCode.AlreadyExists, "OFFSET_CONFLICT");
        answer.Outcomes[2].Receipt.Offset.Should().Be(2);
        answer.Outcomes[2].Receipt.Duplicate.Should().BeFalse();
    }

    [Theory]
    [InlineData(TestDistrict.Procuratorate)]
    [InlineData(TestDistrict.Operator)]
    public async Task A_role_that_states_nothing_is_refused(string who)
    {
        var refused = await _exchange.Client<Door>(who).SubmitAsync(Stating.Submit(Series("role"), Stating.Premium(Insurer, 1).At(0))).Refused();

        refused.ShouldBeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
    }

    [Fact]
    public async Task What_is_no_name_of_a_series_is_refused()
    {
        var refused = await _door.SubmitAsync(Stating.Submit($"{Insurer}/core", Stating.Premium(Insurer, 1).At(0))).Refused();

        refused.ShouldBeRefused(StatusCode.InvalidArgument, "INVALID_SERIES", field: "series");
    }

    [Fact]
    public async Task Another_participants_series_is_refused()
    {
        var series = TestDistrict.Insurer(TestDistrict.InsurerB) + "/series/core";

        var refused = await _door.SubmitAsync(Stating.Submit(series, Stating.Premium(Insurer, 1).At(0))).Refused();

        refused.ShouldBeRefused(StatusCode.PermissionDenied, "SERIES_NOT_YOURS");
    }

    [Fact]
    public async Task No_facts_are_refused()
    {
        var refused = await _door.SubmitAsync(Stating.Submit(Series("none"))).Refused();

        refused.ShouldBeRefused(StatusCode.InvalidArgument, "NO_FACTS", field: "facts");
    }

    [Fact]
    public async Task A_thousand_and_one_facts_are_refused()
    {
        var facts = Enumerable.Range(0, 1001).Select(offset => Stating.Premium(Insurer, offset).At(offset)).ToArray();

        var refused = await _door.SubmitAsync(Stating.Submit(Series("many"), facts)).Refused();

        refused.ShouldBeRefused(StatusCode.InvalidArgument, "TOO_MANY_FACTS", field: "facts");
        (await CountOf("many")).Should().Be(0);
    }

    [Theory]
    [InlineData("skips", 0, 2)]
    [InlineData("repeats", 0, 0)]
    [InlineData("falls", 1, 0)]
    public async Task Offsets_that_do_not_rise_by_one_are_refused(string series, long first, long second)
    {
        var refused = await _door.SubmitAsync(
            Stating.Submit(Series(series), Stating.Premium(Insurer, 1).At(first), Stating.Premium(Insurer, 2).At(second))).Refused();

        refused.ShouldBeRefused(StatusCode.InvalidArgument, "OFFSETS_NOT_CONSECUTIVE", field: "facts");
        (await CountOf(series)).Should().Be(0);
    }

    [Fact]
    public async Task A_fact_that_is_too_large_stops_all_of_them()
    {
        var refused = await _door.SubmitAsync(
            Stating.Submit(Series("large"), Stating.Premium(Insurer, 1).At(0), Stating.Raw(1, PremiumType, new byte[60_001]))).Refused();

        refused.ShouldBeRefused(StatusCode.InvalidArgument, "FACT_TOO_LARGE", field: "facts[1].fact").Metadata["max_fact_bytes"].Should().Be("60000");
        (await CountOf("large")).Should().Be(0);
    }

    [Fact]
    public async Task A_fact_without_a_type_stops_all_of_them()
    {
        var refused = await _door.SubmitAsync(
            Stating.Submit(Series("untyped"), Stating.Premium(Insurer, 1).At(0), new Fact { Offset = 1 })).Refused();

        refused.ShouldBeRefused(StatusCode.InvalidArgument, "FACT_TYPE_INVALID", field: "facts[1].fact");
        (await CountOf("untyped")).Should().Be(0);
    }

    [Theory]
    [InlineData("before", -2)]
    [InlineData("behind", 1)]
    public async Task Facts_that_leave_a_gap_are_refused_together(string series, long first)
    {
        var refused = await _door.SubmitAsync(
            Stating.Submit(Series(series), Stating.Premium(Insurer, 1).At(first), Stating.Premium(Insurer, 2).At(first + 1))).Refused();

        refused.ShouldBeRefused(StatusCode.OutOfRange, "OFFSET_GAP").Metadata["next_offset"].Should().Be("0");
        (await CountOf(series)).Should().Be(0);
    }

    [Fact]
    public async Task What_cannot_be_judged_is_rejected_and_the_next_is_judged()
    {
        var answer = await _door.SubmitAsync(Stating.Submit(
            Series("unjudged"), Stating.Raw(0, "pudong.exchange.policies.v1.PolicyImagined", 1), Stating.Raw(1, PremiumType, 0xff), Stating.Policy(Insurer, "PB-0001").At(2)));

        answer.Outcomes[0].Receipt.Findings.Single().Code.Should().Be("UNKNOWN_FACT_TYPE");
        answer.Outcomes[1].Receipt.Findings.Single().Code.Should().Be("FACT_UNREADABLE");
        answer.Outcomes[2].Receipt.Revision.Should().Be(1);
    }

    private static string Series(string name) => $"{Insurer}/series/{name}";

    private Task<long> CountOf(string series) => _exchange.Query<long>($"select count(*) from es.ledger_entries where series = '{Series(series)}'");
}
