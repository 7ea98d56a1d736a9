using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Hazard = PudongExchange.Domain.Hazards.Hazard;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class ReviewingARectification
{
    public static readonly TheoryData<string, Action<RectificationReviewed>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "REQUIRED review_number", it => it.ReviewNumber = "" },
        { "REQUIRED report_number", it => it.ReportNumber = "" },
        { "NOT_THE_LATEST_REPORT report_number", it => it.ReportNumber = "ZG-0002" },
        { "REQUIRED reviewed_date", it => it.ReviewedDate = null },
        { "IN_FUTURE reviewed_date", it => it.ReviewedDate = "2026-07-01".Day() },
        { "REVIEWED_BEFORE_REPORT reviewed_date", it => it.ReviewedDate = "2023-10-15".Day() },
        { "BAD_USCC reviewer_uscc", it => it.ReviewerUscc = "91310115MA1G4L1WXK" },
        { "REQUIRED reviewer_role", it => it.ReviewerRole = "" },
        { "TOO_LONG reviewer_role", it => it.ReviewerRole = new('员', 51) },
        { "UNKNOWN_VALUE outcome", it => it.Outcome = ReviewOutcome.Unspecified },
        { "REQUIRED new_due_date", it => it.Outcome = ReviewOutcome.Failed },
        { "ENDS_BEFORE_START new_due_date", it => (it.Outcome, it.NewDueDate) = (ReviewOutcome.Failed, "2023-10-17".Day()) },
        { "MUST_BE_EMPTY new_due_date", it => it.NewDueDate = "2023-11-18".Day() },
        { "BAD_DIGEST review_photo_sha256s[1]", it => it.ReviewPhotoSha256S.Add(Google.Protobuf.ByteString.Empty) },
        { "TOO_MANY review_photo_sha256s", it => it.ReviewPhotoSha256S.Add(Enumerable.Repeat(Digest.Number(14), 50)) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_review_that_contradicts_itself_or_the_report_is_rejected(string expected, Action<RectificationReviewed> but)
    {
        var judgement = AHazard.Rectified().State(Who.Insurer, AHazard.Passed(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_review_that_passes_closes_the_hazard()
    {
        var exchange = AHazard.Rectified();

        var judgement = exchange.State(Who.Insurer, AHazard.Passed());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().Be(new DateOnly(2023, 10, 18));
    }

    [Fact]
    public void A_review_that_fails_sets_a_new_due_date()
    {
        var exchange = AHazard.Rectified();

        var judgement = exchange.State(Who.Insurer, AHazard.Failed());

        judgement.Codes().Should().BeEmpty();
        var hazard = exchange.Find<Hazard>(AHazard.Name)!;
        hazard.ClosedOn.Should().BeNull();
        hazard.DueOn.Should().Be(new DateOnly(2023, 11, 18));
    }

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", "EXTENDED_BEYOND_LISTING new_due_date")]
    [InlineData("2024-10-19", "EXTENDED_BEYOND_LISTING new_due_date, DUE_UNUSUALLY_LATE new_due_date")]
    public void A_failed_review_does_not_move_the_day_that_a_listing_sets_unseen(string newDueOn, string expected)
    {
        var exchange = ASupervisedHazard.OnTheList().After(Who.Insurer, AHazard.Reported());

        var judgement = exchange.State(Who.Insurer, AHazard.Failed(it => it.NewDueDate = newDueOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_hazard_that_nobody_reported_as_rectified_is_not_reviewed()
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Passed());

        judgement.Codes().Should().Equal("NO_REPORT_TO_REVIEW hazard");
    }

    [Fact]
    public void A_report_that_was_reviewed_already_is_not_reviewed_again()
    {
        var exchange = AHazard.Rectified().After(Who.Insurer, AHazard.Failed());

        var judgement = exchange.State(Who.Insurer, AHazard.Passed(it => it.ReviewNumber = "FC-0002"));

        judgement.Codes().Should().Equal("NO_REPORT_TO_REVIEW hazard");
    }

    [Fact]
    public void Only_the_latest_report_is_reviewed()
    {
        var exchange = AHazard.Rectified().After(Who.Insurer, AHazard.Reported(it => it.ReportNumber = "ZG-0002"));

        var judgement = exchange.State(Who.Insurer, AHazard.Passed());

        judgement.Codes().Should().Equal("NOT_THE_LATEST_REPORT report_number");
        judgement.Findings[0].TextEn.Should().Be("The latest report is ZG-0002.");
    }

    [Fact]
    public void An_enterprise_that_reviews_its_own_rectification_is_watched()
    {
        var judgement = AHazard.Rectified().State(Who.Insurer, AHazard.Passed(it => it.ReviewerUscc = Who.EnterpriseUscc));

        judgement.Codes().Should().Equal("REVIEWER_IS_RECTIFIER reviewer_uscc");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_closed_hazard_is_not_reviewed_again()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, AHazard.Passed(it => it.ReviewNumber = "FC-0002"));

        judgement.Codes().Should().Equal("HAZARD_CLOSED hazard");
    }

    [Fact]
    public void The_same_review_again_is_known_and_changes_nothing()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, AHazard.Passed());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
    }

    [Fact]
    public void A_review_number_is_not_used_twice_with_other_content()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, AHazard.Passed(it => it.ReviewerRole = "安全总监"));

        judgement.Codes().Should().Equal("NUMBER_REUSED review_number");
    }

    [Fact]
    public void A_department_closes_its_own_hazard()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau,
            AHazard.FoundByTheBureau(),
            AHazard.Notified(it => it.Hazard = AHazard.NameAtTheBureau),
            AHazard.Reported(it => it.Hazard = AHazard.NameAtTheBureau));

        var judgement = exchange.State(Who.EmergencyBureau, AHazard.Passed(it => it.Hazard = AHazard.NameAtTheBureau));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void Nobody_reviews_what_another_stated()
    {
        var judgement = AHazard.Rectified().State(Who.EmergencyBureau, AHazard.Passed());

        judgement.Codes().Should().Equal("BAD_NAME hazard");
    }
}
