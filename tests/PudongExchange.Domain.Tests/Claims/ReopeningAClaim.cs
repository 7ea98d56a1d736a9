using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class ReopeningAClaim
{
    public static readonly TheoryData<string, Action<ClaimReopened>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED reopen_number", it => it.ReopenNumber = "" },
        { "REQUIRED reopen_date", it => it.ReopenDate = null },
        { "IN_FUTURE reopen_date", it => it.ReopenDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE reason", it => it.Reason = ReopenReason.Unspecified },
        { "REQUIRED explanation", it => it.Reason = ReopenReason.Other },
        { "TOO_LONG explanation", it => it.Explanation = new('长', 501) },
        { "REOPENED_BEFORE_END reopen_date", it => it.ReopenDate = "2023-05-31".Day() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_reopening_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimReopened> but)
    {
        var judgement = AClaim.Settled().State(Who.Insurer, AClaim.Reopened(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_claim_that_goes_on_is_not_reopened()
    {
        AClaim.Open().State(Who.Insurer, AClaim.Reopened()).Codes().Should().Equal("NOTHING_TO_REOPEN claim");
        AClaim.Settled().After(Who.Insurer, AClaim.Reopened()).State(Who.Insurer, AClaim.Reopened(it => it.ReopenNumber = "CB-0002")).Codes()
            .Should().Equal("NOTHING_TO_REOPEN claim");
    }

    [Fact]
    public void A_refusal_is_not_reopened_before_it_was_decided()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Refused());

        exchange.State(Who.Insurer, AClaim.Reopened(it => it.ReopenDate = "2023-05-19".Day())).Codes()
            .Should().Equal("REOPENED_BEFORE_END reopen_date");
    }

    [Fact]
    public void A_reopened_claim_is_assessed_paid_and_closed_again()
    {
        var exchange = AClaim.Settled();

        exchange.State(Who.Insurer, AClaim.Reopened()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AssessedAgain()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.PaidMedical(it =>
            (it.PaymentNumber, it.PaymentDate, it.AmountFen) = ("PK-0003", "2023-06-22".Day(), 1_000_000))).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.Closed(it => it.CloseDate = "2023-06-30".Day())).Codes().Should().BeEmpty();

        var claim = exchange.Find<Claim>(AClaim.Name)!;
        claim.ClosedOn.Should().Be(new DateOnly(2023, 6, 30));
        claim.PaidFen.Should().Be(53_000_000);
    }

    [Fact]
    public void A_refused_claim_is_reopened_and_refused_under_another_number()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Refused(), AClaim.Reopened());

        exchange.State(Who.Insurer, AClaim.Refused(it => (it.RefusalNumber, it.DecisionDate, it.NoticeDate) =
            ("JP-0002", "2023-06-20".Day(), "2023-06-20".Day()))).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_step_of_a_day_before_the_reopening_is_watched()
    {
        Exchange Reopened() => AClaim.Settled().After(Who.Insurer, AClaim.Reopened());

        Reopened().State(Who.Insurer, AClaim.Surveyed()).Codes().Should().Equal("BEFORE_REOPENING survey_time");
        Reopened().State(Who.Insurer, AClaim.Assessed(it => it.AssessmentNumber = "HD-0002")).Codes().Should().Equal("BEFORE_REOPENING assessment_date");
        Reopened().State(Who.Insurer, AClaim.Refused()).Codes().Should().BeEquivalentTo("BEFORE_REOPENING decision_date", "REFUSED_AFTER_PAYMENT claim");
        Reopened().After(Who.Insurer, AssessedAgain()).State(Who.Insurer, AClaim.PaidMedical(it =>
            (it.PaymentNumber, it.AmountFen) = ("PK-0003", 1_000_000))).Codes().Should().Equal("BEFORE_REOPENING payment_date");
    }

    [Fact]
    public void A_reopening_number_is_used_once()
    {
        var exchange = AClaim.Settled().After(Who.Insurer, AClaim.Reopened());

        exchange.State(Who.Insurer, AClaim.Reopened()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Reopened(it => it.Reason = ReopenReason.Complaint)).Codes().Should().Equal("NUMBER_REUSED reopen_number");
    }

    [Fact]
    public void The_close_before_the_reopening_is_still_known_afterwards()
    {
        var exchange = AClaim.Settled().After(Who.Insurer, AClaim.Reopened());

        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Closed(it => it.CloseDate = "2023-06-14".Day())).Codes().Should().Equal("CLOSED_BEFORE_LAST_STEP close_date");
    }

    [Fact]
    public void A_claim_closes_again_on_the_day_of_its_first_close()
    {
        var exchange = AClaim.Settled().After(Who.Insurer, AClaim.Reopened(it => it.ReopenDate = "2023-06-01".Day()));

        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().Equal("ALREADY_KNOWN");

        exchange.Find<Claim>(AClaim.Name)!.IsClosed.Should().BeTrue();
    }

    private static ClaimAssessed AssessedAgain() => AClaim.Assessed(it =>
    {
        (it.AssessmentNumber, it.AssessmentDate, it.AgreementDate) = ("HD-0002", "2023-06-20".Day(), "2023-06-20".Day());
        (it.Losses[1].ClaimedFen, it.Losses[1].AssessedFen) = (3_000_000, 3_000_000);
    });
}
