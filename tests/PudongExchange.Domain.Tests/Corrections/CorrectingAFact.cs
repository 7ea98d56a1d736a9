using FluentAssertions;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Domain.Tests.Corrections;

/// <summary>The facts stand as in <see cref="WithdrawingAFact"/>: 2 reported, 3 assessed, 4 and 5 paid, 6 closed.</summary>
public sealed class CorrectingAFact
{
    public static readonly TheoryData<string, Action<FactCorrected>> Faults = new()
    {
        { "REQUIRED record", it => it.Record = "" },
        { "FACT_UNKNOWN index", it => it.Index = 9 },
        { "FACT_OF_OTHER_CONTENT fact_sha256", it => it.FactSha256 = Digest.Number(1) },
        { "UNKNOWN_VALUE reason", it => it.Reason = AmendmentReason.Unspecified },
        { "REQUIRED explanation", it => it.Explanation = "" },
        { "REQUIRED corrected_fact", it => it.CorrectedFact = null },
        { "CORRECTED_AS_OTHER_TYPE corrected_fact", it => it.CorrectedFact = new() },
        { "CORRECTED_AS_OTHER_TYPE corrected_fact", it => it.CorrectedFact = Any.Pack(AClaim.Assessed()) },
        { "CORRECTED_AS_OTHER_RECORD corrected_fact", it => it.CorrectedFact = Any.Pack(AClaim.PaidMedical(paid => paid.Claim = "insurers/91310115999900011L/claims/CL-2023-0002")) },
        { "CORRECTION_CHANGES_NOTHING corrected_fact", it => it.CorrectedFact = Any.Pack(AClaim.PaidMedical()) },
        { "CORRECTION_REPEATS corrected_fact", it => it.CorrectedFact = Any.Pack(AClaim.Paid()) },
        { "NUMBER_REUSED corrected_fact.payment_number", it => it.CorrectedFact = Any.Pack(AClaim.PaidMedical(paid => paid.PaymentNumber = "PK-0001")) },
        { "OUT_OF_RANGE corrected_fact.amount_fen", it => it.CorrectedFact = Any.Pack(AClaim.PaidMedical(paid => paid.AmountFen = 0)) },
        { "IN_FUTURE corrected_fact.payment_date", it => it.CorrectedFact = Any.Pack(AClaim.PaidMedical(paid => paid.PaymentDate = "2026-07-01".Day())) },
        { "FACT_UNREADABLE corrected_fact", it => it.CorrectedFact.Value = ByteString.CopyFrom(0x0A, 0x05, 0x41) },
        { "UNKNOWN_FIELDS corrected_fact", it => it.CorrectedFact.Value = ByteString.CopyFrom([.. it.CorrectedFact.Value, 0xC2, 0x3E, 0x01, 0x41]) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void What_cannot_stand_in_the_place_of_the_fact_is_rejected(string expected, Action<FactCorrected> but)
    {
        var exchange = AClaim.Settled();
        exchange.After(Who.Insurer, exchange.Withdrawal(AClaim.Name, 6));

        var judgement = exchange.State(Who.Insurer, exchange.Correction(AClaim.Name, 5, AClaim.PaidMedical(it => it.AmountFen = 1_900_000), but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void The_new_wording_stands_in_the_place_of_the_old_one()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium(), APolicy.Endorsed());

        exchange.After(Who.Insurer, exchange.Correction(APolicy.Name, 2, APolicy.Premium(it => it.AmountFen = 2_000_000)));

        exchange.Find<Policy>(APolicy.Name)!.PremiumReceivedFen.Should().Be(2_000_000);
        exchange.FactCount(APolicy.Name).Should().Be(4);
    }

    [Fact]
    public void A_first_fact_is_corrected_where_the_others_agree()
    {
        var exchange = AClaim.Settled();

        exchange.After(Who.Insurer, exchange.Correction(AClaim.Name, 2, AClaim.Reported(it => it.LossPlace = "厂区装卸区")));

        exchange.Find<Claim>(AClaim.Name)!.ClosedOn.Should().Be(new DateOnly(2023, 6, 1));
    }

    [Fact]
    public void What_is_lowered_below_what_was_done_by_it_is_not_corrected()
    {
        var exchange = AClaim.Settled();

        var assessment = exchange.State(Who.Insurer, exchange.Correction(AClaim.Name, 3, AClaim.Assessed(it => it.Losses[1].AssessedFen = 1_999_999)));
        var limits = exchange.State(Who.Insurer, exchange.Correction(APolicy.Name, 1, APolicy.Issued(it => it.Limits.MedicalPerPersonFen = 1_999_999)));

        assessment.Codes().Should().Equal("FACT_RESTED_ON index");
        assessment.Findings[0].TextEn.Should().StartWith("The fact at index 5 would be refused then");
        limits.Codes().Should().Equal("FACT_RESTED_ON index");
        limits.Findings[0].TextEn.Should().StartWith("The fact at index 3 would be refused then: BEYOND_PERSON_LIMIT.");
    }

    [Fact]
    public void A_number_that_was_mistyped_is_corrected_and_free_again()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid(it => it.PaymentNumber = "PK-0010"));

        exchange.After(Who.Insurer, exchange.Correction(AClaim.Name, 4, AClaim.Paid()));

        exchange.State(Who.Insurer, AClaim.Paid()).KnownIndex.Should().Be(5);
        exchange.State(Who.Insurer, AClaim.PaidMedical(it => it.PaymentNumber = "PK-0010")).Codes().Should().BeEmpty();
    }

    [Fact]
    public void What_was_stated_before_under_the_same_number_stays_refused()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid());
        exchange.After(Who.Insurer, exchange.Correction(AClaim.Name, 4, AClaim.Paid(it => it.AmountFen = 49_000_000)));

        exchange.State(Who.Insurer, AClaim.Paid()).Codes().Should().Equal("NUMBER_REUSED payment_number");
    }

    [Fact]
    public void A_correction_is_corrected_by_its_own_index_and_withdrawn_whole()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid(it => it.AmountFen = 10_000_000));
        var first = exchange.Correction(AClaim.Name, 4, AClaim.Paid(it => it.AmountFen = 20_000_000));
        exchange.After(Who.Insurer, first);

        exchange.State(Who.Insurer, exchange.Correction(AClaim.Name, 4, AClaim.Paid())).Codes().Should().Equal("FACT_ALREADY_CORRECTED index");
        exchange.State(Who.Insurer, exchange.Withdrawal(AClaim.Name, 4)).Codes().Should().Equal("FACT_ALREADY_CORRECTED index");
        exchange.State(Who.Insurer, first).KnownIndex.Should().Be(5);
        exchange.After(Who.Insurer, exchange.Correction(AClaim.Name, 5, AClaim.Paid()));
        exchange.Find<Claim>(AClaim.Name)!.PaidFen.Should().Be(50_000_000);

        exchange.After(Who.Insurer, exchange.Withdrawal(AClaim.Name, exchange.NextIndex - 1));
        exchange.Find<Claim>(AClaim.Name)!.PaidFen.Should().Be(0);
    }

    [Fact]
    public void A_payment_is_not_corrected_beyond_what_all_claims_of_the_policy_may_cost()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer,
            APolicy.Issued(it => it.Limits.CumulativeFen = it.Limits.PerEventFen), AClaim.Reported());
        var otherClaim = AClaim.Name + "-2";
        exchange.After(Who.Insurer, AClaim.Assessed(), AClaim.Paid(it => it.AmountFen = 1), AClaim.Reported(it => (it.Claim, it.ReportNumber) = (otherClaim, "BA-0002")));
        var perEventFen = exchange.Find<Policy>(APolicy.Name)!.Limits.Newest.PerEventFen;
        exchange.After(Who.Insurer, AClaim.Paid(it =>
            (it.Claim, it.Advance, it.LossKind, it.VictimRef, it.PayeeKind, it.PayeeUscc, it.AmountFen) =
                (otherClaim, true, LossKind.LegalCost, "", PayeeKind.Insured, Who.EnterpriseUscc, perEventFen - 1)));

        exchange.State(Who.Insurer, exchange.Correction(AClaim.Name, 4, AClaim.Paid())).Codes().Should().Contain("BEYOND_CUMULATIVE_LIMIT corrected_fact.amount_fen");
    }

    [Fact]
    public void A_claim_that_was_moved_to_another_policy_counts_there()
    {
        var other = APolicy.Name + "-2";
        var exchange = AClaim.Open().After(Who.Insurer, APolicy.Issued(it => it.Policy = other));

        exchange.After(Who.Insurer, exchange.Correction(AClaim.Name, 2, AClaim.Reported(it => it.Policy = other)));

        exchange.After(Who.Insurer, exchange.Withdrawal(APolicy.Name, 1));
        exchange.State(Who.Insurer, exchange.Withdrawal(other, 3)).Codes().Should().Equal("FACT_RESTED_ON index");
    }

    [Fact]
    public void The_new_wording_is_judged_as_of_now_and_within_ones_scope_of_now()
    {
        var exchange = AnEnterprise.OnTheRoster();

        exchange.State(Who.EmergencyBureau, exchange.Correction(AnEnterprise.Name, 0, AnEnterprise.Listed(it => it.Sector = Contracts.District.V1.Sector.Construction)))
            .Codes().Should().Equal("OUTSIDE_YOUR_SCOPE corrected_fact.sector");
    }
}
