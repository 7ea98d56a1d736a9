using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class SurveyingAClaim
{
    public static readonly TheoryData<string, Action<ClaimSurveyed>> Faults = new()
    {
        { "RECORD_UNKNOWN claim", it => it.Claim = "insurers/91310115999900011L/claims/CL-2023-0002" },
        { "REQUIRED survey_number", it => it.SurveyNumber = "" },
        { "REQUIRED survey_time", it => it.SurveyTime = null },
        { "IN_FUTURE survey_time", it => it.SurveyTime = "2026-07-01 10:00".Instant() },
        { "BEFORE_LOSS survey_time", it => it.SurveyTime = "2023-05-03 10:00".Instant() },
        { "BEFORE_REPORT survey_time", it => it.SurveyTime = "2023-05-04 23:00".Instant() },
        { "UNKNOWN_VALUE method", it => it.Method = SurveyMethod.Unspecified },
        { "UNKNOWN_VALUE surveyor_kind", it => it.SurveyorKind = SurveyorKind.Unspecified },
        { "REQUIRED surveyor_uscc", it => it.SurveyorKind = SurveyorKind.LossAdjuster },
        { "BAD_USCC surveyor_uscc", it => (it.SurveyorKind, it.SurveyorUscc) = (SurveyorKind.Expert, "91310115999900011X") },
        { "MUST_BE_EMPTY surveyor_uscc", it => it.SurveyorUscc = Who.ServiceBodyUscc },
        { "REQUIRED surveyor_refs", it => it.SurveyorRefs.Clear() },
        { "IDENTITY_NUMBER surveyor_refs[1]", it => it.SurveyorRefs[1] = "11010519491231002X" },
        { "BAD_NUMBER surveyor_refs[1]", it => it.SurveyorRefs[1] = "张三先生" },
        { "REPEATED surveyor_refs", it => it.SurveyorRefs[1] = "S-0001" },
        { "TOO_MANY surveyor_refs", it => it.SurveyorRefs.Add(Enumerable.Range(1000, 19).Select(number => $"S-{number}")) },
        { "REQUIRED place", it => it.Place = "" },
        { "REQUIRED cause", it => it.Cause = "" },
        { "TOO_LONG cause", it => it.Cause = new('长', 501) },
        { "UNKNOWN_VALUE accident_type", it => it.AccidentType = (AccidentType)99 },
        { "UNKNOWN_VALUE cover_opinion", it => it.CoverOpinion = CoverOpinion.Unspecified },
        { "OUT_OF_RANGE estimate_fen", it => it.EstimateFen = -1 },
        { "BAD_DIGEST evidence_sha256s[0]", it => it.EvidenceSha256S[0] = Digest.Number(1, length: 31) },
        { "OUT_OF_RANGE hazard_count", it => it.HazardCount = 0 },
        { "OUT_OF_RANGE hazard_count", it => it.HazardCount = 501 },
        { "BAD_NAME hazards[0]", it => it.Hazards[0] = AClaim.Name },
        { "REPEATED hazards", it => it.Hazards.Add(AHazard.Name) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_survey_that_contradicts_itself_or_its_claim_is_rejected(string expected, Action<ClaimSurveyed> but)
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Surveyed(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_loss_is_surveyed_before_or_after_the_registration_and_more_than_once()
    {
        var exchange = AClaim.Open();

        exchange.State(Who.Insurer, AClaim.Surveyed()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.Registered()).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, AClaim.Surveyed(ByAnAdjuster)).Codes().Should().BeEmpty();

        exchange.Find<Claim>(AClaim.Name)!.LastSurveyedOn.Should().Be(new DateOnly(2023, 5, 7));
    }

    [Fact]
    public void A_survey_number_is_used_once()
    {
        var exchange = AClaim.Open().After(Who.Insurer, AClaim.Surveyed());

        exchange.State(Who.Insurer, AClaim.Surveyed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Surveyed(it => it.Cause = "另一原因")).Codes().Should().Equal("NUMBER_REUSED survey_number");
    }

    [Fact]
    public void A_survey_without_evidence_is_watched()
    {
        var judgement = AClaim.Open().State(Who.Insurer, AClaim.Surveyed(it => it.EvidenceSha256S.Clear()));

        judgement.Codes().Should().Equal("NO_EVIDENCE_OF_SURVEY evidence_sha256s");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData("2023-06-01 23:59", "STATED_AFTER_END survey_time")]
    [InlineData("2023-06-02 00:00", "CLAIM_CLOSED claim")]
    public void A_survey_is_stated_after_the_close_only_when_it_was_made_by_then(string surveyedAt, string expected)
    {
        var exchange = AClaim.Settled();

        exchange.State(Who.Insurer, AClaim.Surveyed(it => it.SurveyTime = surveyedAt.Instant())).Codes().Should().Equal(expected);

        exchange.Find<Claim>(AClaim.Name)!.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_survey_of_before_the_refusal_or_the_non_acceptance_may_be_stated_after_it()
    {
        var refused = AClaim.Open().After(Who.Insurer, AClaim.Refused());
        var turnedAway = AClaim.Open().After(Who.Insurer, AClaim.NotAccepted(it => it.RegistrationDate = "2023-05-07".Day()));

        refused.State(Who.Insurer, AClaim.Surveyed()).Codes().Should().Equal("STATED_AFTER_END survey_time");
        turnedAway.State(Who.Insurer, AClaim.Surveyed()).Codes().Should().Equal("STATED_AFTER_END survey_time");
        refused.State(Who.Insurer, AClaim.Surveyed(it => (it.SurveyNumber, it.SurveyTime) = ("CK-0002", "2023-05-21 10:00".Instant()))).Codes()
            .Should().Equal("CLAIM_REFUSED claim");
    }

    [Fact]
    public void A_claim_does_not_close_before_its_last_survey()
    {
        var exchange = AClaim.Agreed().After(Who.Insurer, AClaim.Paid(), AClaim.PaidMedical(),
            AClaim.Surveyed(it => it.SurveyTime = "2023-06-02 09:00".Instant()), AClaim.Surveyed(it => it.SurveyNumber = "CK-0002"));

        exchange.State(Who.Insurer, AClaim.Closed()).Codes().Should().Equal("CLOSED_BEFORE_LAST_STEP close_date");
    }

    private static void ByAnAdjuster(ClaimSurveyed it)
    {
        (it.SurveyNumber, it.SurveyTime) = ("CK-0002", "2023-05-06 10:00".Instant());
        (it.SurveyorKind, it.SurveyorUscc) = (SurveyorKind.LossAdjuster, Who.ServiceBodyUscc);
    }
}
