using FluentAssertions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Hazard = PudongExchange.Domain.Hazards.Hazard;

namespace PudongExchange.Domain.Tests.Hazards;

public sealed class NotifyingAHazard
{
    public static readonly TheoryData<string, Action<HazardNotified>> Faults = new()
    {
        { "REQUIRED hazard", it => it.Hazard = "" },
        { "RECORD_UNKNOWN hazard", it => it.Hazard = "insurers/91310115999900011L/hazards/YH-2023-0002" },
        { "BAD_NAME hazard", it => it.Hazard = AHazard.NameAtTheBureau },
        { "REQUIRED notice_number", it => it.NoticeNumber = "" },
        { "REQUIRED notified_date", it => it.NotifiedDate = null },
        { "IN_FUTURE notified_date", it => it.NotifiedDate = "2026-07-01".Day() },
        { "BEFORE_FOUND notified_date", it => it.NotifiedDate = "2023-09-19".Day() },
        { "UNKNOWN_VALUE method", it => it.Method = NoticeMethod.Unspecified },
        { "REQUIRED served_role", it => it.ServedRole = "" },
        { "TOO_LONG served_role", it => it.ServedRole = new('员', 51) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_notice_that_contradicts_itself_or_the_hazard_is_rejected(string expected, Action<HazardNotified> but)
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Notified(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void The_day_on_which_it_was_found_is_a_day_to_notify_it()
    {
        var judgement = AHazard.Open().State(Who.Insurer, AHazard.Notified(it => it.NotifiedDate = "2023-09-20".Day()));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_same_notice_again_is_known_even_when_the_hazard_is_closed()
    {
        var judgement = AHazard.Closed().State(Who.Insurer, AHazard.Notified());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
    }

    [Fact]
    public void A_notice_number_is_not_used_twice_with_other_content()
    {
        var judgement = AHazard.Rectified().State(Who.Insurer, AHazard.Notified(it => it.Method = NoticeMethod.Mail));

        judgement.Codes().Should().Equal("NUMBER_REUSED notice_number");
    }

    [Theory]
    [InlineData("2023-10-18", "STATED_AFTER_CLOSE notified_date")]
    [InlineData("2023-10-19", "HAZARD_CLOSED hazard")]
    public void A_notice_is_stated_after_the_close_only_when_it_was_given_by_then(string notifiedOn, string expected)
    {
        var exchange = AHazard.Closed();

        var judgement = exchange.State(Who.Insurer, AHazard.Notified(it => (it.NoticeNumber, it.NotifiedDate) = ("GZ-0002", notifiedOn.Day())));

        judgement.Codes().Should().Equal(expected);
        exchange.Find<Hazard>(AHazard.Name)!.ClosedOn.Should().Be(new DateOnly(2023, 10, 18));
    }
}
