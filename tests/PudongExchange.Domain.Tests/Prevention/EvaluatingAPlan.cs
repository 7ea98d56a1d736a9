using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Plan = PudongExchange.Domain.Prevention.Plan;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class EvaluatingAPlan
{
    public static readonly TheoryData<string, Action<PlanEvaluated>> Faults = new()
    {
        { "REQUIRED plan", it => it.Plan = "" },
        { "RECORD_UNKNOWN plan", it => it.Plan = "insurers/91310115999900011L/plans/FW-2023-0002" },
        { "BAD_NAME plan", it => it.Plan = "insurers/9131011599990002XC/plans/FW-2023-0001" },
        { "BAD_NUMBER evaluation_number", it => it.EvaluationNumber = "PG1" },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "REQUIRED last_date", it => it.LastDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2022-12-31".Day() },
        { "REQUIRED evaluated_date", it => it.EvaluatedDate = null },
        { "IN_FUTURE evaluated_date", it => it.EvaluatedDate = "2026-07-01".Day() },
        { "ENDS_BEFORE_START evaluated_date", it => it.EvaluatedDate = "2022-12-31".Day() },
        { "UNKNOWN_VALUE goal_attainment", it => it.GoalAttainment = GoalAttainment.Unspecified },
        { "OUT_OF_RANGE score", it => it.Score = -1 },
        { "OUT_OF_RANGE score", it => it.Score = 101 },
        { "UNKNOWN_VALUE grade", it => it.Grade = (EvaluationGrade)9 },
        { "OUT_OF_RANGE satisfaction", it => it.Satisfaction = 0 },
        { "OUT_OF_RANGE satisfaction", it => it.Satisfaction = 6 },
        { "TOO_LONG improvements", it => it.Improvements = new('改', 501) },
        { "BAD_DIGEST report_sha256", it => it.ReportSha256 = Google.Protobuf.ByteString.Empty },
    };

    public static readonly TheoryData<string, Action<PlanEvaluated>> Oddities = new()
    {
        { "EVALUATED_OUTSIDE_PLAN first_date", it => it.FirstDate = "2022-12-31".Day() },
        { "EVALUATED_OUTSIDE_PLAN last_date", it => it.LastDate = "2024-01-01".Day() },
        { "EVALUATED_EARLY evaluated_date", it => it.EvaluatedDate = "2023-12-30".Day() },
        { "", it => it.EvaluatedDate = "2023-12-31".Day() },
        { "", it => it.Grade = EvaluationGrade.Unspecified },
        { "", it => it.ClearScore() },
        { "", it => it.Score = 0 },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_evaluation_that_contradicts_itself_is_rejected(string expected, Action<PlanEvaluated> but)
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, APlan.Evaluated(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void An_evaluation_of_implausible_days_is_accepted_with_a_warning(string expected, Action<PlanEvaluated> but)
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, APlan.Evaluated(but));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        judgement.ChangesRecord.Should().BeTrue();
    }

    [Fact]
    public void An_evaluation_gives_a_score_or_a_grade()
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, APlan.Evaluated(it =>
        {
            it.ClearScore();
            it.Grade = EvaluationGrade.Unspecified;
        }));

        judgement.Codes().Should().Equal("REQUIRED score");
    }

    [Fact]
    public void An_older_evaluation_after_a_newer_one_is_watched()
    {
        var exchange = AnActivity.Planned().After(Who.Insurer, APlan.Evaluated());

        var judgement = exchange.State(Who.Insurer, APlan.Evaluated(it => (it.EvaluationNumber, it.EvaluatedDate) = ("PG-2023-0002", "2024-01-14".Day())));

        judgement.Codes().Should().Equal("EVALUATED_BACKWARDS evaluated_date");
        exchange.Find<Plan>(APlan.Name)!.EvaluatedOn.Should().Be(new DateOnly(2024, 1, 14));
    }

    [Fact]
    public void The_same_evaluation_again_is_known_and_other_content_is_rejected()
    {
        var exchange = AnActivity.Planned().After(Who.Insurer, APlan.Evaluated());

        var same = exchange.State(Who.Insurer, APlan.Evaluated());
        var other = exchange.State(Who.Insurer, APlan.Evaluated(it => it.Score = 93));

        same.Codes().Should().Equal("ALREADY_KNOWN");
        other.Codes().Should().Equal("NUMBER_REUSED evaluation_number");
    }

    [Fact]
    public void Only_insurers_evaluate_plans()
    {
        var judgement = AnActivity.Planned().State(Who.EmergencyBureau, APlan.Evaluated());

        judgement.Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }
}
