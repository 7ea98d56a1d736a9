using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class RegisteringAClaim
{
    public static readonly TheoryData<string, Action<ClaimRegistered>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED registration_date", it => it.RegistrationDate = null },
        { "IN_FUTURE registration_date", it => it.RegistrationDate = "2026-07-01".Day() },
        { "BEFORE_LOSS registration_date", it => it.RegistrationDate = "2023-05-03".Day() },
        { "BEFORE_REPORT registration_date", it => it.RegistrationDate = "2023-05-04".Day() },
        { "REQUIRED registration_number", it => it.RegistrationNumber = "" },
        { "BAD_NUMBER registration_number", it => it.RegistrationNumber = "1" },
        { "MUST_BE_EMPTY registration_number", it => it.NotAcceptedReason = NotAcceptedReason.Duplicate },
        { "MUST_BE_EMPTY estimate_fen", it => it.NotAcceptedReason = NotAcceptedReason.Duplicate },
        { "UNKNOWN_VALUE not_accepted_reason", it => it.NotAcceptedReason = (NotAcceptedReason)99 },
        { "REQUIRED explanation", it => it.NotAcceptedReason = NotAcceptedReason.Other },
        { "MUST_BE_EMPTY explanation", it => it.Explanation = "已立案" },
        { "OUT_OF_RANGE estimate_fen", it => it.EstimateFen = -1 },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_registration_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimRegistered> but)
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Registered(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_registered_claim_is_assessed_under_its_number()
    {
        var exchange = AClaim.Open();

        exchange.State(Who.Insurer, AClaim.Registered()).Codes().Should().BeEmpty();

        exchange.Find<Claim>(AClaim.Name)!.RegistrationNumber.Should().Be("LA-0001");
        exchange.State(Who.Insurer, AClaim.Assessed(it => it.RegistrationNumber = "LA-0002")).Codes()
            .Should().Equal("REGISTRATION_CHANGED registration_number");
        exchange.State(Who.Insurer, AClaim.Assessed()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_claim_is_registered_once()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Registered());

        exchange.State(Who.Insurer, AClaim.Registered()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Registered(it => it.EstimateFen = 1)).Codes().Should().Equal("NUMBER_REUSED registration_number");
        exchange.State(Who.Insurer, AClaim.Registered(it => it.RegistrationNumber = "LA-0002")).Codes()
            .Should().Equal("REGISTRATION_CHANGED registration_number");
        exchange.State(Who.Insurer, AClaim.NotAccepted()).Codes().Should().Equal("ALREADY_REGISTERED not_accepted_reason");
    }

    [Fact]
    public void A_registration_may_be_stated_after_the_assessment_that_named_its_number()
    {
        var exchange = AClaim.Agreed();

        exchange.State(Who.Insurer, AClaim.Registered(it => it.RegistrationNumber = "LA-0002")).Codes()
            .Should().Equal("REGISTRATION_CHANGED registration_number");
        exchange.State(Who.Insurer, AClaim.NotAccepted()).Codes().Should().Equal("ALREADY_REGISTERED not_accepted_reason");
        exchange.State(Who.Insurer, AClaim.Registered()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_assessment_of_a_day_before_the_registration_is_watched()
    {
        static void Late(ClaimRegistered it) => it.RegistrationDate = "2023-05-21".Day();

        AClaim.Agreed().State(Who.Insurer, AClaim.Registered(Late)).Codes().Should().Equal("BEFORE_REGISTRATION registration_date");
        AClaim.Open().After(Who.Insurer, AClaim.Registered(Late)).State(Who.Insurer, AClaim.Assessed()).Codes()
            .Should().Equal("BEFORE_REGISTRATION assessment_date");
    }

    [Fact]
    public void Nothing_but_a_registration_or_the_close_follows_when_a_claim_was_not_accepted()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.NotAccepted());

        exchange.State(Who.Insurer, AClaim.NotAccepted()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.NotAccepted(it => it.RegistrationDate = "2023-05-07".Day())).Codes().Should().Equal("CLAIM_NOT_ACCEPTED claim");
        exchange.State(Who.Insurer, AClaim.Surveyed()).Codes().Should().Equal("CLAIM_NOT_ACCEPTED claim");
        exchange.State(Who.Insurer, AClaim.Assessed()).Codes().Should().Equal("CLAIM_NOT_ACCEPTED claim");
        exchange.State(Who.Insurer, AClaim.Paid(it => it.Advance = true)).Codes().Should().Equal("CLAIM_NOT_ACCEPTED claim");
        exchange.State(Who.Insurer, AClaim.Refused()).Codes().Should().Equal("CLAIM_NOT_ACCEPTED claim");
        exchange.State(Who.Insurer, AClaim.Reopened()).Codes().Should().Equal("NOTHING_TO_REOPEN claim");
        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().Contain("CLOSED_NOT_AS_DECIDED outcome");
        exchange.State(Who.Insurer, AClaim.Registered()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.Assessed()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_claim_that_was_not_accepted_closes_with_nothing_owed_and_starts_anew_when_reopened()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.NotAccepted());

        exchange.State(Who.Insurer, AClaim.Closed(it => it.Outcome = ClaimOutcome.NothingOwed)).Codes().Should().BeEmpty();
        exchange.After(Who.Insurer, AClaim.Reopened());

        exchange.Find<Claim>(AClaim.Name)!.NotAcceptedOn.Should().BeNull();
        exchange.State(Who.Insurer, AClaim.Refused(it => (it.DecisionDate, it.NoticeDate) = ("2023-06-16".Day(), "2023-06-16".Day()))).Codes()
            .Should().BeEmpty();
    }

    [Fact]
    public void A_claim_that_is_turned_away_after_money_went_out_is_watched()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Paid(it => (it.Advance, it.AmountFen) = (true, 1_000_000)));

        exchange.State(Who.Insurer, AClaim.NotAccepted()).Codes().Should().Equal("REFUSED_AFTER_PAYMENT not_accepted_reason");
    }

    [Theory]
    [InlineData("2023-06-01", "STATED_AFTER_END registration_date")]
    [InlineData("2023-06-02", "CLAIM_CLOSED claim")]
    public void A_registration_is_stated_after_the_close_only_when_it_was_made_by_then(string registeredOn, string expected)
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid(), AClaim.PaidMedical(), AClaim.Closed());

        var judgement = exchange.State(Who.Insurer, AClaim.Registered(it => it.RegistrationDate = registeredOn.Day()));

        judgement.Codes().Where(code => !code.StartsWith("BEFORE_REGISTRATION", StringComparison.Ordinal)).Should().Equal(expected);
        exchange.Find<Claim>(AClaim.Name)!.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_claim_that_was_turned_away_and_closed_is_not_registered_without_a_reopening()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.NotAccepted(), AClaim.Closed(it => it.Outcome = ClaimOutcome.NothingOwed));

        exchange.State(Who.Insurer, AClaim.Registered()).Codes().Should().Equal("CLAIM_CLOSED claim");
    }

    [Fact]
    public void Another_insurer_registers_no_claim_of_this_one() =>
        AClaim.Open().State(Who.OtherInsurer, AClaim.Registered()).Codes().Should().Equal("BAD_NAME claim");
}
