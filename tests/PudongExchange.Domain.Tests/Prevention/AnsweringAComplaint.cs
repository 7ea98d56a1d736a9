using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Complaint = PudongExchange.Domain.Prevention.Complaint;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class AnsweringAComplaint
{
    public static readonly TheoryData<string, ComplaintAnswered> Faults = new()
    {
        { "REQUIRED complaint", AComplaint.Answered(it => it.Complaint = "") },
        { "RECORD_UNKNOWN complaint", AComplaint.Answered(it => it.Complaint = "insurers/91310115999900011L/complaints/TS-2023-0002") },
        { "BAD_NAME complaint", AComplaint.Answered(it => it.Complaint = "insurers/9131011599990002XC/complaints/TS-2023-0001") },
        { "BAD_NUMBER answer_number", AComplaint.Answered(it => it.AnswerNumber = "DF1") },
        { "UNKNOWN_VALUE kind", AComplaint.Checking(it => it.Kind = ComplaintAnswerKind.Unspecified) },
        { "REQUIRED answered_date", AComplaint.Answered(it => it.AnsweredDate = null) },
        { "IN_FUTURE answered_date", AComplaint.Answered(it => it.AnsweredDate = "2026-07-01".Day()) },
        { "ANSWERED_BEFORE_LAST_STEP answered_date", AComplaint.Answered(it => it.AnsweredDate = "2023-10-08".Day()) },
        { "MUST_BE_EMPTY due_date", AComplaint.Answered(it => it.DueDate = "2023-10-18".Day()) },
        { "REQUIRED due_date", AComplaint.Checking(it => it.DueDate = null) },
        { "ENDS_BEFORE_START due_date", AComplaint.Checking(it => it.DueDate = "2023-10-17".Day()) },
        { "UNKNOWN_VALUE outcome", AComplaint.Answered(it => it.Outcome = ComplaintOutcome.Unspecified) },
        { "MUST_BE_EMPTY outcome", AComplaint.Checking(it => it.Outcome = ComplaintOutcome.Upheld) },
        { "REQUIRED statement", AComplaint.Answered(it => it.Statement = "") },
        { "REQUIRED extension_reason", AComplaint.Extended(it => it.ExtensionReason = "") },
        { "REQUIRED extension_approval_number", AComplaint.Extended(it => it.ExtensionApprovalNumber = "") },
        { "MUST_BE_EMPTY extension_reason", AComplaint.Answered(it => it.ExtensionReason = "需第三方检测") },
        { "MUST_BE_EMPTY extension_approval_number", AComplaint.Checking(it => it.ExtensionApprovalNumber = "SP-0001") },
        { "OUT_OF_RANGE satisfaction", AComplaint.Answered(it => it.Satisfaction = 6) },
        { "MUST_BE_EMPTY satisfaction", AComplaint.Checking(it => it.Satisfaction = 3) },
        { "BAD_DIGEST document_sha256", AComplaint.Answered(it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_answer_that_contradicts_itself_or_the_complaint_is_rejected(string expected, ComplaintAnswered answered)
    {
        var judgement = AComplaint.Open().State(Who.Insurer, answered);

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_complaint_is_answered_at_once_or_after_a_check_and_an_extension()
    {
        var atOnce = AComplaint.Open().State(Who.Insurer, AComplaint.Answered());
        var later = AComplaint.Open().After(Who.Insurer, AComplaint.Checking(), AComplaint.Extended())
            .State(Who.Insurer, AComplaint.Answered(it => (it.AnswerNumber, it.AnsweredDate, it.Satisfaction) = ("DF-0003", "2023-12-20".Day(), 0)));

        atOnce.Codes().Should().BeEmpty();
        later.Codes().Should().BeEmpty();
    }

    [Fact]
    public void Nothing_follows_the_final_answer()
    {
        var exchange = AComplaint.Open().After(Who.Insurer, AComplaint.Answered());

        var judgement = exchange.State(Who.Insurer, AComplaint.Extended());

        judgement.Codes().Should().Equal("COMPLAINT_ANSWERED complaint");
        exchange.Find<Complaint>(AComplaint.Name)!.AnsweredOn.Should().Be(new DateOnly(2023, 10, 18));
    }

    [Theory]
    [InlineData("2023-11-29", "")]
    [InlineData("2023-11-30", "ANSWERED_AFTER_DUE answered_date")]
    [InlineData("2023-10-17", "ANSWERED_BEFORE_LAST_STEP answered_date")]
    public void A_final_answer_is_held_against_the_days_that_the_insurer_stated(string answeredOn, string expected)
    {
        var exchange = AComplaint.Open().After(Who.Insurer, AComplaint.Checking());

        var judgement = exchange.State(Who.Insurer, AComplaint.Answered(it => (it.AnswerNumber, it.AnsweredDate) = ("DF-0003", answeredOn.Day())));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-10-23", "")]
    [InlineData("2023-10-24", "COMPLAINT_ANSWERED_LATE answered_date")]
    public void The_first_answer_is_due_in_ten_working_days(string answeredOn, string expected)
    {
        var atOnce = AComplaint.Open().State(Who.Insurer, AComplaint.Answered(it => it.AnsweredDate = answeredOn.Day()));
        var afterACheck = AComplaint.Open().State(Who.Insurer, AComplaint.Checking(it => it.AnsweredDate = answeredOn.Day()));

        string.Join(", ", atOnce.Codes()).Should().Be(expected);
        string.Join(", ", afterACheck.Codes()).Should().Be(expected);
        if (expected.Length > 0)
            atOnce.Findings.Single().TextZh.Should().Be("首次答复日期为 2023-10-24,10 个工作日的答复期限至 2023-10-23 届满,逾期 1 天。");
    }

    [Theory]
    [InlineData("2023-11-29", "")]
    [InlineData("2023-11-30", "CHECK_TOO_LONG due_date")]
    public void A_further_check_takes_thirty_working_days_at_most(string dueOn, string expected)
    {
        var judgement = AComplaint.Open().State(Who.Insurer, AComplaint.Checking(it => it.DueDate = dueOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_clock_that_begins_in_a_year_without_a_calendar_finds_nothing()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AComplaint.Received(it => (it.Activity, it.ReceivedDate) = ("", "2022-12-01".Day())));

        exchange.State(Who.Insurer, AComplaint.Answered(it => it.AnsweredDate = "2023-06-01".Day())).Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2023-12-29", "")]
    [InlineData("2023-12-30", "EXTENDED_TOO_LONG due_date")]
    [InlineData("2023-11-29", "DUE_DATE_NOT_LATER due_date")]
    public void An_extension_is_of_thirty_days_at_most(string dueOn, string expected)
    {
        var exchange = AComplaint.Open().After(Who.Insurer, AComplaint.Checking());

        var judgement = exchange.State(Who.Insurer, AComplaint.Extended(it => it.DueDate = dueOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void Steps_out_of_their_order_are_watched()
    {
        var withoutCheck = AComplaint.Open().State(Who.Insurer, AComplaint.Extended());
        var checkedTwice = AComplaint.Open().After(Who.Insurer, AComplaint.Checking())
            .State(Who.Insurer, AComplaint.Checking(it => it.AnswerNumber = "DF-0002"));
        var extendedTwice = AComplaint.Open().After(Who.Insurer, AComplaint.Checking(), AComplaint.Extended())
            .State(Who.Insurer, AComplaint.Extended(it => (it.AnswerNumber, it.DueDate) = ("DF-0003", "2023-12-25".Day())));

        withoutCheck.Codes().Should().Equal("COMPLAINT_ANSWERED_LATE answered_date", "EXTENDED_WITHOUT_CHECK kind");
        checkedTwice.Codes().Should().Equal("CHECKED_AGAIN kind");
        extendedTwice.Codes().Should().Equal("EXTENDED_AGAIN kind");
    }

    [Fact]
    public void The_same_answer_again_is_known_even_after_the_end_and_other_content_is_rejected()
    {
        var exchange = AComplaint.Open().After(Who.Insurer, AComplaint.Answered());

        var same = exchange.State(Who.Insurer, AComplaint.Answered());
        var other = exchange.State(Who.Insurer, AComplaint.Answered(it => it.Outcome = ComplaintOutcome.Upheld));

        same.Codes().Should().Equal("ALREADY_KNOWN");
        other.Codes().Should().Equal("NUMBER_REUSED answer_number");
    }
}
