using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class RectifyingAHazard
{
    public static readonly TheoryData<string, Action<RectificationReported>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "BAD_NUMBER report_number", it => it.ReportNumber = "ZG" },
        { "REQUIRED reported_date", it => it.ReportedDate = null },
        { "IN_FUTURE reported_date", it => it.ReportedDate = "2026-07-01".Day() },
        { "ENDS_BEFORE_START reported_date", it => it.ReportedDate = "2023-10-14".Day() },
        { "REQUIRED rectified_date", it => it.RectifiedDate = null },
        { "BEFORE_FOUND rectified_date", it => it.RectifiedDate = "2023-09-19".Day() },
        { "REQUIRED measures", it => it.Measures = "" },
        { "TOO_LONG measures", it => it.Measures = new('改', 501) },
        { "OUT_OF_RANGE cost_fen", it => it.CostFen = -1 },
        { "REQUIRED rectifier_role", it => it.RectifierRole = "" },
        { "TOO_LONG rectifier_role", it => it.RectifierRole = new('员', 51) },
        { "BAD_DIGEST after_photo_sha256s[1]", it => it.AfterPhotoSha256S.Add(Google.Protobuf.ByteString.Empty) },
        { "REPEATED after_photo_sha256s[1]", it => it.AfterPhotoSha256S.Add(Digest.Number(13)) },
    };

    public static readonly TheoryData<string, Action<RectificationReported>> Oddities = new()
    {
        { "RECTIFIED_LATE rectified_date", it => (it.RectifiedDate, it.ReportedDate) = ("2023-10-21".Day(), "2023-10-21".Day()) },
        { "NO_PHOTO_AFTER after_photo_sha256s", it => it.AfterPhotoSha256S.Clear() },
        { "PHOTO_FROM_BEFORE after_photo_sha256s", it => it.AfterPhotoSha256S.Add(Digest.Number(11)) },
    };

    [Fact]
    public void A_rectification_on_the_last_day_is_in_time()
    {
        var reported = AHazard.Reported(it => (it.RectifiedDate, it.ReportedDate) = ("2023-10-20".Day(), "2023-10-25".Day()));

        var judgement = AHazard.Open().State(Who.Insurer, reported);

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_report_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<RectificationReported> but)
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Reported(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<RectificationReported> but)
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Reported(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void After_a_failed_review_the_new_due_date_counts()
    {
        var exchange = AHazard.Rectified().After(Who.Insurer, AHazard.Failed());

        var judgement = exchange.State(Who.Insurer, AHazard.Reported(it =>
        {
            it.ReportNumber = "ZG-0002";
            it.RectifiedDate = "2023-11-18".Day();
            it.ReportedDate = "2023-11-18".Day();
        }));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_report_number_is_not_used_twice_with_other_content()
    {
        var judgement = AHazard.Rectified().State(Who.Insurer, AHazard.Reported(it => it.CostFen = 1));

        judgement.Codes().Should().Equal("NUMBER_REUSED report_number");
    }

    [Fact]
    public void The_same_report_again_is_known_and_changes_nothing()
    {
        var judgement = AHazard.Rectified().State(Who.Insurer, AHazard.Reported());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
    }

    [Fact]
    public void A_closed_hazard_is_not_rectified_again()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, AHazard.Reported(it => it.ReportNumber = "ZG-0002"));

        judgement.Codes().Should().Equal("HAZARD_CLOSED hazard");
    }
}
