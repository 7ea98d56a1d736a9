using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Activity = PudongExchange.Domain.Prevention.Activity;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class DisputingAnActivity
{
    private static readonly Participant OtherTown = new(Role.Town, "310115130", "三林镇", new HashSet<Sector>(), new HashSet<string> { "310115130" });

    public static readonly TheoryData<string, Action<ActivityDisputed>> Faults = new()
    {
        { "REQUIRED activity", it => it.Activity = "" },
        { "BAD_NAME activity", it => it.Activity = "insurers/91310115999900011L/plans/HD-2023-0001" },
        { "RECORD_UNKNOWN activity", it => it.Activity = "insurers/91310115999900011L/activities/HD-2023-0002" },
        { "BAD_NAME activity", it => it.Activity = "insurers/9131011599990002XC/activities/HD-2023-0001" },
        { "BAD_NUMBER dispute_number", it => it.DisputeNumber = "YY1" },
        { "REQUIRED disputed_date", it => it.DisputedDate = null },
        { "IN_FUTURE disputed_date", it => it.DisputedDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE ground", it => it.Ground = DisputeGround.Unspecified },
        { "REQUIRED disputed_points", it => it.DisputedPoints.Clear() },
        { "REPEATED disputed_points", it => it.DisputedPoints.Add(DisputedPoint.Time) },
        { "UNKNOWN_VALUE disputed_points", it => it.DisputedPoints.Add((DisputedPoint)99) },
        { "REQUIRED statement", it => it.Statement = "" },
        { "TOO_LONG statement", it => it.Statement = new('假', 501) },
        { "REQUIRED enterprise_role", it => it.EnterpriseRole = "" },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(4, length: 31) },
    };

    public static readonly TheoryData<string, Action<ActivityDisputed>> Oddities = new()
    {
        { "DISPUTED_BEFORE_CONFIRMATION disputed_date", it => it.DisputedDate = "2023-09-24".Day() },
        { "DISPUTED_BEFORE_THE_END disputed_date, DISPUTED_BEFORE_CONFIRMATION disputed_date", it => it.DisputedDate = "2023-09-19".Day() },
        { "", it => it.DisputedDate = "2023-09-25".Day() },
        { "", it => it.Ground = DisputeGround.ConfirmationNotGiven },
        { "", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    public static TheoryData<Participant, string> Speakers => new()
    {
        { Who.Insurer, "" },
        { Who.EmergencyBureau, "" },
        { Who.Town, "" },
        { Who.OtherInsurer, "BAD_NAME activity" },
        { Who.FireBrigade, "RECORD_UNKNOWN activity" },
        { OtherTown, "RECORD_UNKNOWN activity" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_dispute_that_contradicts_itself_is_rejected(string expected, Action<ActivityDisputed> but)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AnActivity.Disputed(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void A_dispute_with_implausible_days_is_accepted_with_a_warning(string expected, Action<ActivityDisputed> but)
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AnActivity.Disputed(but));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        judgement.ChangesRecord.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Speakers), DisableDiscoveryEnumeration = true)]
    public void A_dispute_is_stated_by_the_insurer_or_an_authority_in_scope(Participant by, string expected)
    {
        var judgement = AnActivity.Acknowledged().State(by, AnActivity.Disputed());

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void An_authority_names_an_insurers_activity()
    {
        var judgement = AnActivity.Acknowledged().State(Who.EmergencyBureau, AnActivity.Disputed(it => it.Activity = "departments/emergency/activities/HD-2023-0001"));

        judgement.Codes().Should().Equal("BAD_NAME activity");
    }

    [Fact]
    public void Of_an_unlisted_enterprise_the_stated_sector_decides_whose_it_is()
    {
        var exchange = new Exchange().After(Who.Insurer, APolicy.Issued(), APlan.Agreed(), AnActivity.Delivered());

        var fire = exchange.State(Who.FireBrigade, AnActivity.Disputed());
        var bureau = exchange.State(Who.EmergencyBureau, AnActivity.Disputed());

        fire.Codes().Should().Equal("RECORD_UNKNOWN activity");
        bureau.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_confirmation_that_nobody_stated_cannot_be_false()
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AnActivity.Disputed(it => it.Ground = DisputeGround.ConfirmationNotGiven));

        judgement.Codes().Should().Equal("NOTHING_CONFIRMED ground");
    }

    [Theory]
    [InlineData("2023-09-28", false, "")]
    [InlineData("2023-10-25", false, "")]
    [InlineData("2023-09-27", true, "CONFIRMED_BEFORE_DISPUTE confirmed_date")]
    public void A_confirmation_settles_a_dispute_when_it_is_no_older(string confirmedOn, bool isDisputed, string expected)
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AnActivity.Disputed());

        var judgement = exchange.State(Who.Insurer, AnActivity.Confirmed(it => (it.ConfirmationNumber, it.ConfirmedDate) = ("QR-0002", confirmedOn.Day())));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        exchange.Find<Activity>(AnActivity.Name)!.IsDisputed.Should().Be(isDisputed);
    }

    [Theory]
    [InlineData("2023-09-24", false)]
    [InlineData("2023-09-25", true)]
    public void A_confirmed_activity_is_disputed_by_a_dispute_that_is_no_older(string disputedOn, bool isDisputed)
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AnActivity.Disputed(it => it.DisputedDate = disputedOn.Day()));

        exchange.Find<Activity>(AnActivity.Name)!.IsDisputed.Should().Be(isDisputed);
    }

    [Fact]
    public void A_settled_activity_may_be_disputed_again()
    {
        var exchange = AnActivity.Acknowledged()
            .After(Who.Insurer, AnActivity.Disputed(), AnActivity.Confirmed(it => (it.ConfirmationNumber, it.ConfirmedDate) = ("QR-0002", "2023-10-25".Day())))
            .After(Who.Insurer, AnActivity.Disputed(it => (it.DisputeNumber, it.DisputedDate) = ("YY-0002", "2023-11-01".Day())));

        exchange.Find<Activity>(AnActivity.Name)!.IsDisputed.Should().BeTrue();
        exchange.Find<Activity>(AnActivity.Name)!.DisputedOn.Should().Be(new DateOnly(2023, 11, 1));
    }

    [Fact]
    public void The_same_dispute_again_is_known_and_other_content_is_rejected()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AnActivity.Disputed());

        var same = exchange.State(Who.Insurer, AnActivity.Disputed());
        var other = exchange.State(Who.Insurer, AnActivity.Disputed(it => it.Ground = DisputeGround.Other));

        same.Codes().Should().Equal("ALREADY_KNOWN");
        other.Codes().Should().Equal("NUMBER_REUSED dispute_number");
    }

    [Fact]
    public void Each_participant_numbers_its_own_disputes()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AnActivity.Disputed());

        var judgement = exchange.State(Who.Town, AnActivity.Disputed(it => it.Ground = DisputeGround.NotDelivered));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void Spending_for_a_disputed_activity_is_watched()
    {
        var disputed = AnActivity.Acknowledged().After(Who.EmergencyBureau, AnActivity.Disputed());
        var owed = ASpendingItem.Owed().After(Who.EmergencyBureau, AnActivity.Disputed());

        var booking = disputed.State(Who.Insurer, ASpendingItem.Booked());
        var payment = owed.State(Who.Insurer, ASpendingItem.Paid());

        booking.Codes().Should().Equal("BOOKED_DISPUTED apportionments");
        payment.Codes().Should().Equal("PAID_DISPUTED spending_item");
        payment.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData(true, "AUTHORITYS_DISPUTE_SETTLED confirmed_date")]
    [InlineData(false, "")]
    public void The_settlement_of_what_an_authority_stated_is_watched(bool byAuthority, string expected)
    {
        var exchange = AnActivity.Acknowledged().After(byAuthority ? Who.EmergencyBureau : Who.Insurer, AnActivity.Disputed());

        var settled = exchange.State(Who.Insurer, AnActivity.Confirmed(it => (it.ConfirmationNumber, it.ConfirmedDate) = ("QR-0002", "2023-10-25".Day())));
        var again = exchange.State(Who.Insurer, AnActivity.Confirmed(it => (it.ConfirmationNumber, it.ConfirmedDate) = ("QR-0003", "2023-10-26".Day())));

        string.Join(", ", settled.Codes()).Should().Be(expected);
        again.Codes().Should().BeEmpty();
    }
}
