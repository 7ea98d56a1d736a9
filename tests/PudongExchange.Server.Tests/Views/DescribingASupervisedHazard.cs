using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Hazards;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingASupervisedHazard
{
    private static readonly DateTimeOffset Start = new(2026, 6, 30, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void An_extension_keeps_the_due_dates_before_it()
    {
        var hazard = Described.By<Hazard>(HazardDescription.Describe, AHazard.Found(), ASupervisedHazard.Extended(),
            ASupervisedHazard.Extended(again => (again.ExtensionNumber, again.NewDueDate) = ("YQ-0002", "2023-12-20".Day())));

        hazard.OriginalDueDate.Should().Be("2023-10-20".Day());
        hazard.Extension.PreviousDueDate.Should().Be("2023-11-20".Day());
        hazard.DueDate.Should().Be("2023-12-20".Day());
        hazard.ExtensionCount.Should().Be(2);
        hazard.State.Should().Be(HazardState.Found);
    }

    [Fact]
    public void A_refusal_and_a_report_to_the_department_are_shown_with_their_grounds()
    {
        var refused = Described.By<Hazard>(HazardDescription.Describe, AHazard.Found(), AHazard.Notified(), ASupervisedHazard.Refused());
        var escalated = HazardDescription.Describe(refused, Happened(Who.Insurer, ASupervisedHazard.Escalated()));

        refused.State.Should().Be(HazardState.Refused);
        refused.Refusal.Evidence.Should().Be(RefusalEvidence.Letter);
        refused.RefusalCount.Should().Be(1);
        escalated.State.Should().Be(HazardState.Escalated);
        escalated.Escalation.Department.Should().Be("departments/emergency");
        escalated.Escalation.Grounds.Should().Equal(EscalationGround.Overdue, EscalationGround.Major);
        escalated.EscalationCount.Should().Be(1);
    }

    [Fact]
    public void Each_authority_has_its_listing_and_the_last_to_end_closes_the_hazard()
    {
        var listed = After(
            (Who.Insurer, AHazard.Found()),
            (Who.Town, ASupervisedHazard.Listed(it => it.Level = ListingLevel.Town)),
            (Who.EmergencyBureau, ASupervisedHazard.Listed()));
        var reviewed = After(listed, (Who.Insurer, AHazard.Reported()), (Who.Insurer, AHazard.Passed()));
        var half = After(reviewed, (Who.Town, ASupervisedHazard.Delisted(it => it.DelistedDate = "2023-12-19".Day())));
        var closed = After(half, (Who.EmergencyBureau, ASupervisedHazard.Delisted()));

        listed.Listings.Select(listing => listing.ListedBy).Should().Equal("departments/emergency", "towns/310115125");
        listed.State.Should().Be(HazardState.Listed);
        listed.DueDate.Should().Be("2023-12-31".Day());
        reviewed.State.Should().Be(HazardState.Reviewed);
        reviewed.PassedDate.Should().Be("2023-10-18".Day());
        half.ListingState.Should().Be(ListingState.Listed);
        half.Listings[1].DelistedDate.Should().Be("2023-12-19".Day());
        closed.State.Should().Be(HazardState.Closed);
        closed.ListingState.Should().Be(ListingState.Delisted);
        closed.ClosedDate.Should().Be("2023-12-20".Day());
        closed.PassedDate.Should().BeNull();
    }

    [Fact]
    public void Without_a_review_a_delisted_hazard_stays_open_and_a_newer_listing_replaces_the_ended_one()
    {
        var delisted = After((Who.Insurer, AHazard.Found()), (Who.Office, ASupervisedHazard.Listed()), (Who.Office, ASupervisedHazard.Delisted()));
        var again = After(delisted, (Who.Office, ASupervisedHazard.Listed(it => it.ListingNumber = "GP-0002")));

        delisted.State.Should().Be(HazardState.Delisted);
        delisted.ClosedDate.Should().BeNull();
        again.Listings.Single().ListingNumber.Should().Be("GP-0002");
        again.ListingState.Should().Be(ListingState.Listed);
    }

    [Fact]
    public void A_report_that_waits_for_its_review_stays_in_sight()
    {
        var hazard = After(
            (Who.Insurer, AHazard.Found()), (Who.Insurer, AHazard.Reported()), (Who.EmergencyBureau, ASupervisedHazard.Listed()),
            (Who.Town, ASupervisedHazard.Transferred()));

        hazard.State.Should().Be(HazardState.Rectified);
        hazard.ListingState.Should().Be(ListingState.Listed);
        hazard.Transfer.TransferredBy.Should().Be("towns/310115125");
        hazard.TransferCount.Should().Be(1);
    }

    [Fact]
    public void Rectification_reported_anew_ends_the_wait_for_the_delisting()
    {
        var hazard = After(
            (Who.Insurer, AHazard.Found()), (Who.EmergencyBureau, ASupervisedHazard.Listed()), (Who.Insurer, AHazard.Reported()),
            (Who.Insurer, AHazard.Passed()), (Who.Insurer, AHazard.Reported(it => it.ReportNumber = "ZG-0002")),
            (Who.EmergencyBureau, ASupervisedHazard.Delisted()));

        hazard.State.Should().Be(HazardState.Rectified);
        hazard.PassedDate.Should().BeNull();
        hazard.ClosedDate.Should().BeNull();
    }

    [Fact]
    public void What_is_stated_after_the_close_leaves_the_hazard_closed()
    {
        var hazard = After(
            (Who.Insurer, AHazard.Found()), (Who.Insurer, AHazard.Reported()), (Who.Insurer, AHazard.Passed()), (Who.Insurer, AHazard.Notified()),
            (Who.Insurer, ASupervisedHazard.Refused()), (Who.Insurer, ASupervisedHazard.Escalated()), (Who.Town, ASupervisedHazard.Transferred()));

        hazard.State.Should().Be(HazardState.Closed);
        hazard.ClosedDate.Should().Be("2023-10-18".Day());
        hazard.NotifiedDate.Should().Be("2023-09-21".Day());
        hazard.TransferCount.Should().Be(1);
    }

    [Fact]
    public void A_withdrawn_hazard_says_why()
    {
        var hazard = After((Who.Insurer, AHazard.Found()), (Who.Insurer, ASupervisedHazard.Withdrawn()));

        hazard.State.Should().Be(HazardState.Withdrawn);
        hazard.Withdrawal.Reason.Should().Be(WithdrawalReason.FoundInError);
        hazard.Withdrawal.WithdrawnDate.Should().Be("2023-09-25".Day());
    }

    [Fact]
    public void An_end_without_a_listing_is_a_corrupt_log()
    {
        var describe = () => After((Who.Insurer, AHazard.Found()), (Who.Office, ASupervisedHazard.Delisted()));

        describe.Should().Throw<InvalidOperationException>();
    }

    private static Hazard After(params (Participant By, IMessage Fact)[] facts) => After(null, facts);

    private static Hazard After(Hazard? hazard, params (Participant By, IMessage Fact)[] facts) =>
        facts.Aggregate(hazard, (before, one) => HazardDescription.Describe(before, Happened(one.By, one.Fact)))!;

    private static Happened Happened(Participant by, IMessage fact) => new(fact, 10, Start, by.ResourceName);
}
