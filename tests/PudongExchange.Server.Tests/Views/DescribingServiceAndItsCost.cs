using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Policies;
using PudongExchange.Server.Prevention;
using PudongExchange.Server.Spending;
using PudongExchange.Server.Views;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingServiceAndItsCost
{
    private static readonly IDescribed Others = Described.Knowing(
        Described.By<Policy>(PolicyDescription.Describe, APolicy.Issued()),
        Described.By<Activity>(ActivityDescription.Describe, AnActivity.Delivered()));

    [Theory]
    [InlineData("2023-09-24", ActivityState.Confirmed)]
    [InlineData("2023-09-25", ActivityState.Disputed)]
    public void A_dispute_holds_against_a_confirmation_that_is_no_younger(string disputedOn, ActivityState expected)
    {
        var activity = AfterActivity(AnActivity.Delivered(), AnActivity.Confirmed(), AnActivity.Disputed(it => it.DisputedDate = disputedOn.Day()));

        activity.State.Should().Be(expected);
        activity.DisputeCount.Should().Be(1);
        activity.LatestDisputeDate.Should().Be(disputedOn.Day());
        activity.Dispute.StatedBy.Should().Be("insurers/91310115999900011L");
        activity.Dispute.DisputedPoints.Should().Equal(DisputedPoint.Time, DisputedPoint.Participants);
    }

    [Theory]
    [InlineData("2023-09-27", ActivityState.Disputed)]
    [InlineData("2023-09-28", ActivityState.Confirmed)]
    public void A_confirmation_settles_a_dispute_that_is_no_younger(string confirmedOn, ActivityState expected)
    {
        var activity = AfterActivity(AnActivity.Delivered(), AnActivity.Disputed(), AnActivity.Confirmed(it => it.ConfirmedDate = confirmedOn.Day()));

        activity.State.Should().Be(expected);
        activity.ConfirmedDate.Should().Be(confirmedOn.Day());
        activity.Dispute.DisputeNumber.Should().Be("YY-0001");
    }

    [Fact]
    public void The_newest_evaluation_of_a_plan_replaces_the_earlier_one()
    {
        var plan = Described.By<Plan>((before, happened) => PlanDescription.Describe(before, happened, Others), APlan.Agreed(), APlan.Evaluated(),
            APlan.Evaluated(it =>
            {
                (it.EvaluationNumber, it.Grade, it.Satisfaction) = ("PG-2023-0002", EvaluationGrade.Good, 4);
                it.ClearScore();
            }));

        plan.State.Should().Be(PlanState.Evaluated);
        plan.EvaluationCount.Should().Be(2);
        plan.Evaluation.EvaluationNumber.Should().Be("PG-2023-0002");
        plan.Evaluation.HasScore.Should().BeFalse();
        plan.Evaluation.Grade.Should().Be(EvaluationGrade.Good);
        plan.Evaluation.Satisfaction.Should().Be(4);
    }

    [Fact]
    public void A_complaint_lies_where_its_policy_insures_and_goes_through_check_and_extension_to_its_answer()
    {
        var received = AfterComplaint(AComplaint.Received());
        var checking = AfterComplaint(AComplaint.Received(), AComplaint.Checking());
        var extended = AfterComplaint(AComplaint.Received(), AComplaint.Checking(), AComplaint.Extended());
        var answered = AfterComplaint(AComplaint.Received(), AComplaint.Checking(), AComplaint.Extended(),
            AComplaint.Answered(it => it.AnsweredDate = "2023-12-18".Day()));

        received.State.Should().Be(ComplaintState.Received);
        received.Town.Should().Be("310115125");
        received.Sector.Should().Be(Sector.HazardousChemicals);
        checking.State.Should().Be(ComplaintState.Checking);
        checking.DueDate.Should().Be("2023-11-29".Day());
        extended.State.Should().Be(ComplaintState.Extended);
        extended.DueDate.Should().Be("2023-12-20".Day());
        extended.ExtensionApprovalNumber.Should().Be("SP-0001");
        answered.State.Should().Be(ComplaintState.Answered);
        answered.AnswerCount.Should().Be(3);
        answered.FirstAnsweredDate.Should().Be("2023-10-18".Day());
        answered.FinalAnsweredDate.Should().Be("2023-12-18".Day());
        answered.DueDate.Should().Be("2023-12-20".Day());
        answered.Outcome.Should().Be(ComplaintOutcome.PartlyUpheld);
    }

    [Fact]
    public void Invoices_are_shown_once_each_as_they_stand()
    {
        var item = AfterSpending(ASpendingItem.Booked(), ASpendingItem.Invoiced(), ASpendingItem.Voided());

        item.Invoices.Should().ContainSingle();
        item.Invoices[0].Standing.Should().Be(InvoiceStanding.Voided);
        item.Invoices[0].CancelledDate.Should().Be("2023-10-25".Day());
        item.Invoice.Number.Should().Be("23312000000087654321");
    }

    [Fact]
    public void Reversals_lower_what_was_paid_and_what_is_owed()
    {
        var refunded = AfterSpending(ASpendingItem.Booked(), ASpendingItem.Paid(), ASpendingItem.PaymentReversed());
        var part = AfterSpending(ASpendingItem.Booked(), ASpendingItem.Paid(), ASpendingItem.CostReversed(it => it.AmountFen = 100_000));
        var whole = AfterSpending(ASpendingItem.Booked(), ASpendingItem.Paid(), ASpendingItem.PaymentReversed(), ASpendingItem.CostReversed());

        refunded.State.Should().Be(SpendingItemState.Booked);
        refunded.PaidFen.Should().Be(0);
        refunded.ReversedPaidFen.Should().Be(200_000);
        refunded.OutstandingFen.Should().Be(300_000);
        refunded.Payments[0].ReversedFen.Should().Be(200_000);
        part.State.Should().Be(SpendingItemState.Paid);
        part.ReversedFen.Should().Be(100_000);
        whole.State.Should().Be(SpendingItemState.Reversed);
        whole.OutstandingFen.Should().Be(0);
        whole.Reversals.Select(reversal => reversal.ReversalNumber).Should().Equal("CX-0001", "CX-0002");
        whole.LastReversedDate.Should().Be("2023-11-01".Day());
    }

    private static Activity AfterActivity(params Google.Protobuf.IMessage[] facts) => Described.By<Activity>(ActivityDescription.Describe, facts);

    private static Complaint AfterComplaint(params Google.Protobuf.IMessage[] facts) =>
        Described.By<Complaint>((before, happened) => ComplaintDescription.Describe(before, happened, Others), facts);

    private static SpendingItem AfterSpending(params Google.Protobuf.IMessage[] facts) =>
        Described.By<SpendingItem>((before, happened) => SpendingItemDescription.Describe(before, happened, Others), facts);
}
