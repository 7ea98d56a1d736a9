using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class AssessingAClaim
{
    public static readonly TheoryData<string, Action<ClaimAssessed>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED assessment_number", it => it.AssessmentNumber = "" },
        { "REQUIRED registration_number", it => it.RegistrationNumber = "" },
        { "REQUIRED assessment_date", it => it.AssessmentDate = null },
        { "BEFORE_LOSS assessment_date", it => (it.AssessmentDate, it.DocumentsCompleteDate) = ("2023-05-03".Day(), null) },
        { "ENDS_BEFORE_START assessment_date", it => it.DocumentsCompleteDate = "2023-05-21".Day() },
        { "ENDS_BEFORE_START agreement_date", it => it.AgreementDate = "2023-05-19".Day() },
        { "IN_FUTURE agreement_date", it => it.AgreementDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE accident_grade", it => it.AccidentGrade = AccidentGrade.Unspecified },
        { "OUT_OF_RANGE death_count", it => it.DeathCount = -1 },
        { "UNKNOWN_VALUE losses[0].kind", it => it.Losses[0].Kind = LossKind.Unspecified },
        { "REQUIRED losses[0].victim_ref", it => it.Losses[0].VictimRef = "" },
        { "IDENTITY_NUMBER losses[0].victim_ref", it => it.Losses[0].VictimRef = "V-11010519491231002X" },
        { "BAD_NUMBER losses[0].victim_ref", it => it.Losses[0].VictimRef = "张三先生" },
        { "OUT_OF_RANGE losses[0].disability_grade", it => it.Losses[0].Kind = LossKind.Disability },
        { "MUST_BE_EMPTY losses[0].disability_grade", it => it.Losses[0].DisabilityGrade = 1 },
        { "OUT_OF_RANGE losses[0].assessed_fen", it => it.Losses[0].ClaimedFen = 49_999_999 },
        { "OUT_OF_RANGE losses[1].claimed_fen", it => it.Losses[1].ClaimedFen = -1 },
        { "BEYOND_PERSON_LIMIT losses", it => it.Losses[0].AssessedFen = 50_000_001 },
        { "BEYOND_PERSON_LIMIT losses", it => (it.Losses[1].ClaimedFen, it.Losses[1].AssessedFen) = (5_000_001, 5_000_001) },
        { "BEYOND_PERSON_LIMIT losses", it => it.Losses.Add(Disability("V-001", 1)) },
        { "TOO_MANY losses", it => it.Losses.Add(Enumerable.Repeat(Disability("V-002", 0), 999)) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_assessment_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimAssessed> but)
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Assessed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void An_assessment_within_the_limits_and_clocks_is_accepted()
    {
        var exchange = AClaim.Open();

        var judgement = exchange.State(Who.Insurer, AClaim.Assessed());

        judgement.Codes().Should().BeEmpty();
        exchange.Find<Claim>(AClaim.Name)!.OutstandingFen.Should().Be(52_000_000);
    }

    [Theory]
    [InlineData("2023-06-09", "")]
    [InlineData("2023-06-10", "ASSESSED_LATE assessment_date")]
    public void Thirty_days_run_from_the_complete_documents(string assessedOn, string expected)
    {
        var judgement = AClaim.Open().State(Who.Insurer,
            AClaim.Assessed(it => (it.AssessmentDate, it.AgreementDate) = (assessedOn.Day(), null)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void The_clock_is_not_run_again_by_an_amended_assessment()
    {
        var judgement = AClaim.Agreed().State(Who.Insurer, AClaim.Assessed(it =>
            (it.AssessmentNumber, it.AssessmentDate, it.AgreementDate) = ("HD-0002", "2023-09-01".Day(), null)));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_newest_assessment_replaces_the_earlier_one()
    {
        var exchange = AClaim.Agreed();

        exchange.After(Who.Insurer, AClaim.Assessed(it =>
        {
            it.AssessmentNumber = "HD-0002";
            it.Losses.RemoveAt(1);
        }));

        exchange.Find<Claim>(AClaim.Name)!.OutstandingFen.Should().Be(50_000_000);
    }

    [Fact]
    public void An_assessment_of_an_earlier_day_that_replaces_a_later_one_is_watched()
    {
        var judgement = AClaim.Agreed().State(Who.Insurer,
            AClaim.Assessed(it => (it.AssessmentNumber, it.AssessmentDate) = ("HD-0002", "2023-05-19".Day())));

        judgement.Codes().Should().Equal("ASSESSED_BACKWARDS assessment_date");
    }

    [Fact]
    public void A_claim_keeps_its_registration_number()
    {
        var judgement = AClaim.Agreed().State(Who.Insurer,
            AClaim.Assessed(it => (it.AssessmentNumber, it.RegistrationNumber) = ("HD-0002", "LA-0002")));

        judgement.Codes().Should().Equal("REGISTRATION_CHANGED registration_number");
    }

    [Fact]
    public void More_than_the_policy_pays_for_one_event_is_watched()
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Assessed(it => it.Losses.Add(
            new AssessedLoss { Kind = LossKind.Rescue, ClaimedFen = 500_000_000, AssessedFen = 500_000_000 })));

        judgement.Codes().Should().Equal("ASSESSED_BEYOND_EVENT_LIMIT losses");
    }

    [Fact]
    public void Less_than_was_paid_is_watched()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid());

        var judgement = exchange.State(Who.Insurer, AClaim.Assessed(it => (it.AssessmentNumber, it.Losses[0].AssessedFen) = ("HD-0002", 1)));

        judgement.Codes().Should().Equal("ASSESSED_BELOW_PAID losses");
    }

    [Fact]
    public void The_limits_are_those_of_the_day_of_the_loss()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer,
            APolicy.Endorsed(it =>
            {
                it.Limits = APolicy.Issued().Limits;
                it.Limits.DeathPerPersonFen = 60_000_000;
            }),
            AClaim.Reported());

        var judgement = exchange.State(Who.Insurer, AClaim.Assessed(it => it.Losses[0].AssessedFen = 60_000_000));

        judgement.Codes().Should().Equal("BEYOND_PERSON_LIMIT losses");
    }

    private static AssessedLoss Disability(string victim, long fen) =>
        new() { Kind = LossKind.Disability, VictimRef = victim, DisabilityGrade = 3, ClaimedFen = fen, AssessedFen = fen };
}
