using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class ClosingAClaim
{
    public static readonly TheoryData<string, Action<ClaimClosed>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED close_date", it => it.CloseDate = null },
        { "IN_FUTURE close_date", it => it.CloseDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE outcome", it => it.Outcome = ClaimOutcome.Unspecified },
        { "REQUIRED case_number", it => it.CaseNumber = "" },
        { "BAD_NUMBER case_number", it => it.CaseNumber = "1" },
        { "MUST_BE_EMPTY refusal_notice_date", it => it.RefusalNoticeDate = "2023-06-01".Day() },
        { "REQUIRED refusal_notice_date", it => it.Outcome = ClaimOutcome.Refused },
        { "CLOSED_BEFORE_LAST_STEP close_date", it => it.CloseDate = "2023-05-25".Day() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_close_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimClosed> but)
    {
        var judgement = Paid().State(Who.Insurer, AClaim.Closed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_claim_that_was_paid_in_full_is_closed()
    {
        var exchange = Paid();

        var judgement = exchange.State(Who.Insurer, AClaim.Closed());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Claim>(AClaim.Name)!.IsClosed.Should().BeTrue();
    }

    [Theory]
    [InlineData(ClaimOutcome.Paid, "CLOSED_WITH_REMAINDER outcome")]
    [InlineData(ClaimOutcome.NothingOwed, "CLOSED_WITH_REMAINDER outcome")]
    [InlineData(ClaimOutcome.Withdrawn, "")]
    public void What_is_assessed_is_paid_before_the_close_unless_the_claim_was_withdrawn(ClaimOutcome outcome, string expected)
    {
        var judgement = AClaim.Agreed().State(Who.Insurer, AClaim.Closed(it => it.Outcome = outcome));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_claim_is_not_closed_as_paid_when_nothing_was()
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Closed());

        judgement.Codes().Should().Equal("CLOSED_WITHOUT_PAYMENT outcome");
    }

    [Fact]
    public void A_withdrawn_claim_under_which_money_went_out_is_watched()
    {
        var judgement = Paid().State(Who.Insurer, AClaim.Closed(it => it.Outcome = ClaimOutcome.Withdrawn));

        judgement.Codes().Should().Equal("CLOSED_AS_UNPAID outcome");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData("2023-05-23", "")]
    [InlineData("2023-05-24", "REFUSAL_NOTIFIED_LATE refusal_notice_date")]
    public void Three_days_run_from_the_decision_to_refuse(string noticeOn, string expected)
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Assessed(it => it.Losses.Clear()));

        var judgement = exchange.State(Who.Insurer,
            AClaim.Closed(it => (it.Outcome, it.RefusalNoticeDate) = (ClaimOutcome.Refused, noticeOn.Day())));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-05-09", "")]
    [InlineData("2023-05-10", "REFUSAL_NOTIFIED_LATE refusal_notice_date")]
    public void Three_days_run_from_the_decision_not_to_accept(string noticeOn, string expected)
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.NotAccepted());

        var judgement = exchange.State(Who.Insurer,
            AClaim.Closed(it => (it.Outcome, it.RefusalNoticeDate) = (ClaimOutcome.Refused, noticeOn.Day())));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_claim_does_not_close_twice()
    {
        var exchange = Paid().After(Who.Insurer, AClaim.Closed());

        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Closed(it => it.CloseDate = "2023-06-02".Day())).Codes().Should().Equal("CLAIM_CLOSED claim");
    }

    [Fact]
    public void Nothing_is_assessed_after_the_close()
    {
        var exchange = Paid().After(Who.Insurer, AClaim.Closed());

        var judgement = exchange.State(Who.Insurer, AClaim.Assessed(it => it.AssessmentNumber = "HD-0002"));

        judgement.Codes().Should().Equal("CLAIM_CLOSED claim");
    }

    private static Exchange Paid() => AClaim.Agreed().After(Who.Insurer, AClaim.Paid(), AClaim.PaidMedical());
}
