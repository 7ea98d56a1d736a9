using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Domain.Tests.Policies;

public sealed class EndingAPolicy
{
    public static readonly TheoryData<string, Action<PolicyTerminated>> Faults = new()
    {
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "UNKNOWN_VALUE kind", it => it.Kind = TerminationKind.Unspecified },
        { "REQUIRED effective_date", it => it.EffectiveDate = null },
        { "OUTSIDE_COVER effective_date", it => it.EffectiveDate = "2024-01-01".Day() },
        { "OUTSIDE_COVER effective_date", it => it.EffectiveDate = "2022-12-31".Day() },
        { "UNKNOWN_VALUE reason", it => it.Reason = TerminationReason.Unspecified },
        { "OUT_OF_RANGE refund_fen", it => it.RefundFen = -1 },
        { "REFUND_BEYOND_PREMIUM refund_fen", it => it.RefundFen = 3_000_001 },
        { "REQUIRED endorsement_number", it => it.EndorsementNumber = "" },
        { "REQUIRED reason_proof_sha256", it => it.ReasonProofSha256 = ByteString.Empty },
        { "BAD_DIGEST reason_proof_sha256", it => it.ReasonProofSha256 = ByteString.CopyFrom(new byte[31]) },
        { "NOT_VOIDED_FROM_START effective_date", it => it.Kind = TerminationKind.Voided },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_end_that_contradicts_itself_or_its_policy_is_rejected(string expected, Action<PolicyTerminated> but)
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium());

        var judgement = exchange.State(Who.Insurer, APolicy.Terminated(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_policy_of_a_closed_enterprise_ends_the_day_before_the_stated_day()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Terminated());

        judgement.Codes().Should().BeEmpty();
        var policy = exchange.Find<Policy>(APolicy.Name)!;
        policy.LastDay.Should().Be(new DateOnly(2023, 9, 30));
        policy.CoversOn(new(2023, 10, 1)).Should().BeFalse();
    }

    [Fact]
    public void A_policy_that_was_struck_off_never_covered()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Terminated(it =>
            (it.Kind, it.EffectiveDate) = (TerminationKind.Voided, "2023-01-01".Day())));

        var policy = exchange.Find<Policy>(APolicy.Name)!;

        policy.LastDay.Should().Be(new DateOnly(2022, 12, 31));
        policy.CoversOn(new(2023, 1, 1)).Should().BeFalse();
    }

    [Theory]
    [InlineData(TerminationReason.ClosedByLaw, false)]
    [InlineData(TerminationReason.ProductionStopped, false)]
    [InlineData(TerminationReason.Replaced, true)]
    [InlineData(TerminationReason.HolderRequest, true)]
    [InlineData(TerminationReason.PremiumUnpaid, true)]
    [InlineData(TerminationReason.ProjectEnded, true)]
    [InlineData(TerminationReason.IssuedInError, true)]
    [InlineData(TerminationReason.Other, true)]
    public void A_mandatory_policy_given_up_without_legal_ground_is_watched(TerminationReason reason, bool isWatched)
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APolicy.Terminated(it => it.Reason = reason));

        judgement.Codes().Should().Equal(isWatched ? ["NO_LEGAL_GROUND reason"] : []);
        judgement.ChangesRecord.Should().BeTrue();
    }

    [Fact]
    public void A_voluntary_policy_may_be_given_up()
    {
        var exchange = new Exchange()
            .After(Who.EmergencyBureau, AnEnterprise.Listed(it => it.Obligation = Obligation.Encouraged))
            .After(Who.Insurer, APolicy.Issued());

        var judgement = exchange.State(Who.Insurer, APolicy.Terminated(it => it.Reason = TerminationReason.HolderRequest));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_policy_does_not_end_twice()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Terminated());

        exchange.State(Who.Insurer, APolicy.Terminated()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, APolicy.Terminated(it => it.EndorsementNumber = "E-0100")).Codes().Should().Equal("POLICY_ENDED policy");
    }

    [Fact]
    public void An_end_does_not_take_the_number_of_an_endorsement()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Endorsed());

        var judgement = exchange.State(Who.Insurer, APolicy.Terminated(it => it.EndorsementNumber = "E-0001"));

        judgement.Codes().Should().Equal("NUMBER_REUSED endorsement_number");
    }
}
