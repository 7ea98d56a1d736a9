using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Hazard = PudongExchange.Domain.Hazards.Hazard;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class DelistingAHazard
{
    public static readonly TheoryData<string, Action<HazardDelisted>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = "hazards/YH-2023-0001" },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "REQUIRED delisting_number", it => it.DelistingNumber = "" },
        { "REQUIRED listing_number", it => it.ListingNumber = "" },
        { "LISTING_UNKNOWN listing_number", it => it.ListingNumber = "GP-0002" },
        { "REQUIRED delisted_date", it => it.DelistedDate = null },
        { "IN_FUTURE delisted_date", it => it.DelistedDate = "2026-07-01".Day() },
        { "DELISTED_BEFORE_LISTED delisted_date", it => it.DelistedDate = "2023-10-29".Day() },
        { "UNKNOWN_VALUE basis", it => it.Basis = DelistingBasis.Unspecified },
        { "REQUIRED explanation", it => it.Explanation = "" },
        { "TOO_LONG explanation", it => it.Explanation = new('查', 501) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_delisting_that_contradicts_itself_or_the_listing_is_rejected(string expected, Action<HazardDelisted> but)
    {
        var judgement = ASupervisedHazard.AwaitingDelisting().State(Who.EmergencyBureau, ASupervisedHazard.Delisted(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_review_that_passes_leaves_a_listed_hazard_to_its_delisting()
    {
        var exchange = ASupervisedHazard.OnTheList().After(Who.Insurer, AHazard.Reported());

        var judgement = exchange.State(Who.Insurer, AHazard.Passed());

        judgement.Codes().Should().Equal("STILL_LISTED hazard");
        judgement.Verdict.Should().Be(Verdict.Accepted);
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().BeNull();
    }

    [Fact]
    public void The_delisting_closes_a_hazard_whose_review_passed()
    {
        var exchange = ASupervisedHazard.AwaitingDelisting();

        var judgement = exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().Be(new DateOnly(2023, 12, 20));
    }

    [Fact]
    public void A_hazard_is_closed_on_the_later_of_review_and_delisting()
    {
        var exchange = ASupervisedHazard.OnTheList().After(Who.Insurer, AHazard.Reported(), AHazard.Passed(it => it.ReviewedDate = "2024-01-10".Day()));

        exchange.After(Who.EmergencyBureau, ASupervisedHazard.Delisted());

        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().Be(new DateOnly(2024, 1, 10));
    }

    [Fact]
    public void Without_a_review_the_delisting_is_watched_and_the_review_closes_the_hazard()
    {
        var exchange = ASupervisedHazard.OnTheList();

        var judgement = exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted());

        judgement.Codes().Should().Equal("DELISTED_UNREVIEWED basis");
        exchange.After(Who.Insurer, AHazard.Reported(), AHazard.Passed());
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().Be(new DateOnly(2023, 10, 18));
    }

    [Fact]
    public void A_listing_in_error_ends_without_a_review()
    {
        var exchange = ASupervisedHazard.OnTheList();

        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted(it => it.Basis = DelistingBasis.ListedInError)).Codes().Should().BeEmpty();
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed(it => it.ListingNumber = "GP-0002")).Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_last_of_several_listings_decides()
    {
        var exchange = ASupervisedHazard.OnTheList().After(Who.Town, ASupervisedHazard.Listed())
            .After(Who.Insurer, AHazard.Reported(), AHazard.Passed());

        exchange.After(Who.Town, ASupervisedHazard.Delisted());
        var afterTheFirst = exchange.Find<Hazard>(AHazard.Name)!.ClosedOn;
        exchange.After(Who.EmergencyBureau, ASupervisedHazard.Delisted());

        afterTheFirst.Should().BeNull();
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().Be(new DateOnly(2023, 12, 20));
    }

    [Fact]
    public void Nobody_ends_the_listing_of_another()
    {
        ASupervisedHazard.OnTheList().State(Who.Office, ASupervisedHazard.Delisted()).Codes().Should().Equal("LISTING_UNKNOWN listing_number");
    }

    [Fact]
    public void Rectification_reported_anew_waits_for_a_review_again()
    {
        var exchange = ASupervisedHazard.AwaitingDelisting().After(Who.Insurer, AHazard.Reported(it => it.ReportNumber = "ZG-0002"));

        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted()).Codes().Should().Equal("DELISTED_UNREVIEWED basis");
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().BeNull();
    }

    [Fact]
    public void A_delisting_number_stands_for_one_content()
    {
        var exchange = ASupervisedHazard.AwaitingDelisting().After(Who.EmergencyBureau, ASupervisedHazard.Delisted());

        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted(it => it.Explanation = "其他")).Codes().Should().Equal("NUMBER_REUSED delisting_number");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Delisted(it => it.DelistingNumber = "ZP-0002")).Codes().Should().Equal("HAZARD_CLOSED hazard");
    }
}
