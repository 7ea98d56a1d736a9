using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Claims;
using PudongExchange.Server.Hazards;
using PudongExchange.Server.Policies;
using PudongExchange.Server.Prevention;
using PudongExchange.Server.Spending;
using PudongExchange.Server.Views;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingOtherRecords
{
    private static readonly IDescribed Others = Described.Knowing(
        Described.By<Policy>(PolicyDescription.Describe, APolicy.Issued()),
        Described.By<Activity>(ActivityDescription.Describe, AnActivity.Delivered()));

    [Fact]
    public void A_claim_is_about_the_enterprise_of_its_policy_and_owes_its_reserve()
    {
        var claim = AfterClaim(AClaim.Reported());

        claim.Enterprise.Should().Be("enterprises/91310115999900038C");
        claim.Sector.Should().Be(Sector.HazardousChemicals);
        claim.LossDate.Should().Be("2023-05-04".Day());
        claim.State.Should().Be(ClaimState.Reported);
        claim.OutstandingFen.Should().Be(50_000_000);
    }

    [Fact]
    public void Payments_lower_what_a_claim_owes_and_the_close_ends_it()
    {
        var paid = AfterClaim(AClaim.Reported(), AClaim.Paid(one => (one.Advance, one.AmountFen) = (true, 10_000_000)), AClaim.Assessed(), AClaim.PaidMedical());
        var closed = AfterClaim(AClaim.Reported(), AClaim.Assessed(), AClaim.PaidMedical(), AClaim.Closed());

        paid.AssessedFen.Should().Be(52_000_000);
        paid.PaidFen.Should().Be(12_000_000);
        paid.AdvancePaidFen.Should().Be(10_000_000);
        paid.OutstandingFen.Should().Be(40_000_000);
        paid.LastPaymentDate.Should().Be("2023-05-26".Day());
        closed.OutstandingFen.Should().Be(0);
        closed.State.Should().Be(ClaimState.Closed);
        closed.Outcome.Should().Be(ClaimOutcome.Paid);
    }

    [Fact]
    public void The_newest_assessment_replaces_the_earlier_one()
    {
        var claim = AfterClaim(AClaim.Reported(), AClaim.Assessed(), AClaim.Assessed(again =>
        {
            again.Losses.RemoveAt(1);
            again.AgreementDate = null;
        }));

        claim.AssessedFen.Should().Be(50_000_000);
        claim.Losses.Should().HaveCount(1);
        claim.AssessmentCount.Should().Be(2);
        claim.AgreementDate.Should().Be("2023-05-22".Day());
    }

    [Fact]
    public void A_plan_lies_where_its_policy_insures()
    {
        var plan = Described.By<Plan>((before, happened) => PlanDescription.Describe(before, happened, Others), APlan.Agreed());

        plan.Town.Should().Be("310115125");
        plan.Sector.Should().Be(Sector.HazardousChemicals);
        plan.BudgetFen.Should().Be(450_000);
        plan.State.Should().Be(PlanState.Agreed);
    }

    [Fact]
    public void The_newest_confirmation_of_an_activity_replaces_the_earlier_one()
    {
        var activity = Described.By<Activity>(ActivityDescription.Describe, AnActivity.Delivered(),
            AnActivity.Confirmed(one => one.FollowUpDate = "2023-10-01".Day()),
            AnActivity.Confirmed(two => (two.ConfirmationNumber, two.Satisfaction, two.FollowUpDate) = ("QR-0002", 3, null)));

        activity.State.Should().Be(ActivityState.Confirmed);
        activity.ServiceDate.Should().Be("2023-09-20".Day());
        activity.ConfirmationCount.Should().Be(2);
        activity.ConfirmationNumber.Should().Be("QR-0002");
        activity.Satisfaction.Should().Be(3);
        activity.FollowUpDate.Should().BeNull();
    }

    [Fact]
    public void A_spending_item_gathers_whom_its_activities_served_and_is_paid_in_parts()
    {
        var part = AfterSpending(ASpendingItem.Booked(), ASpendingItem.Paid());
        var whole = AfterSpending(ASpendingItem.Booked(), ASpendingItem.Paid(), ASpendingItem.Paid(rest =>
            (rest.PaymentNumber, rest.AmountFen, rest.PaidDate) = ("FK-0002", 100_000, "2023-10-10".Day())));

        part.Enterprises.Should().Equal("enterprises/91310115999900038C");
        part.Sectors.Should().Equal(Sector.HazardousChemicals);
        part.State.Should().Be(SpendingItemState.PartlyPaid);
        part.OutstandingFen.Should().Be(100_000);
        whole.State.Should().Be(SpendingItemState.Paid);
        whole.Payments.Select(payment => payment.PaymentNumber).Should().Equal("FK-0001", "FK-0002");
        whole.LastPaidDate.Should().Be("2023-10-20".Day());
    }

    [Fact]
    public void A_hazard_goes_on_after_a_failed_review_and_is_closed_by_one_that_passed()
    {
        var failed = AfterHazard(AHazard.Found(), AHazard.Notified(), AHazard.Reported(), AHazard.Passed(review =>
            (review.Outcome, review.NewDueDate) = (ReviewOutcome.Failed, "2023-11-20".Day())));
        var closed = AfterHazard(AHazard.Found(), AHazard.Reported(), AHazard.Passed(), AHazard.Notified());

        failed.State.Should().Be(HazardState.Rectifying);
        failed.DueDate.Should().Be("2023-11-20".Day());
        failed.OriginalDueDate.Should().Be("2023-10-20".Day());
        failed.FailedReviewCount.Should().Be(1);
        closed.State.Should().Be(HazardState.Closed);
        closed.CostFen.Should().Be(20_000_000);
    }

    private static Claim AfterClaim(params Google.Protobuf.IMessage[] facts) =>
        Described.By<Claim>((before, happened) => ClaimDescription.Describe(before, happened, Others), facts);

    private static SpendingItem AfterSpending(params Google.Protobuf.IMessage[] facts) =>
        Described.By<SpendingItem>((before, happened) => SpendingItemDescription.Describe(before, happened, Others), facts);

    private static Hazard AfterHazard(params Google.Protobuf.IMessage[] facts) => Described.By<Hazard>(HazardDescription.Describe, facts);
}
