using FluentAssertions;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>The verdict without recording anything.</summary>
public sealed class ValidatingTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    private readonly TestExchange _exchange = shared.Exchange;
    private readonly Door _door = shared.Exchange.Client<Door>(TestDistrict.InsurerA);

    [Fact]
    public async Task Facts_are_judged_as_if_those_before_them_were_in_force_and_nothing_is_recorded()
    {
        var policy = Stating.Policy(Insurer, "PA-DRY-1");
        var premium = Stating.Premium(Insurer, 1);
        premium.Policy = policy.Policy;
        var before = await _exchange.Query<long>("select count(*) from es.ledger_entries");

        var answer = await _door.ValidateAsync(Asking(policy, premium, Stating.Premium(Insurer, 2)));

        answer.Validations.Select(one => one.Verdict).Should().Equal(Verdict.AcceptedWithWarnings, Verdict.Accepted, Verdict.Rejected);
        answer.Validations[2].Findings.Should().ContainSingle().Which.Code.Should().Be("RECORD_UNKNOWN");
        answer.Validations[1].Record.Should().Be(policy.Policy);
        (await _exchange.Query<long>("select count(*) from es.ledger_entries")).Should().Be(before);
    }

    [Fact]
    public async Task A_fact_is_answered_as_Submit_answers_it_afterwards()
    {
        var series = $"{Insurer}/series/after-dry-run";
        var policy = Stating.Policy(Insurer, "PA-DRY-2");
        await _door.SubmitAsync(Stating.Submit(series, policy.At(0)));
        var other = policy.Clone();
        other.PremiumFen++;

        var validations = (await _door.ValidateAsync(Asking(policy, other))).Validations;
        var receipts = (await _door.SubmitAsync(Stating.Submit(series, policy.At(1), other.At(2)))).Outcomes.Select(outcome => outcome.Receipt).ToList();

        validations.Select(one => one.Verdict).Should().Equal(Verdict.Accepted, Verdict.Rejected);
        validations.Select(one => one.Verdict).Should().Equal(receipts.Select(receipt => receipt.Verdict));
        validations.SelectMany(one => one.Findings).Should().Equal(receipts.SelectMany(receipt => receipt.Findings));
    }

    [Fact]
    public async Task Anothers_record_looks_as_in_a_Submit_like_one_that_is_missing()
    {
        await _door.SubmitAsync(Stating.Submit($"{Insurer}/series/seen-by-none", Stating.Policy(Insurer, "PA-DRY-3").At(0)));
        var there = Stating.Premium(Insurer, 1);
        there.Policy = $"{Insurer}/policies/PA-DRY-3";

        var answer = await _exchange.Client<Door>(TestDistrict.InsurerB).ValidateAsync(Asking(there, Stating.Premium(Insurer, 2)));

        answer.Validations.Select(one => one.Findings.Single().Code).Should().Equal("BAD_NAME", "BAD_NAME");
    }

    [Fact]
    public async Task What_Submit_would_not_take_is_refused()
    {
        var none = await _door.ValidateAsync(new()).Refused();
        var tooMany = await _door.ValidateAsync(Asking([.. Enumerable.Range(0, 1001).Select(i => Stating.Premium(Insurer, i))])).Refused();
        var large = await _door.ValidateAsync(new() { Facts = { new Any { TypeUrl = "type.googleapis.com/a.B", Value = ByteString.CopyFrom(new byte[60_001]) } } }).Refused();

        none.ShouldBeRefused(StatusCode.InvalidArgument, "NO_FACTS", field: "facts");
        tooMany.ShouldBeRefused(StatusCode.InvalidArgument, "TOO_MANY_FACTS", field: "facts");
        large.ShouldBeRefused(StatusCode.InvalidArgument, "FACT_TOO_LARGE", field: "facts[0]");
    }

    private static ValidateRequest Asking(params IMessage[] facts) => new() { Facts = { facts.Select(Any.Pack) } };
}
