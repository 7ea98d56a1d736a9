using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Domain.Tests.Policies;

public sealed class ReceivingPremium
{
    public static readonly TheoryData<string, Action<PremiumReceived>> Faults = new()
    {
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "REQUIRED receipt_number", it => it.ReceiptNumber = "" },
        { "BAD_NUMBER receipt_number", it => it.ReceiptNumber = "R/1" },
        { "REQUIRED received_date", it => it.ReceivedDate = null },
        { "IN_FUTURE received_date", it => it.ReceivedDate = "2026-07-01".Day() },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 0 },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = -3_000_000 },
        { "UNKNOWN_VALUE payer_kind", it => it.PayerKind = PayerKind.Unspecified },
        { "REQUIRED payer_uscc", it => it.PayerUscc = "" },
        { "BAD_USCC payer_uscc", it => it.PayerUscc = "91310115999900038D" },
        { "MUST_BE_EMPTY payer_uscc", it => it.PayerKind = PayerKind.Person },
        { "PAYER_CONTRADICTED payer_uscc", it => it.PayerUscc = Who.OtherEnterpriseUscc },
        { "OUT_OF_RANGE instalment_number", it => it.InstalmentNumber = 1 },
        { "OUT_OF_RANGE instalment_number", it => it.InstalmentNumber = -1 },
    };

    [Fact]
    public void The_premium_from_the_insured_is_accepted_and_counted()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Premium());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Policy>(APolicy.Name)!.PremiumReceivedFen.Should().Be(3_000_000);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_receipt_that_contradicts_itself_or_its_policy_is_rejected(string expected, Action<PremiumReceived> but)
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, APolicy.Premium(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [InlineData(PayerKind.OtherOrganisation, Who.OtherEnterpriseUscc)]
    [InlineData(PayerKind.Person, "")]
    public void Premium_that_somebody_else_paid_is_watched(PayerKind kind, string uscc)
    {
        var premium = APolicy.Premium(it => (it.PayerKind, it.PayerUscc) = (kind, uscc));

        var judgement = AnEnterprise.Insured().State(Who.Insurer, premium);

        judgement.Codes().Should().Equal("PAYER_NOT_ENTERPRISE payer_kind");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void The_holder_may_pay()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer,
            APolicy.Issued(it => it.Holder = new() { Uscc = Who.OtherEnterpriseUscc, DisplayName = "某总承包有限公司" }));

        var judgement = exchange.State(Who.Insurer,
            APolicy.Premium(it => (it.PayerKind, it.PayerUscc) = (PayerKind.Holder, Who.OtherEnterpriseUscc)));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void More_premium_than_was_agreed_is_watched_and_not_refused()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium());

        var judgement = exchange.State(Who.Insurer, APolicy.Premium(it => (it.ReceiptNumber, it.AmountFen) = ("R-0002", 1)));

        judgement.Codes().Should().Equal("PREMIUM_BEYOND_DUE amount_fen");
    }

    [Fact]
    public void Premium_that_an_endorsement_added_is_due_too()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium(), APolicy.Endorsed());

        var judgement = exchange.State(Who.Insurer, APolicy.Premium(it => (it.ReceiptNumber, it.AmountFen) = ("R-0002", 300_000)));

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2023-03-31", "")]
    [InlineData("2023-04-01", "PREMIUM_OVERDUE received_date")]
    public void An_instalment_arrives_by_its_due_date(string receivedOn, string expected)
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer, APolicy.Issued(it => it.Instalments.Add(
        [
            new Instalment { DueDate = "2022-12-31".Day(), AmountFen = 1_000_000 },
            new Instalment { DueDate = "2023-03-31".Day(), AmountFen = 2_000_000 },
        ])));

        var judgement = exchange.State(Who.Insurer, APolicy.Premium(it =>
            (it.ReceivedDate, it.AmountFen, it.InstalmentNumber) = (receivedOn.Day(), 2_000_000, 2)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-09-30", "")]
    [InlineData("2023-10-01", "PREMIUM_AFTER_END received_date")]
    public void Premium_for_a_policy_that_had_ended_is_watched(string receivedOn, string expected)
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Terminated());

        var judgement = exchange.State(Who.Insurer, APolicy.Premium(it => it.ReceivedDate = receivedOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void The_same_receipt_again_is_not_counted_twice()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium());

        var judgement = exchange.State(Who.Insurer, APolicy.Premium());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        exchange.Find<Policy>(APolicy.Name)!.PremiumReceivedFen.Should().Be(3_000_000);
    }

    [Fact]
    public void A_receipt_number_is_not_used_for_two_amounts()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Premium());

        var judgement = exchange.State(Who.Insurer, APolicy.Premium(it => it.AmountFen = 2_999_999));

        judgement.Codes().Should().Equal("NUMBER_REUSED receipt_number");
    }

    [Fact]
    public void Another_insurers_policy_looks_like_one_that_nobody_issued()
    {
        var exchange = AnEnterprise.Insured();

        var theirs = exchange.State(Who.OtherInsurer, APolicy.Premium());
        var unheardOf = exchange.State(Who.OtherInsurer, APolicy.Premium(it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-9999"));

        theirs.Codes().Should().Equal("BAD_NAME policy").And.Equal(unheardOf.Codes());
        theirs.Findings.Single().TextEn.Should().Be("The name is not of the form insurers/9131011599990002XC/policies/{number}.")
            .And.Be(unheardOf.Findings.Single().TextEn);
    }
}
