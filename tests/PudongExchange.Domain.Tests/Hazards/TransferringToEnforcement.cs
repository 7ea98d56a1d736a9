using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class TransferringToEnforcement
{
    public static readonly TheoryData<string, Action<HazardTransferred>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "BAD_NAME hazard", it => it.Hazard = "hazards/YH-2023-0001" },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "REQUIRED transfer_number", it => it.TransferNumber = "" },
        { "REQUIRED transferred_date", it => it.TransferredDate = null },
        { "IN_FUTURE transferred_date", it => it.TransferredDate = "2026-07-01".Day() },
        { "REQUIRED enforcing_body", it => it.EnforcingBody = "" },
        { "TOO_LONG enforcing_body", it => it.EnforcingBody = new('队', 101) },
        { "UNKNOWN_VALUE ground", it => it.Ground = TransferGround.Unspecified },
        { "REQUIRED legal_basis", it => it.LegalBasis = "" },
        { "TOO_LONG legal_basis", it => it.LegalBasis = new('条', 201) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
        { "BEFORE_FOUND transferred_date", it => (it.TransferredDate, it.Ground) = ("2023-09-19".Day(), TransferGround.OtherBreach) },
    };

    public static readonly TheoryData<string, Action<HazardTransferred>> Oddities = new()
    {
        { "NOT_OVERDUE transferred_date", it => it.TransferredDate = "2023-10-20".Day() },
        { "REFUSAL_NOT_STATED ground", it => it.Ground = TransferGround.Refused },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_transfer_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardTransferred> but)
    {
        var judgement = AHazard.Open().State(Who.Town, ASupervisedHazard.Transferred(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<HazardTransferred> but)
    {
        var judgement = AHazard.Open().State(Who.Town, ASupervisedHazard.Transferred(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void Each_authority_transfers_what_an_insurer_found_under_numbers_of_its_own()
    {
        var exchange = AHazard.Open();

        exchange.State(Who.Town, ASupervisedHazard.Transferred()).Codes().Should().BeEmpty();
        exchange.State(Who.EmergencyBureau, ASupervisedHazard.Transferred(it => it.Ground = TransferGround.FalseRectification)).Codes().Should().BeEmpty();
        exchange.State(Who.Office, ASupervisedHazard.Transferred()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_refusal_that_the_finder_stated_is_a_ground()
    {
        var exchange = ASupervisedHazard.Notified().After(Who.Insurer, ASupervisedHazard.Refused());

        exchange.State(Who.Town, ASupervisedHazard.Transferred(it => it.Ground = TransferGround.Refused)).Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_due_date_of_a_listing_counts()
    {
        var judgement = ASupervisedHazard.OnTheList().State(Who.Town, ASupervisedHazard.Transferred(it => it.TransferredDate = "2023-12-31".Day()));

        judgement.Codes().Should().Equal("NOT_OVERDUE transferred_date");
    }

    [Fact]
    public void An_insurer_transfers_nothing_and_a_closed_hazard_is_not_transferred()
    {
        AHazard.Open().State(Who.Insurer, ASupervisedHazard.Transferred()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
        AHazard.Closed().State(Who.Town, ASupervisedHazard.Transferred()).Codes().Should().Equal("HAZARD_CLOSED hazard");
    }

    [Fact]
    public void A_transfer_number_stands_for_one_content()
    {
        var exchange = AHazard.Open().After(Who.Town, ASupervisedHazard.Transferred());

        exchange.State(Who.Town, ASupervisedHazard.Transferred()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Town, ASupervisedHazard.Transferred(it => it.EnforcingBody = "其他机构")).Codes().Should().Equal("NUMBER_REUSED transfer_number");
    }

    [Fact]
    public void A_transfer_of_before_the_close_may_be_stated_after_it()
    {
        var judgement = AHazard.Closed().State(Who.Town,
            ASupervisedHazard.Transferred(it => (it.TransferredDate, it.Ground) = ("2023-10-18".Day(), TransferGround.FalseRectification)));

        judgement.Codes().Should().Equal("STATED_AFTER_CLOSE transferred_date");
    }
}
