using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Complaint = PudongExchange.Domain.Prevention.Complaint;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class ReceivingAComplaint
{
    public static readonly TheoryData<string, Action<ComplaintReceived>> Faults = new()
    {
        { "REQUIRED complaint", it => it.Complaint = "" },
        { "BAD_NAME complaint", it => it.Complaint = "insurers/91310115999900011L/claims/TS-2023-0001" },
        { "BAD_NAME complaint", it => it.Complaint = "insurers/9131011599990002XC/complaints/TS-2023-0001" },
        { "REQUIRED policy", it => it.Policy = "" },
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115MA1G4L1WXK" },
        { "RECORD_UNKNOWN activity", it => it.Activity = "insurers/91310115999900011L/activities/HD-2023-0002" },
        { "REQUIRED received_date", it => it.ReceivedDate = null },
        { "IN_FUTURE received_date", it => it.ReceivedDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE channel", it => it.Channel = ComplaintChannel.Unspecified },
        { "UNKNOWN_VALUE subject", it => it.Subject = ComplaintSubject.Unspecified },
        { "REQUIRED statement", it => it.Statement = "" },
        { "TOO_LONG statement", it => it.Statement = new('诉', 501) },
        { "REQUIRED complainant_role", it => it.ComplainantRole = "" },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(6, length: 33) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_complaint_that_contradicts_itself_or_what_is_known_is_rejected(string expected, Action<ComplaintReceived> but)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AComplaint.Received(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [InlineData("2023-10-09", AnActivity.Name, "")]
    [InlineData("2023-09-20", AnActivity.Name, "")]
    [InlineData("2023-09-19", AnActivity.Name, "COMPLAINT_BEFORE_THE_END received_date")]
    [InlineData("2023-09-19", "", "")]
    public void A_complaint_before_its_activity_ended_is_watched(string receivedOn, string activity, string expected)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AComplaint.Received(it => (it.ReceivedDate, it.Activity) = (receivedOn.Day(), activity)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        judgement.ChangesRecord.Should().BeTrue();
    }

    [Fact]
    public void Who_complains_is_insured_and_was_served()
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AComplaint.Received(it => it.Enterprise = "enterprises/913101159999000467"));

        judgement.Codes().Should().Equal("NOT_THE_INSURED policy", "COMPLAINT_OF_ANOTHER activity");
    }

    [Fact]
    public void The_same_complaint_again_is_known_and_other_content_is_rejected()
    {
        var exchange = AComplaint.Open();

        var same = exchange.State(Who.Insurer, AComplaint.Received());
        var other = exchange.State(Who.Insurer, AComplaint.Received(it => it.Subject = ComplaintSubject.Conduct));

        same.Codes().Should().Equal("ALREADY_KNOWN");
        other.Codes().Should().Equal("NUMBER_REUSED complaint");
    }

    [Fact]
    public void Only_insurers_state_complaints()
    {
        var judgement = AnActivity.Acknowledged().State(Who.Town, AComplaint.Received());

        judgement.Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void A_complaint_is_kept_with_what_decisions_read()
    {
        var complaint = AComplaint.Open().Find<Complaint>(AComplaint.Name)!;

        complaint.LastStepOn.Should().Be(new DateOnly(2023, 10, 9));
        complaint.DueOn.Should().BeNull();
        complaint.AnsweredOn.Should().BeNull();
    }
}
