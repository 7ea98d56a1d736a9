using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Spending;

public sealed class InvoicingACost
{
    private const string OtherNumber = "23312000000011112222";

    public static readonly TheoryData<string, SpendingInvoiced> Faults = new()
    {
        { "REQUIRED spending_item", ASpendingItem.Invoiced(it => it.SpendingItem = "") },
        { "RECORD_UNKNOWN spending_item", ASpendingItem.Invoiced(it => it.SpendingItem = "insurers/91310115999900011L/spendingItems/ZC-2023-0002") },
        { "BAD_NAME spending_item", ASpendingItem.Invoiced(it => it.SpendingItem = "insurers/9131011599990002XC/spendingItems/ZC-2023-0001") },
        { "REQUIRED invoice", ASpendingItem.Invoiced(it => it.Invoice = null) },
        { "REQUIRED invoice.number", ASpendingItem.Invoiced(it => it.Invoice.Number = "") },
        { "BAD_INVOICE_NUMBER invoice.number", ASpendingItem.Invoiced(it => it.Invoice.Number = "1") },
        { "BAD_USCC invoice.issuer_uscc", ASpendingItem.Invoiced(it => it.Invoice.IssuerUscc = "91310115MA1G4L1WXK") },
        { "OUT_OF_RANGE invoice.amount_fen", ASpendingItem.Invoiced(it => it.Invoice.AmountFen = 0) },
        { "IN_FUTURE invoice.issue_date", ASpendingItem.Invoiced(it => it.Invoice.IssueDate = "2026-07-01".Day()) },
        { "UNKNOWN_VALUE standing", ASpendingItem.Voided(it => it.Standing = InvoiceStanding.Unspecified) },
        { "MUST_BE_EMPTY cancelled_date", ASpendingItem.Invoiced(it => it.CancelledDate = "2023-10-25".Day()) },
        { "REQUIRED cancelled_date", ASpendingItem.Voided(it => it.CancelledDate = null) },
        { "IN_FUTURE cancelled_date", ASpendingItem.Voided(it => it.CancelledDate = "2026-07-01".Day()) },
        { "ENDS_BEFORE_START cancelled_date", ASpendingItem.Voided(it => it.CancelledDate = "2023-10-07".Day()) },
        { "REQUIRED red_letter_number", ASpendingItem.Voided(it => it.Standing = InvoiceStanding.RedLettered) },
        { "BAD_INVOICE_NUMBER red_letter_number", ASpendingItem.Voided(it => (it.Standing, it.RedLetterNumber) = (InvoiceStanding.RedLettered, "2")) },
        { "MUST_BE_EMPTY red_letter_number", ASpendingItem.Voided(it => it.RedLetterNumber = OtherNumber) },
        { "TOO_LONG other_issuer_reason", ASpendingItem.Invoiced(it => it.OtherIssuerReason = new('税', 201)) },
        { "MUST_BE_EMPTY other_issuer_reason", ASpendingItem.Invoiced(it => it.OtherIssuerReason = "税务机关代开") },
        { "INVOICE_CONTRADICTED invoice", ASpendingItem.Invoiced(it => it.Invoice = ASpendingItem.Invoice(invoice => invoice.AmountFen = 300_001)) },
    };

    public static readonly TheoryData<string, Action<SpendingInvoiced>> Oddities = new()
    {
        { "INVOICE_OF_ANOTHER invoice.issuer_uscc", it => it.Invoice.IssuerUscc = Who.OtherEnterpriseUscc },
        { "INVOICE_BELOW_COST invoice.amount_fen", it => it.Invoice.AmountFen = 299_999 },
        { "", it => (it.Invoice.IssuerUscc, it.OtherIssuerReason) = (Who.OtherEnterpriseUscc, "税务机关代开") },
        { "", it => it.Invoice.Number = "031002300111-12345678" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_invoice_that_contradicts_itself_or_the_item_is_rejected(string expected, SpendingInvoiced invoiced)
    {
        var judgement = ASpendingItem.Owed().State(Who.Insurer, invoiced);

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<SpendingInvoiced> but)
    {
        var judgement = Uninvoiced().State(Who.Insurer, ASpendingItem.Invoiced(but));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        judgement.ChangesRecord.Should().BeTrue();
    }

    [Fact]
    public void Several_invoices_bear_out_a_cost_together()
    {
        var exchange = Uninvoiced();

        var first = exchange.State(Who.Insurer, ASpendingItem.Invoiced(it => it.Invoice.AmountFen = 100_000));
        var second = exchange.State(Who.Insurer, ASpendingItem.Invoiced(it => (it.Invoice.Number, it.Invoice.AmountFen) = (OtherNumber, 200_000)));

        first.Codes().Should().Equal("INVOICE_BELOW_COST invoice.amount_fen");
        second.Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_invoice_of_the_booking_stated_again_counts_once()
    {
        var exchange = ASpendingItem.Owed();

        var judgement = exchange.State(Who.Insurer, ASpendingItem.Invoiced(it => it.Invoice = ASpendingItem.Invoice()));

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Domain.Spending.SpendingItem>(ASpendingItem.Name)!.Invoices.InForceFen.Should().Be(300_000);
    }

    [Fact]
    public void A_cancelled_invoice_no_longer_bears_out_the_cost()
    {
        var judgement = Uninvoiced().After(Who.Insurer, ASpendingItem.Invoiced()).State(Who.Insurer, ASpendingItem.Voided());

        judgement.Codes().Should().Equal("INVOICE_BELOW_COST invoice.amount_fen");
        judgement.Findings[0].TextEn.Should().Be("The invoice is of 0 fen; 300000 fen were booked.");
    }

    [Fact]
    public void A_cancelled_invoice_of_a_reversed_cost_is_in_order()
    {
        var exchange = Uninvoiced().After(Who.Insurer, ASpendingItem.Invoiced(), ASpendingItem.CostReversed());

        var judgement = exchange.State(Who.Insurer,
            ASpendingItem.Voided(it => (it.Standing, it.RedLetterNumber) = (InvoiceStanding.RedLettered, OtherNumber)));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_cancelled_invoice_does_not_come_back()
    {
        var judgement = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Voided()).State(Who.Insurer, ASpendingItem.Invoiced());

        judgement.Codes().Should().Equal("INVOICE_CANCELLED invoice.number");
    }

    [Fact]
    public void The_same_invoice_again_is_known_and_other_content_is_rejected()
    {
        var exchange = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Invoiced(), ASpendingItem.Voided());

        var same = exchange.State(Who.Insurer, ASpendingItem.Invoiced());
        var other = exchange.State(Who.Insurer, ASpendingItem.Invoiced(it => it.Invoice.AmountFen = 1));
        var otherDay = exchange.State(Who.Insurer, ASpendingItem.Voided(it => it.CancelledDate = "2023-10-26".Day()));

        same.Codes().Should().Equal("ALREADY_KNOWN");
        other.Codes().Should().Equal("NUMBER_REUSED invoice.number");
        otherDay.Codes().Should().Equal("NUMBER_REUSED invoice.number");
    }

    private static Exchange Uninvoiced() => AnActivity.Acknowledged().After(Who.Insurer, ASpendingItem.Booked(it => it.Invoice = null));
}
