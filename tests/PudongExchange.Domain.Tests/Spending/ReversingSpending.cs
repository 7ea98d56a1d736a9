using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using SpendingItem = PudongExchange.Domain.Spending.SpendingItem;

namespace PudongExchange.Domain.Tests.Spending;

public sealed class ReversingSpending
{
    public static readonly TheoryData<string, SpendingReversed> Faults = new()
    {
        { "REQUIRED spending_item", ASpendingItem.PaymentReversed(it => it.SpendingItem = "") },
        { "RECORD_UNKNOWN spending_item", ASpendingItem.PaymentReversed(it => it.SpendingItem = "insurers/91310115999900011L/spendingItems/ZC-2023-0002") },
        { "BAD_NAME spending_item", ASpendingItem.PaymentReversed(it => it.SpendingItem = "insurers/9131011599990002XC/spendingItems/ZC-2023-0001") },
        { "BAD_NUMBER reversal_number", ASpendingItem.PaymentReversed(it => it.ReversalNumber = "冲销-1") },
        { "UNKNOWN_VALUE subject", ASpendingItem.CostReversed(it => it.Subject = ReversalSubject.Unspecified) },
        { "REQUIRED payment_number", ASpendingItem.PaymentReversed(it => it.PaymentNumber = "") },
        { "MUST_BE_EMPTY payment_number", ASpendingItem.CostReversed(it => it.PaymentNumber = "FK-0001") },
        { "PAYMENT_UNKNOWN payment_number", ASpendingItem.PaymentReversed(it => it.PaymentNumber = "FK-0002") },
        { "REQUIRED reversed_date", ASpendingItem.PaymentReversed(it => it.ReversedDate = null) },
        { "IN_FUTURE reversed_date", ASpendingItem.PaymentReversed(it => it.ReversedDate = "2026-07-01".Day()) },
        { "REVERSED_BEFOREHAND reversed_date", ASpendingItem.PaymentReversed(it => it.ReversedDate = "2023-10-19".Day()) },
        { "REVERSED_BEFOREHAND reversed_date", ASpendingItem.CostReversed(it => (it.ReversedDate, it.AmountFen) = ("2023-10-07".Day(), 1)) },
        { "OUT_OF_RANGE amount_fen", ASpendingItem.PaymentReversed(it => it.AmountFen = 0) },
        { "OUT_OF_RANGE amount_fen", ASpendingItem.PaymentReversed(it => it.AmountFen = long.MinValue) },
        { "REVERSED_BEYOND_PAID amount_fen", ASpendingItem.PaymentReversed(it => it.AmountFen = 200_001) },
        { "REVERSED_BEYOND_BOOKED amount_fen", ASpendingItem.CostReversed(it => it.AmountFen = 100_001) },
        { "UNKNOWN_VALUE reason", ASpendingItem.PaymentReversed(it => it.Reason = ReversalReason.Unspecified) },
        { "REQUIRED explanation", ASpendingItem.PaymentReversed(it => (it.Reason, it.Explanation) = (ReversalReason.Other, "")) },
        { "TOO_LONG explanation", ASpendingItem.PaymentReversed(it => it.Explanation = new('冲', 501)) },
        { "BAD_DIGEST document_sha256", ASpendingItem.PaymentReversed(it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_reversal_that_contradicts_itself_or_the_item_is_rejected(string expected, SpendingReversed reversed)
    {
        var judgement = Paid().State(Who.Insurer, reversed);

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_payment_that_came_back_is_owed_again()
    {
        var exchange = Paid().After(Who.Insurer, ASpendingItem.PaymentReversed(it => it.AmountFen = 50_000));

        var item = exchange.Find<SpendingItem>(ASpendingItem.Name)!;
        var again = exchange.State(Who.Insurer, ASpendingItem.Paid(it => (it.PaymentNumber, it.AmountFen) = ("FK-0002", 150_000)));

        item.PaidFen.Should().Be(150_000);
        item.OutstandingFen.Should().Be(150_000);
        again.Codes().Should().BeEmpty();
    }

    [Fact]
    public void No_more_of_a_payment_is_reversed_than_is_left_of_it()
    {
        var exchange = Paid().After(Who.Insurer, ASpendingItem.PaymentReversed(it => it.AmountFen = 150_000));

        var judgement = exchange.State(Who.Insurer, ASpendingItem.PaymentReversed(it => (it.ReversalNumber, it.AmountFen) = ("CX-0003", 50_001)));

        judgement.Codes().Should().Equal("REVERSED_BEYOND_PAID amount_fen");
    }

    [Fact]
    public void A_cost_that_is_reversed_in_part_is_paid_up_to_the_rest()
    {
        var exchange = ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.CostReversed(it => it.AmountFen = 100_000));

        var beyond = exchange.State(Who.Insurer, ASpendingItem.Paid(it => it.AmountFen = 200_001));
        var rest = exchange.State(Who.Insurer, ASpendingItem.Paid());

        beyond.Codes().Should().Equal("PAID_BEYOND_BOOKED amount_fen");
        rest.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_paid_cost_is_reversed_after_its_money_came_back_and_takes_no_more_payments()
    {
        var exchange = Paid().After(Who.Insurer, ASpendingItem.PaymentReversed(), ASpendingItem.CostReversed());

        var item = exchange.Find<SpendingItem>(ASpendingItem.Name)!;
        var payment = exchange.State(Who.Insurer, ASpendingItem.Paid(it => it.PaymentNumber = "FK-0002"));
        var reversal = exchange.State(Who.Insurer, ASpendingItem.CostReversed(it => (it.ReversalNumber, it.AmountFen) = ("CX-0003", 1)));

        item.IsReversed.Should().BeTrue();
        item.OutstandingFen.Should().Be(0);
        payment.Codes().Should().Equal("ITEM_REVERSED spending_item");
        reversal.Codes().Should().Equal("REVERSED_BEYOND_BOOKED amount_fen");
    }

    [Fact]
    public void The_same_reversal_again_is_known_and_counts_once()
    {
        var exchange = Paid().After(Who.Insurer, ASpendingItem.PaymentReversed());

        var same = exchange.State(Who.Insurer, ASpendingItem.PaymentReversed());
        var other = exchange.State(Who.Insurer, ASpendingItem.PaymentReversed(it => it.AmountFen = 1));

        same.Codes().Should().Equal("ALREADY_KNOWN");
        other.Codes().Should().Equal("NUMBER_REUSED reversal_number");
        exchange.Find<SpendingItem>(ASpendingItem.Name)!.PaidFen.Should().Be(0);
    }

    private static Exchange Paid() => ASpendingItem.Owed().After(Who.Insurer, ASpendingItem.Paid());
}
