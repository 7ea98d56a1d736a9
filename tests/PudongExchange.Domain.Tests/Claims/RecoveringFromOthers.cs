using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class RecoveringFromOthers
{
    public static readonly TheoryData<string, Action<ClaimRecovered>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED recovery_number", it => it.RecoveryNumber = "" },
        { "REQUIRED recovery_date", it => it.RecoveryDate = null },
        { "IN_FUTURE recovery_date", it => it.RecoveryDate = "2026-07-01".Day() },
        { "RECOVERED_BEFORE_PAYMENT recovery_date", it => it.RecoveryDate = "2023-05-24".Day() },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 0 },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = long.MaxValue },
        { "RECOVERED_BEYOND_PAID amount_fen", it => it.AmountFen = 52_000_001 },
        { "UNKNOWN_VALUE ground", it => it.Ground = RecoveryGround.Unspecified },
        { "UNKNOWN_VALUE payer_kind", it => it.PayerKind = RecoveryPayerKind.Unspecified },
        { "REQUIRED payer_uscc", it => (it.PayerKind, it.PayerUscc) = (RecoveryPayerKind.Insurer, "") },
        { "BAD_USCC payer_uscc", it => it.PayerUscc = "91310115999900011X" },
        { "REQUIRED basis", it => it.Basis = "" },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(4, length: 31) },
        { "PAYER_CONTRADICTED payer_uscc", it => (it.PayerKind, it.Ground) = (RecoveryPayerKind.Insured, RecoveryGround.Overpayment) },
        { "SUBROGATED_TO_INSURED payer_kind", it => it.PayerUscc = Who.EnterpriseUscc },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_recovery_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimRecovered> but)
    {
        var judgement = AClaim.Settled().State(Who.Insurer, AClaim.Recovered(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Money_comes_back_in_parts_up_to_what_was_paid()
    {
        var exchange = AClaim.Settled();

        exchange.State(Who.Insurer, AClaim.Recovered()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.Recovered(it => (it.RecoveryNumber, it.AmountFen) = ("ZC-0002", 42_000_001))).Codes()
            .Should().Equal("RECOVERED_BEYOND_PAID amount_fen");
        exchange.State(Who.Insurer, AClaim.Recovered(it => (it.RecoveryNumber, it.AmountFen) = ("ZC-0003", 42_000_000))).Codes().Should().BeEmpty();

        exchange.Find<Claim>(AClaim.Name)!.RecoveredFen.Should().Be(52_000_000);
    }

    [Fact]
    public void Nothing_comes_back_before_anything_was_paid() =>
        AClaim.Agreed().State(Who.Insurer, AClaim.Recovered()).Codes().Should().Equal("RECOVERED_BEYOND_PAID amount_fen");

    [Fact]
    public void An_advance_comes_back_from_the_insured_after_the_refusal()
    {
        var exchange = AClaim.Open().After(Who.Insurer,
            AClaim.Paid(it => (it.Advance, it.AmountFen) = (true, 1_000_000)), AClaim.Refused());

        exchange.State(Who.Insurer, AClaim.Recovered(it =>
        {
            (it.AmountFen, it.Ground) = (1_000_000, RecoveryGround.Overpayment);
            (it.PayerKind, it.PayerUscc) = (RecoveryPayerKind.Insured, Who.EnterpriseUscc);
        })).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_recovery_number_is_used_once()
    {
        var exchange = AClaim.Settled().After(Who.Insurer, AClaim.Recovered());

        exchange.State(Who.Insurer, AClaim.Recovered()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Recovered(it => it.AmountFen = 1)).Codes().Should().Equal("NUMBER_REUSED recovery_number");
    }

    [Fact]
    public void What_came_back_pays_no_further_loss()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid(), AClaim.PaidMedical(), AClaim.Recovered());

        exchange.State(Who.Insurer, AClaim.PaidMedical(it => it.PaymentNumber = "PK-0003")).Codes().Should().Contain("PAID_BEYOND_ASSESSED amount_fen");
        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().BeEmpty();
    }
}
