using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Claims;
using PudongExchange.Server.Policies;
using PudongExchange.Server.Views;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class DescribingTheCourseOfAClaim
{
    private static readonly IDescribed Others = Described.Knowing(Described.By<Policy>(PolicyDescription.Describe, APolicy.Issued()));

    private static readonly IMessage[] Settled = [AClaim.Reported(), AClaim.Assessed(), AClaim.Paid(), AClaim.PaidMedical(), AClaim.Closed()];

    [Fact]
    public void A_registered_claim_owes_what_was_estimated_last()
    {
        var registered = After(AClaim.Reported(), AClaim.Registered());
        var surveyed = After(AClaim.Reported(), AClaim.Registered(), AClaim.Surveyed());
        var again = After(AClaim.Reported(), AClaim.Registered(), AClaim.Surveyed(), AClaim.Surveyed(it =>
            (it.SurveyTime, it.EstimateFen, it.AccidentType) = ("2023-05-06 09:00".Instant(), 0, AccidentType.Collapse)));

        registered.State.Should().Be(ClaimState.Registered);
        registered.RegistrationNumber.Should().Be("LA-0001");
        registered.RegistrationDate.Should().Be("2023-05-06".Day());
        registered.OutstandingFen.Should().Be(55_000_000);
        surveyed.State.Should().Be(ClaimState.Surveyed);
        surveyed.OutstandingFen.Should().Be(53_000_000);
        again.SurveyCount.Should().Be(2);
        again.FirstSurveyDate.Should().Be("2023-05-06".Day());
        again.LastSurveyDate.Should().Be("2023-05-07".Day());
        again.SurveyedHazardCount.Should().Be(4);
        again.EstimateFen.Should().Be(53_000_000);
        again.AccidentType.Should().Be(AccidentType.Collapse);
        again.Cause.Should().Be("平台护栏缺失,作业人员未系安全带");
    }

    [Fact]
    public void A_registration_or_survey_that_comes_late_leaves_the_state()
    {
        After(AClaim.Reported(), AClaim.Surveyed(), AClaim.Registered()).State.Should().Be(ClaimState.Surveyed);
        After(AClaim.Reported(), AClaim.Assessed(), AClaim.Registered(), AClaim.Surveyed()).State.Should().Be(ClaimState.Assessed);
    }

    [Fact]
    public void A_claim_that_was_not_accepted_owes_nothing_until_it_is_registered()
    {
        var notAccepted = After(AClaim.Reported(), AClaim.NotAccepted());
        var registered = After(AClaim.Reported(), AClaim.NotAccepted(), AClaim.Registered());
        var reopened = After(AClaim.Reported(), AClaim.NotAccepted(), AClaim.Closed(it => it.Outcome = ClaimOutcome.NothingOwed), AClaim.Reopened());

        notAccepted.State.Should().Be(ClaimState.NotAccepted);
        notAccepted.NotAcceptedReason.Should().Be(NotAcceptedReason.Duplicate);
        notAccepted.OutstandingFen.Should().Be(0);
        registered.State.Should().Be(ClaimState.Registered);
        registered.NotAcceptedReason.Should().Be(NotAcceptedReason.Unspecified);
        registered.OutstandingFen.Should().Be(55_000_000);
        reopened.RegistrationDate.Should().BeNull();
        reopened.NotAcceptedReason.Should().Be(NotAcceptedReason.Unspecified);
    }

    [Fact]
    public void A_refused_claim_owes_nothing_and_says_why()
    {
        var refused = After(AClaim.Reported(), AClaim.Refused());
        var closed = After(AClaim.Reported(), AClaim.Refused(it => it.NoticeDate = null),
            AClaim.Closed(it => (it.Outcome, it.RefusalNoticeDate) = (ClaimOutcome.Refused, "2023-05-23".Day())));

        refused.State.Should().Be(ClaimState.Refused);
        refused.OutstandingFen.Should().Be(0);
        refused.Refusal.Should().Be(new ClaimRefusal
        {
            RefusalNumber = "JP-0001",
            Reason = RefusalReason.Excluded,
            Basis = "保险条款第七条",
            DecisionDate = "2023-05-20".Day(),
            NoticeDate = "2023-05-22".Day(),
        });
        closed.State.Should().Be(ClaimState.Closed);
        closed.Refusal.NoticeDate.Should().Be("2023-05-23".Day());
    }

    [Fact]
    public void A_reopened_claim_is_open_again_and_owes_what_its_assessment_says()
    {
        var reopened = After([.. Settled, AClaim.Reopened()]);
        var lifted = After(AClaim.Reported(), AClaim.Refused(), AClaim.Reopened());
        var assessed = After([.. Settled, AClaim.Reopened(), AClaim.Assessed(it => it.Losses[1].AssessedFen = 1_900_000)]);

        reopened.State.Should().Be(ClaimState.Reopened);
        reopened.CloseDate.Should().BeNull();
        reopened.Outcome.Should().Be(ClaimOutcome.Unspecified);
        reopened.ReopenCount.Should().Be(1);
        reopened.LastReopenDate.Should().Be("2023-06-15".Day());
        reopened.OutstandingFen.Should().Be(0);
        lifted.Refusal.Should().BeNull();
        lifted.OutstandingFen.Should().Be(50_000_000);
        assessed.State.Should().Be(ClaimState.Assessed);
    }

    [Fact]
    public void What_is_stated_after_the_close_leaves_the_claim_closed()
    {
        var claim = After([.. Settled, AClaim.Surveyed(it => it.SurveyNumber = "CK-0009"), AClaim.Registered()]);

        claim.State.Should().Be(ClaimState.Closed);
        claim.OutstandingFen.Should().Be(0);
        claim.RegistrationDate.Should().Be("2023-05-06".Day());
    }

    [Fact]
    public void What_came_back_is_summed_beside_what_was_paid()
    {
        var claim = After([.. Settled, AClaim.Recovered(), AClaim.Recovered(it =>
            (it.RecoveryNumber, it.RecoveryDate, it.AmountFen) = ("ZC-0002", "2023-07-09".Day(), 1))]);

        claim.State.Should().Be(ClaimState.Closed);
        claim.PaidFen.Should().Be(52_000_000);
        claim.RecoveredFen.Should().Be(10_000_001);
        claim.RecoveryCount.Should().Be(2);
        claim.LastRecoveryDate.Should().Be("2023-07-10".Day());
    }

    private static Claim After(params IMessage[] facts) =>
        Described.By<Claim>((before, happened) => ClaimDescription.Describe(before, happened, Others), facts);
}
