using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class RefusingAClaim
{
    public static readonly TheoryData<string, Action<ClaimRefused>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED refusal_number", it => it.RefusalNumber = "" },
        { "UNKNOWN_VALUE reason", it => it.Reason = RefusalReason.Unspecified },
        { "REQUIRED basis", it => it.Basis = "" },
        { "TOO_LONG basis", it => it.Basis = new('长', 501) },
        { "REQUIRED explanation", it => it.Reason = RefusalReason.Other },
        { "TOO_LONG explanation", it => it.Explanation = new('长', 1_001) },
        { "REQUIRED decision_date", it => it.DecisionDate = null },
        { "BEFORE_LOSS decision_date", it => it.DecisionDate = "2023-05-03".Day() },
        { "BEFORE_REPORT decision_date", it => it.DecisionDate = "2023-05-04".Day() },
        { "ENDS_BEFORE_START notice_date", it => it.NoticeDate = "2023-05-19".Day() },
        { "IN_FUTURE notice_date", it => it.NoticeDate = "2026-07-01".Day() },
        { "BAD_DIGEST notice_sha256", it => it.NoticeSha256 = Digest.Number(3, length: 31) },
        { "MUST_BE_EMPTY notice_sha256", it => it.NoticeDate = null },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_refusal_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimRefused> but)
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Refused(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [InlineData("2023-05-23", "")]
    [InlineData("2023-05-24", "REFUSAL_NOTIFIED_LATE notice_date")]
    public void Three_days_run_from_the_decision_to_its_notice(string noticeOn, string expected)
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Refused(it => it.NoticeDate = noticeOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void Nothing_but_the_close_or_a_reopening_follows_a_refusal()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Refused());

        exchange.State(Who.Insurer, AClaim.Refused()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Refused(it => it.Basis = "另一条款")).Codes().Should().Equal("NUMBER_REUSED refusal_number");
        exchange.State(Who.Insurer, AClaim.Refused(it => it.RefusalNumber = "JP-0002")).Codes().Should().Equal("CLAIM_REFUSED claim");
        exchange.State(Who.Insurer, AClaim.Registered(it => it.RegistrationDate = "2023-05-21".Day())).Codes().Should().Equal("CLAIM_REFUSED claim");
        exchange.State(Who.Insurer, AClaim.NotAccepted()).Codes().Should().Equal("CLAIM_REFUSED claim");
        exchange.State(Who.Insurer, AClaim.Surveyed(it => it.SurveyTime = "2023-05-21 10:00".Instant())).Codes()
            .Should().Equal("CLAIM_REFUSED claim");
        exchange.State(Who.Insurer, AClaim.Assessed()).Codes().Should().Equal("CLAIM_REFUSED claim");
        exchange.State(Who.Insurer, AClaim.Paid(it => it.Advance = true)).Codes().Should().Equal("CLAIM_REFUSED claim");
        exchange.State(Who.Insurer, AClaim.Reopened()).Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData(ClaimOutcome.NothingOwed, "CLOSED_NOT_AS_DECIDED outcome")]
    [InlineData(ClaimOutcome.Withdrawn, "")]
    public void A_refused_claim_closes_as_refused_or_withdrawn(ClaimOutcome outcome, string expected)
    {
        var judgement = AClaim.Open().After(Who.Insurer, AClaim.Refused()).State(Who.Insurer, AClaim.Closed(it => it.Outcome = outcome));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-05-22", "")]
    [InlineData("2023-05-23", "REFUSAL_NOTICE_CHANGED refusal_notice_date")]
    public void The_close_repeats_the_notice_that_the_refusal_stated(string noticeOn, string expected)
    {
        var judgement = AClaim.Open().After(Who.Insurer, AClaim.Refused()).State(Who.Insurer, ClosedAsRefused(noticeOn));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-05-23", "")]
    [InlineData("2023-05-24", "REFUSAL_NOTIFIED_LATE refusal_notice_date")]
    public void A_refusal_without_a_notice_is_watched_until_the_close_states_it(string noticeOn, string expected)
    {
        var exchange = AClaim.Open();

        exchange.State(Who.Insurer, AClaim.Refused(it => (it.NoticeDate, it.NoticeSha256) = (null, Digest.Number(0, length: 0)))).Codes()
            .Should().Equal("REFUSAL_NOT_NOTIFIED notice_date");
        string.Join(", ", exchange.State(Who.Insurer, ClosedAsRefused(noticeOn)).Codes()).Should().Be(expected);
    }

    [Fact]
    public void What_is_assessed_is_assessed_anew_before_the_refusal()
    {
        var exchange = AClaim.Agreed();

        exchange.State(Who.Insurer, AClaim.Refused()).Codes().Should().Equal("REFUSED_WITH_REMAINDER claim");
        exchange.After(Who.Insurer, AClaim.Assessed(it =>
        {
            it.AssessmentNumber = "HD-0002";
            it.Losses.Clear();
        }));
        exchange.State(Who.Insurer, AClaim.Refused()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_claim_under_which_money_went_out_and_that_is_refused_is_watched()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Paid(it => (it.Advance, it.AmountFen) = (true, 1_000_000)));

        exchange.State(Who.Insurer, AClaim.Refused()).Codes().Should().Equal("REFUSED_AFTER_PAYMENT claim");
    }

    [Fact]
    public void A_refusal_for_want_of_cover_is_held_against_the_policy()
    {
        static void Uncovered(ClaimRefused it) => it.Reason = RefusalReason.OutsideCoverPeriod;
        var covered = AClaim.Open();
        var uncovered = AnEnterprise.Insured().After(Who.Insurer, AClaim.Reported(it =>
            (it.LossTime, it.ReportTime) = ("2024-01-01 00:00".Instant(), "2024-01-01 09:00".Instant())));

        covered.State(Who.Insurer, AClaim.Refused(Uncovered)).Codes().Should().Equal("REFUSED_DESPITE_COVER reason");
        uncovered.State(Who.Insurer, AClaim.Refused(it =>
        {
            Uncovered(it);
            (it.DecisionDate, it.NoticeDate) = ("2024-01-05".Day(), "2024-01-05".Day());
        })).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_closed_claim_is_not_refused() =>
        AClaim.Settled().State(Who.Insurer, AClaim.Refused()).Codes().Should().Equal("CLAIM_CLOSED claim");

    private static ClaimClosed ClosedAsRefused(string noticeOn) =>
        AClaim.Closed(it => (it.Outcome, it.RefusalNoticeDate) = (ClaimOutcome.Refused, noticeOn.Day()));
}
