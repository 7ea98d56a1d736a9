using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using SpendingItem = PudongExchange.Domain.Spending.SpendingItem;

namespace PudongExchange.Domain.Tests.Spending;

public sealed class PayingACost
{
    private const string OtherNumber = "23312000000087654321";

    public static readonly TheoryData<string, Action<SpendingPaid>> Faults = new()
    {
        { "REQUIRED spending_item", it => it.SpendingItem = "" },
        { "RECORD_UNKNOWN spending_item", it => it.SpendingItem = "insurers/91310115999900011L/spendingItems/ZC-2023-0002" },
        { "BAD_NAME spending_item", it => it.SpendingItem = "insurers/9131011599990002XC/spendingItems/ZC-2023-0001" },
        { "BAD_NUMBER payment_number", it => it.PaymentNumber = "付款-0001" },
        { "REQUIRED paid_date", it => it.PaidDate = null },
        { "IN_FUTURE paid_date", it => it.PaidDate = "2026-07-01".Day() },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 0 },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = long.MinValue },
        { "PAID_BEYOND_BOOKED amount_fen", it => it.AmountFen = 300_001 },
        { "REQUIRED payer_uscc", it => it.PayerUscc = "" },
        { "BAD_USCC payer_uscc", it => it.PayerUscc = "91310115MA1G4L1WXK" },
        { "UNKNOWN_VALUE account_kind", it => it.AccountKind = AccountKind.Unspecified },
        { "INVOICE_CONTRADICTED invoice", it => it.Invoice = ASpendingItem.Invoice(invoice => invoice.AmountFen = 300_001) },
        { "BAD_INVOICE_NUMBER invoice.number", it => it.Invoice = ASpendingItem.Invoice(invoice => invoice.Number = "1") },
    };

    public static readonly TheoryData<string, Action<SpendingPaid>> Oddities = new()
    {
        { "PAID_BEFORE_BOOKED paid_date", it => it.PaidDate = "2023-10-07".Day() },
        { "PAID_BY_ANOTHER payer_uscc", it => it.PayerUscc = "9131011599990002XC" },
        { "PAID_TO_PERSONAL_ACCOUNT account_kind", it => it.AccountKind = AccountKind.Personal },
        { "INVOICE_OF_ANOTHER invoice.issuer_uscc", it => it.Invoice = ASpendingItem.Invoice(invoice => (invoice.Number, invoice.IssuerUscc) = (OtherNumber, Who.OtherEnterpriseUscc)) },
        { "INVOICE_BELOW_COST invoice.amount_fen", it => it.Invoice = ASpendingItem.Invoice(invoice => (invoice.Number, invoice.AmountFen) = (OtherNumber, 200_000)) },
    };

    [Fact]
    public void A_payment_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = ASpendingItem.Owed().State(Who.Insurer, ASpendingItem.Paid());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_payment_that_contradicts_itself_or_the_booking_is_rejected(string expected, Action<SpendingPaid> but)
    {
        var judgement = ASpendingItem.Owed().State(Who.Insurer, ASpendingItem.Paid(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<SpendingPaid> but)
    {
        var judgement = ASpendingItem.Owed().State(Who.Insurer, ASpendingItem.Paid(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void An_expert_may_be_paid_to_a_personal_account()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, ASpendingItem.Booked(it =>
        {
            it.PayeeKind = PayeeKind.Expert;
            it.PayeeUscc = "";
            it.ExpertCertificateNumber = "ZSE-000001";
        }));

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Paid(it => it.AccountKind = AccountKind.Personal));

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData(100_000, "")]
    [InlineData(100_001, "PAID_BEYOND_BOOKED amount_fen")]
    public void All_payments_together_stay_within_what_was_booked(long amountFen, string expected)
    {
        var exchange = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Paid());

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Paid(it => (it.PaymentNumber, it.AmountFen) = ("FK-0002", amountFen)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void The_same_payment_again_is_known_and_counts_once()
    {
        var exchange = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Paid());

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Paid());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        exchange.Find<SpendingItem>(ASpendingItem.Name)!.PaidFen.Should().Be(200_000);
    }

    [Fact]
    public void A_payment_number_is_not_used_twice_with_other_content()
    {
        var exchange = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Paid());

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Paid(it => it.AmountFen = 1));

        judgement.Codes().Should().Equal("NUMBER_REUSED payment_number");
    }

    [Fact]
    public void A_payment_brings_no_cancelled_invoice_back()
    {
        var exchange = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Voided());

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Paid(it => it.Invoice = ASpendingItem.Voided().Invoice));

        judgement.Codes().Should().Equal("INVOICE_CANCELLED invoice.number");
        exchange.State(Who.Insurer, ASpendingItem.Paid()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_payment_may_bring_the_invoice_of_the_booking_again() =>
        ASpendingItem.Owed().State(Who.Insurer, ASpendingItem.Paid(it => it.Invoice = ASpendingItem.Invoice())).Codes().Should().BeEmpty();
}
