using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class ExtendingTheTime
{
    public static readonly TheoryData<string, Action<HazardExtended>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "BAD_NAME hazard", it => it.Hazard = AHazard.NameAtTheBureau },
        { "BAD_NUMBER extension_number", it => it.ExtensionNumber = "YQ" },
        { "REQUIRED approved_date", it => it.ApprovedDate = null },
        { "IN_FUTURE approved_date", it => (it.ApprovedDate, it.NewDueDate) = ("2026-07-01".Day(), "2026-07-02".Day()) },
        { "BEFORE_FOUND approved_date", it => it.ApprovedDate = "2023-09-19".Day() },
        { "REQUIRED new_due_date", it => it.NewDueDate = null },
        { "ENDS_BEFORE_START new_due_date", it => it.NewDueDate = "2023-10-09".Day() },
        { "NOT_AN_EXTENSION new_due_date", it => it.NewDueDate = "2023-10-20".Day() },
        { "REQUIRED approver", it => it.Approver = "" },
        { "TOO_LONG approver", it => it.Approver = new('部', 101) },
        { "REQUIRED reason", it => it.Reason = "" },
        { "TOO_LONG reason", it => it.Reason = new('因', 501) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_extension_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardExtended> but)
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Extended(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void Within_the_new_time_a_rectification_is_in_time()
    {
        var exchange = AHazard.Open();

        var judgement = exchange.State(Who.Insurer, ASupervisedHazard.Extended());

        judgement.Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AHazard.Reported(it => (it.RectifiedDate, it.ReportedDate) = ("2023-11-20".Day(), "2023-11-20".Day())))
            .Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_extension_approved_after_the_due_date_is_watched()
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Extended(it => it.ApprovedDate = "2023-10-21".Day()));

        judgement.Codes().Should().Equal("EXTENDED_AFTER_DUE approved_date");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData("2024-01-01", "EXTENDED_BEYOND_LISTING new_due_date")]
    [InlineData("2023-12-31", "NOT_AN_EXTENSION new_due_date")]
    public void A_listing_sets_the_time_that_an_extension_is_held_against(string newDueDate, string expected)
    {
        var judgement = ASupervisedHazard.OnTheList().State(Who.Insurer, ASupervisedHazard.Extended(it => it.NewDueDate = newDueDate.Day()));

        judgement.Codes().Should().Equal(expected);
    }

    [Fact]
    public void A_hazard_whose_review_passed_needs_no_more_time()
    {
        var judgement = ASupervisedHazard.AwaitingDelisting().State(Who.Insurer, ASupervisedHazard.Extended(it => it.NewDueDate = "2024-01-31".Day()));

        judgement.Codes().Should().Equal("REVIEW_PASSED hazard");
    }

    [Theory]
    [InlineData("2024-10-10", "")]
    [InlineData("2024-10-11", "DUE_UNUSUALLY_LATE new_due_date")]
    public void A_time_of_more_than_a_year_is_watched(string newDueOn, string expected)
    {
        var judgement = AHazard.Open().State(Who.Insurer, ASupervisedHazard.Extended(it => it.NewDueDate = newDueOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_closed_hazard_is_not_extended()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, ASupervisedHazard.Extended());

        judgement.Codes().Should().Equal("HAZARD_CLOSED hazard");
    }

    [Fact]
    public void An_extension_number_stands_for_one_content()
    {
        var exchange = AHazard.Open().After(Who.Insurer, ASupervisedHazard.Extended());

        exchange.State(Who.Insurer, ASupervisedHazard.Extended()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, ASupervisedHazard.Extended(it => it.Reason = "其他")).Codes().Should().Equal("NUMBER_REUSED extension_number");
    }
}
