using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Activity = PudongExchange.Domain.Prevention.Activity;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class ConfirmingAnActivity
{
    public static readonly TheoryData<string, Action<ActivityConfirmed>> Faults = new()
    {
        { "REQUIRED activity", it => it.Activity = "" },
        { "RECORD_UNKNOWN activity", it => it.Activity = "insurers/91310115999900011L/activities/HD-2023-0002" },
        { "BAD_NAME activity", it => it.Activity = "insurers/9131011599990002XC/activities/HD-2023-0001" },
        { "BAD_NUMBER confirmation_number", it => it.ConfirmationNumber = "QR1" },
        { "REQUIRED confirmed_date", it => it.ConfirmedDate = null },
        { "IN_FUTURE confirmed_date", it => it.ConfirmedDate = "2026-07-01".Day() },
        { "BEFORE_THE_END confirmed_date", it => it.ConfirmedDate = "2023-09-19".Day() },
        { "REQUIRED confirmer_role", it => it.ConfirmerRole = "" },
        { "TOO_LONG confirmer_role", it => it.ConfirmerRole = new('员', 51) },
        { "OUT_OF_RANGE satisfaction", it => it.Satisfaction = 0 },
        { "OUT_OF_RANGE satisfaction", it => it.Satisfaction = 6 },
        { "UNKNOWN_VALUE cooperation", it => it.Cooperation = Cooperation.Unspecified },
        { "IN_FUTURE follow_up_date", it => it.FollowUpDate = "2026-07-01".Day() },
        { "BEFORE_THE_END follow_up_date", it => it.FollowUpDate = "2023-09-19".Day() },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Google.Protobuf.ByteString.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_confirmation_that_contradicts_itself_or_the_activity_is_rejected(string expected, Action<ActivityConfirmed> but)
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AnActivity.Confirmed(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void The_day_of_the_activity_itself_is_a_day_to_confirm_it()
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AnActivity.Confirmed(it => it.ConfirmedDate = "2023-09-20".Day()));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_second_confirmation_replaces_the_first()
    {
        var exchange = AnActivity.Acknowledged().After(Who.Insurer, AnActivity.Confirmed(it =>
        {
            it.ConfirmationNumber = "QR-0002";
            it.ConfirmedDate = "2023-10-25".Day();
            it.FollowUpDate = "2023-10-24".Day();
        }));

        exchange.Find<Activity>(AnActivity.Name)!.ConfirmedOn.Should().Be(new DateOnly(2023, 10, 25));
    }

    [Fact]
    public void The_same_confirmation_again_is_known_and_changes_nothing()
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AnActivity.Confirmed());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        judgement.KnownIndex.Should().Be(4);
    }

    [Fact]
    public void A_confirmation_number_is_not_used_twice_with_other_content()
    {
        var judgement = AnActivity.Acknowledged().State(Who.Insurer, AnActivity.Confirmed(it => it.Satisfaction = 1));

        judgement.Codes().Should().Equal("NUMBER_REUSED confirmation_number");
    }
}
