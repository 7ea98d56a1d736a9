using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Claim = PudongExchange.Domain.Claims.Claim;

namespace PudongExchange.Domain.Tests.Claims;

public sealed class ReportingAClaim
{
    public static readonly TheoryData<string, Action<ClaimReported>> Faults = new()
    {
        { "BAD_NAME claim", it => it.Claim = APolicy.Name },
        { "BAD_NAME claim", it => it.Claim = "insurers/9131011599990002XC/claims/CL-2023-0001" },
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "BAD_NAME policy", it => it.Policy = "insurers/9131011599990002XC/policies/PA-2023-0001" },
        { "REQUIRED report_number", it => it.ReportNumber = "" },
        { "REQUIRED report_time", it => it.ReportTime = null },
        { "BAD_TIME report_time", it => it.ReportTime = new() { Seconds = 1_683_248_400, Nanos = -1 } },
        { "BAD_TIME loss_time", it => it.LossTime = new() { Seconds = long.MinValue } },
        { "IN_FUTURE report_time", it => it.ReportTime = "2026-07-01 09:00".Instant() },
        { "ENDS_BEFORE_START report_time", it => it.LossTime = "2023-05-05 09:01".Instant() },
        { "UNKNOWN_VALUE reporter_kind", it => it.ReporterKind = ReporterKind.Unspecified },
        { "UNKNOWN_TOWN loss_town", it => it.LossTown = "310104" },
        { "REQUIRED loss_place", it => it.LossPlace = "" },
        { "UNKNOWN_VALUE accident_type", it => it.AccidentType = (AccidentType)21 },
        { "UNKNOWN_VALUE accident_grade", it => it.AccidentGrade = AccidentGrade.Unspecified },
        { "OUT_OF_RANGE death_count", it => it.DeathCount = -1 },
        { "OUT_OF_RANGE serious_injury_count", it => it.SeriousInjuryCount = -1 },
        { "OUT_OF_RANGE minor_injury_count", it => it.MinorInjuryCount = -1 },
        { "OUT_OF_RANGE reserve_fen", it => it.ReserveFen = -1 },
        { "REPEATED work_activities", it => it.WorkActivities.Add([WorkActivity.HotWork, WorkActivity.HotWork]) },
        { "UNKNOWN_VALUE work_activities", it => it.WorkActivities.Add(WorkActivity.Unspecified) },
    };

    public static readonly TheoryData<string, Action<ClaimReported>> Oddities = new()
    {
        { "LOSS_REPORTED_LATE report_time", it => it.ReportTime = "2023-06-04 00:00".Instant() },
        { "GRADE_TOO_LOW accident_grade", it => it.DeathCount = 3 },
        { "GRADE_TOO_LOW accident_grade", it => it.SeriousInjuryCount = 10 },
        { "GRADE_TOO_LOW accident_grade", it => (it.AccidentGrade, it.DeathCount) = (AccidentGrade.Major, 30) },
        { "LOSS_NOT_COVERED loss_time", it => (it.LossTime, it.ReportTime) = ("2024-01-01 00:00".Instant(), "2024-01-02 00:00".Instant()) },
    };

    [Fact]
    public void A_claim_under_a_known_policy_is_accepted_and_tied_to_it()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, AClaim.Reported());

        judgement.Codes().Should().BeEmpty();
        exchange.LinkedTo(APolicy.Name).Should().Equal(AClaim.Name);
        exchange.Find<Claim>(AClaim.Name)!.LossOn.Should().Be(new DateOnly(2023, 5, 4));
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_report_that_contradicts_itself_or_has_no_policy_is_rejected(string expected, Action<ClaimReported> but)
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, AClaim.Reported(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
        judgement.Links.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<ClaimReported> but)
    {
        var judgement = AnEnterprise.Insured().State(Who.Insurer, AClaim.Reported(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData("2022-12-31 23:59", true)]
    [InlineData("2023-01-01 00:00", false)]
    [InlineData("2023-09-30 23:59", false)]
    [InlineData("2023-10-01 00:00", true)]
    public void The_day_of_the_loss_is_a_day_in_Shanghai_within_the_cover_as_it_ended(string lossAt, bool isOutside)
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer, APolicy.Terminated());

        var judgement = exchange.State(Who.Insurer,
            AClaim.Reported(it => (it.LossTime, it.ReportTime) = (lossAt.Instant(), lossAt.Instant())));

        judgement.Codes().Contains("LOSS_NOT_COVERED loss_time").Should().Be(isOutside);
    }

    [Fact]
    public void A_policy_that_was_bound_after_the_loss_is_watched()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer, APolicy.Issued(it => it.BindDate = "2023-05-05".Day()));

        var judgement = exchange.State(Who.Insurer, AClaim.Reported());

        judgement.Codes().Should().Equal("BOUND_AFTER_LOSS loss_time");
    }

    [Fact]
    public void A_claim_number_is_used_once()
    {
        var exchange = AClaim.Open();

        exchange.State(Who.Insurer, AClaim.Reported()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AClaim.Reported(it => it.DeathCount = 2)).Codes().Should().Equal("NUMBER_REUSED claim");
    }
}
