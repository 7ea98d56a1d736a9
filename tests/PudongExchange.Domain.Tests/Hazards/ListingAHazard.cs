using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class ListingAHazard
{
    public static readonly TheoryData<string, Action<HazardListed>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = "hazards/YH-2023-0001" },
        { "BAD_NAME hazard", it => it.Hazard = APolicy.Name },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "REQUIRED listing_number", it => it.ListingNumber = "" },
        { "REQUIRED listed_date", it => it.ListedDate = null },
        { "IN_FUTURE listed_date", it => (it.ListedDate, it.DueDate, it.PublishedDate) = ("2026-07-01".Day(), "2026-07-02".Day(), null) },
        { "BEFORE_FOUND listed_date", it => it.ListedDate = "2023-09-19".Day() },
        { "UNKNOWN_VALUE level", it => it.Level = ListingLevel.Unspecified },
        { "REQUIRED listing_body", it => it.ListingBody = "" },
        { "TOO_LONG listing_body", it => it.ListingBody = new('会', 101) },
        { "REQUIRED due_date", it => it.DueDate = null },
        { "ENDS_BEFORE_START due_date", it => it.DueDate = "2023-10-29".Day() },
        { "ENDS_BEFORE_START published_date", it => it.PublishedDate = "2023-10-29".Day() },
        { "IN_FUTURE published_date", it => it.PublishedDate = "2026-07-01".Day() },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_listing_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardListed> but)
    {
        var judgement = AHazard.Open().State(Who.EmergencyBureau, ASupervisedHazard.Listed(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void An_authority_lists_what_an_insurer_found_and_sets_the_due_date()
    {
        var exchange = AHazard.Open();

        var judgement = exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed(it => it.PublishedDate = null));

        judgement.Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AHazard.Reported(it => (it.RectifiedDate, it.ReportedDate) = ("2023-12-31".Day(), "2023-12-31".Day())))
            .Codes().Should().BeEmpty();
    }

    [Fact]
    public void To_an_authority_out_of_scope_a_hazard_and_a_missing_one_look_alike()
    {
        const string missing = "insurers/91310115999900011L/hazards/YH-2023-0002";
        var exchange = AHazard.Open();

        foreach (var authority in new[] { Who.FireBrigade, Who.OtherTown })
        {
            var judgement = exchange.State(authority, ASupervisedHazard.Listed());
            var ofMissing = exchange.State(authority, ASupervisedHazard.Listed(it => it.Hazard = missing));

            judgement.Findings.Single().TextEn.Replace(AHazard.Name, missing, StringComparison.Ordinal).Should().Be(ofMissing.Findings.Single().TextEn);
            judgement.Codes().Should().Equal("RECORD_UNKNOWN hazard").And.Equal(ofMissing.Codes());
            exchange.State(authority, ASupervisedHazard.Delisted()).Codes().Should().Equal("RECORD_UNKNOWN hazard");
            exchange.State(authority, ASupervisedHazard.Transferred()).Codes().Should().Equal("RECORD_UNKNOWN hazard");
        }
    }

    [Fact]
    public void An_insurer_does_not_list()
    {
        AHazard.Open().State(Who.Insurer, ASupervisedHazard.Listed()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void Authorities_list_side_by_side_under_numbers_of_their_own()
    {
        var exchange = ASupervisedHazard.OnTheList();

        exchange.State(Who.Town, ASupervisedHazard.Listed(it => it.Level = ListingLevel.Town)).Codes().Should().BeEmpty();
        exchange.State(Who.Office, ASupervisedHazard.Listed()).Codes().Should().BeEmpty();
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed(it => it.ListingNumber = "GP-0002")).Codes().Should().Equal("ALREADY_LISTED hazard");
    }

    [Fact]
    public void A_general_hazard_on_the_list_is_watched()
    {
        var exchange = AnActivity.Done().After(Who.Insurer, AHazard.Found(it => it.Grade = HazardGrade.General));

        var judgement = exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed());

        judgement.Codes().Should().Equal("LISTED_NOT_MAJOR hazard");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_sector_that_the_finder_states_keeps_no_hazard_from_the_department_that_listed_the_enterprise()
    {
        var exchange = AnActivity.Done().After(Who.Insurer, AHazard.Found(it => it.Sector = Sector.FireSafety));

        exchange.State(Who.FireBrigade, ASupervisedHazard.Listed()).Codes().Should().Equal("RECORD_UNKNOWN hazard");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void Of_an_unlisted_enterprise_the_stated_sector_decides_whose_the_hazard_is()
    {
        var exchange = new Exchange().After(Who.Insurer, APolicy.Issued(), APlan.Agreed(), AnActivity.Delivered(), AHazard.Found());

        exchange.State(Who.FireBrigade, ASupervisedHazard.Listed()).Codes().Should().Equal("RECORD_UNKNOWN hazard");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_closed_hazard_is_not_listed()
    {
        AHazard.Closed().State(Who.EmergencyBureau, ASupervisedHazard.Listed()).Codes().Should().Equal("HAZARD_CLOSED hazard");
    }

    [Fact]
    public void A_listing_number_stands_for_one_content()
    {
        var exchange = ASupervisedHazard.OnTheList();

        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Listed(it => it.Level = ListingLevel.City))
            .Codes().Should().Equal("NUMBER_REUSED listing_number");
    }
}
