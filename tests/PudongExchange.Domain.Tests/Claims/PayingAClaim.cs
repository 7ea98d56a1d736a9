using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class PayingAClaim
{
    public static readonly TheoryData<string, Action<ClaimPaid>> Faults = new()
    {
        { "IDENTITY_NUMBER victim_ref", it => it.VictimRef = "11010519491231002X" },
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED payment_number", it => it.PaymentNumber = "" },
        { "REQUIRED case_number", it => it.CaseNumber = "" },
        { "REQUIRED payment_date", it => it.PaymentDate = null },
        { "IN_FUTURE payment_date", it => it.PaymentDate = "2026-07-01".Day() },
        { "BEFORE_LOSS payment_date", it => it.PaymentDate = "2023-05-03".Day() },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 0 },
        { "UNKNOWN_VALUE loss_kind", it => it.LossKind = LossKind.Unspecified },
        { "UNKNOWN_VALUE payee_kind", it => it.PayeeKind = PayeeKind.Unspecified },
        { "REQUIRED payee_uscc", it => it.PayeeKind = PayeeKind.Insured },
        { "REQUIRED payee_uscc", it => it.PayeeKind = PayeeKind.ServiceProvider },
        { "MUST_BE_EMPTY payee_uscc", it => it.PayeeUscc = Who.EnterpriseUscc },
        { "PAYEE_CONTRADICTED payee_uscc", it => (it.PayeeKind, it.PayeeUscc) = (PayeeKind.Insured, Who.OtherEnterpriseUscc) },
        { "REQUIRED victim_ref", it => it.VictimRef = "" },
        { "BAD_DIGEST transfer_proof_sha256", it => it.TransferProofSha256 = ByteString.CopyFrom(1) },
        { "BEYOND_PERSON_LIMIT amount_fen", it => it.AmountFen = 50_000_001 },
        { "PAID_BEYOND_ASSESSED amount_fen", it => it.AmountFen = 52_000_001 },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_payment_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimPaid> but)
    {
        var judgement = AClaim.Agreed().State(Who.Insurer, AClaim.Paid(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Payments_as_assessed_are_accepted_and_counted()
    {
        var exchange = AClaim.Agreed();

        var death = exchange.State(Who.Insurer, AClaim.Paid());
        var medical = exchange.State(Who.Insurer, AClaim.PaidMedical());

        death.Codes().Should().BeEmpty();
        medical.Codes().Should().BeEmpty();
        exchange.Find<Claim>(AClaim.Name)!.PaidFen.Should().Be(52_000_000);
    }

    [Fact]
    public void Nothing_but_an_advance_is_paid_before_the_assessment()
    {
        var exchange = AClaim.Open();

        exchange.State(Who.Insurer, AClaim.Paid()).Codes().Should().Equal("PAID_BEFORE_ASSESSMENT advance");
        exchange.State(Who.Insurer, AClaim.Paid(it => (it.Advance, it.CaseNumber) = (true, ""))).Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_advance_counts_towards_the_assessed_sum()
    {
        var exchange = AClaim.Open().After(Who.Insurer,
            AClaim.Paid(it => (it.Advance, it.AmountFen, it.PaymentDate) = (true, 10_000_000, "2023-05-12".Day())), AClaim.Assessed());

        var judgement = exchange.State(Who.Insurer, AClaim.Paid(it => (it.PaymentNumber, it.AmountFen) = ("PK-0002", 42_000_001)));

        judgement.Codes().Should().Contain("PAID_BEYOND_ASSESSED amount_fen");
    }

    [Fact]
    public void Money_for_a_loss_that_was_assessed_at_less_is_watched()
    {
        var judgement = AClaim.Agreed().State(Who.Insurer, AClaim.PaidMedical(it => it.AmountFen = 2_000_001));

        judgement.Codes().Should().Equal("PAID_NOT_AS_ASSESSED loss_kind");
    }

    [Fact]
    public void Advances_stay_within_the_limit_for_medical_cost_of_one_person()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.PaidMedical(it => it.Advance = true));

        var judgement = exchange.State(Who.Insurer,
            AClaim.PaidMedical(it => (it.PaymentNumber, it.Advance, it.AmountFen) = ("PK-0003", true, 3_000_001)));

        judgement.Codes().Should().Equal("BEYOND_PERSON_LIMIT amount_fen");
    }

    [Fact]
    public void The_limits_are_those_of_the_day_of_the_loss()
    {
        var exchange = AClaim.Open().After(Who.Insurer, APolicy.Endorsed(it =>
        {
            it.Limits = APolicy.Issued().Limits;
            it.Limits.DeathPerPersonFen = 60_000_000;
        }));

        var judgement = exchange.State(Who.Insurer, AClaim.Paid(it => (it.Advance, it.AmountFen) = (true, 50_000_001)));

        judgement.Codes().Should().Equal("BEYOND_PERSON_LIMIT amount_fen");
    }

    [Fact]
    public void Third_parties_property_has_a_limit_of_its_own()
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Paid(it =>
        {
            (it.Advance, it.LossKind, it.PayeeKind) = (true, LossKind.ThirdPartyProperty, PayeeKind.ThirdParty);
            (it.VictimRef, it.AmountFen) = ("", 20_000_001);
        }));

        judgement.Codes().Should().Equal("BEYOND_PROPERTY_LIMIT amount_fen");
    }

    [Fact]
    public void The_payments_of_a_claim_stay_within_the_limit_per_event()
    {
        var exchange = AClaim.Open().After(Who.Insurer, Advance(AClaim.Name, "PK-0001", 450_000_000));

        exchange.State(Who.Insurer, Advance(AClaim.Name, "PK-0002", 50_000_001)).Codes().Should().Equal("BEYOND_EVENT_LIMIT amount_fen");
        exchange.State(Who.Insurer, Advance(AClaim.Name, "PK-0003", 50_000_000)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_payments_of_all_claims_stay_within_the_cumulative_limit()
    {
        const string second = "insurers/91310115999900011L/claims/CL-2023-0002";
        const string third = "insurers/91310115999900011L/claims/CL-2023-0003";
        var exchange = AClaim.Open().After(Who.Insurer,
            AClaim.Reported(it => it.Claim = second), AClaim.Reported(it => it.Claim = third),
            Advance(AClaim.Name, "PK-0001", 500_000_000), Advance(second, "PK-0001", 499_999_999));

        exchange.State(Who.Insurer, Advance(third, "PK-0001", 2)).Codes().Should().Equal("BEYOND_CUMULATIVE_LIMIT amount_fen");
        exchange.State(Who.Insurer, Advance(third, "PK-0002", 1)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void More_victims_than_insured_heads_are_not_paid_for()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer,
            APolicy.Issued(it => (it.Insured.InsuredHeadCount, it.Insured.EmployeeCount) = (1, 1)), AClaim.Reported(),
            AClaim.Paid(it => it.Advance = true));

        var judgement = exchange.State(Who.Insurer,
            AClaim.Paid(it => (it.PaymentNumber, it.Advance, it.VictimRef) = ("PK-0002", true, "V-002")));

        judgement.Codes().Should().Equal("BEYOND_HEADS_LIMIT amount_fen");
    }

    [Theory]
    [InlineData(LossKind.Death, false, "TRANSFER_NOT_PROVEN transfer_proof_sha256")]
    [InlineData(LossKind.Death, true, "")]
    public void The_insured_proves_that_it_compensated_the_victim_first(LossKind kind, bool isProven, string expected)
    {
        var judgement = AClaim.Agreed().State(Who.Insurer, AClaim.Paid(it =>
        {
            (it.LossKind, it.PayeeKind, it.PayeeUscc) = (kind, PayeeKind.Insured, Who.EnterpriseUscc);
            it.TransferProofSha256 = ByteString.CopyFrom(new byte[isProven ? 32 : 0]);
        }));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void The_insureds_own_cost_of_rescue_needs_no_such_proof()
    {
        var judgement = AClaim.Open().State(Who.Insurer, Advance(AClaim.Name, "PK-0001", 1_000));

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2023-06-01", "")]
    [InlineData("2023-06-02", "PAID_LATE payment_date")]
    public void Ten_days_run_from_the_agreement(string paidOn, string expected)
    {
        var judgement = AClaim.Agreed().State(Who.Insurer, AClaim.Paid(it => it.PaymentDate = paidOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-07-09", "")]
    [InlineData("2023-07-10", "ADVANCE_OVERDUE payment_date")]
    public void Sixty_days_after_the_complete_documents_something_is_paid(string paidOn, string expected)
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Assessed(it => it.AgreementDate = null));

        var judgement = exchange.State(Who.Insurer, AClaim.Paid(it => it.PaymentDate = paidOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_payment_number_is_used_once()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid());

        exchange.State(Who.Insurer, AClaim.Paid()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Paid(it => it.AmountFen = 1)).Codes().Should().Equal("NUMBER_REUSED payment_number");
    }

    [Fact]
    public void Nothing_is_paid_after_the_close()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid(), AClaim.PaidMedical(), AClaim.Closed());

        var judgement = exchange.State(Who.Insurer, AClaim.Paid(it => it.PaymentNumber = "PK-0003"));

        judgement.Codes().Should().Equal("CLAIM_CLOSED claim");
    }

    /// <summary>Cost of rescue, paid to the insured ahead of the assessment.</summary>
    private static ClaimPaid Advance(string claim, string number, long fen) => AClaim.Paid(it =>
    {
        (it.Claim, it.PaymentNumber, it.AmountFen) = (claim, number, fen);
        (it.Advance, it.LossKind, it.VictimRef) = (true, LossKind.Rescue, "");
        (it.PayeeKind, it.PayeeUscc) = (PayeeKind.Insured, Who.EnterpriseUscc);
    });
}
