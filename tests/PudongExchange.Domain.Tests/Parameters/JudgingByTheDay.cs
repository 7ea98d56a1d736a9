using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Parameters;

/// <summary>A fact is judged by what is in force on its own business day, as the log knows it before the fact.</summary>
public sealed class JudgingByTheDay
{
    private const string LimitTooLow = "DEATH_LIMIT_TOO_LOW limits.death_per_person_fen";

    [Theory]
    [InlineData("2023-06-01", "")]
    [InlineData("2025-03-28", "")]
    [InlineData("2025-03-29", LimitTooLow)]
    [InlineData("2026-06-01", LimitTooLow)]
    public void The_same_policy_is_judged_by_the_numbers_of_the_day_it_was_bound(string boundOn, string expected)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, BoundOn(boundOn, it => it.Limits.DeathPerPersonFen = 30_000_000));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-04-30", "")]
    [InlineData("2026-05-01", LimitTooLow)]
    [InlineData("2026-05-31", LimitTooLow)]
    [InlineData("2026-06-01", "")]
    public void A_stated_value_holds_in_its_span_and_then_the_one_before_it_again(string boundOn, string expected)
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Office, AParameter.Set(it => (it.FirstDate, it.LastDate) = ("2026-05-01".Day(), "2026-05-31".Day())));

        var judgement = exchange.State(Who.Insurer, BoundOn(boundOn));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData(Sector.HazardousChemicals, "310115", LimitTooLow)]
    [InlineData(Sector.Construction, "310115", "")]
    [InlineData(Sector.HazardousChemicals, "310115125", LimitTooLow)]
    [InlineData(Sector.HazardousChemicals, "310115130", "")]
    [InlineData(Sector.HazardousChemicals, "100000", LimitTooLow)]
    [InlineData(Sector.HazardousChemicals, "310000", LimitTooLow)]
    public void A_stated_value_holds_for_its_sectors_and_its_place(Sector sector, string jurisdiction, string expected)
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Office, AParameter.Set(it =>
        {
            it.Sectors[0] = sector;
            it.Jurisdiction = jurisdiction;
            it.FirstDate = "2026-05-01".Day();
        }));

        var judgement = exchange.State(Who.Insurer, BoundOn("2026-05-10"));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void Of_several_stated_values_the_last_one_counts_where_it_holds()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Office,
            AParameter.Set(it => it.FirstDate = "2026-01-01".Day()),
            AParameter.Set(it => (it.SettingNumber, it.Value, it.FirstDate, it.Jurisdiction) = ("CS-2026-0002", new() { AmountFen = 50_000_000 }, "2026-05-01".Day(), "310115125")));

        exchange.State(Who.Insurer, BoundOn("2026-04-30")).Codes().Should().Equal(LimitTooLow);
        exchange.State(Who.Insurer, BoundOn("2026-05-01", it => it.Policy = APolicy.Name + "B")).Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_endorsement_is_judged_by_the_day_it_takes_effect()
    {
        var exchange = AnEnterprise.Insured().After(Who.Office, AParameter.Set(it => it.FirstDate = "2023-06-01".Day()));
        PolicyEndorsed Lowered(string number, string effectiveOn) => APolicy.Endorsed(it =>
        {
            it.EndorsementNumber = number;
            it.Kind = EndorsementKind.LimitsChanged;
            it.RequestDate = effectiveOn.Day();
            it.EffectiveDate = effectiveOn.Day();
            it.InsuredHeadDeltaCount = 0;
            it.PremiumDeltaFen = 0;
            it.Insured = null;
            it.Limits = APolicy.Issued().Limits;
        });

        exchange.State(Who.Insurer, Lowered("E-0101", "2023-05-31")).Codes().Should().BeEmpty();
        exchange.State(Who.Insurer, Lowered("E-0102", "2023-06-01")).Codes().Should().Equal(LimitTooLow);
    }

    [Fact]
    public void A_local_floor_is_watched_once_it_is_stated()
    {
        var exchange = AnEnterprise.OnTheRoster();
        exchange.State(Who.Insurer, APolicy.Issued()).Codes().Should().BeEmpty();

        exchange.After(Who.Office, AParameter.SetForAll("parameters/prevention-ratio-floor", new() { RatioPpm = 150_001 }));

        exchange.State(Who.Insurer, APolicy.Issued(it => it.Policy += "B")).Codes().Should().Equal("PREVENTION_BELOW_FLOOR service_terms.prevention_ratio_ppm");
    }

    /// <summary>One fact for each rule that reads a parameter: nothing is wrong with it until the office sets the parameter so.</summary>
    public static readonly TheoryData<string, string, ParameterValue, IMessage> Overrides = new()
    {
        { "prevention-ratio-ceiling", "PREVENTION_ABOVE_CEILING service_terms.prevention_ratio_ppm", new() { RatioPpm = 149_999 }, APolicy.Issued(it => it.Policy += "B") },
        { "commission-ceiling", "FILED_CAP_ABOVE_LAW commission_cap_ppm", new() { RatioPpm = 99_999 }, AFiling.Filed() },
        { "complaint-answer-time", "COMPLAINT_ANSWERED_LATE answered_date", new() { WorkingDayCount = 6 }, AComplaint.Answered() },
        { "complaint-check-time", "CHECK_TOO_LONG due_date", new() { WorkingDayCount = 29 }, AComplaint.Checking() },
        { "penalty-publication-time", "PUBLISHED_LATE publication_date", new() { WorkingDayCount = 4 }, Enforced.Imposed() },
        { "uninsured-fine-least", "FINE_OUTSIDE_RANGE fine_fen", new() { AmountFen = 6_000_001 }, Enforced.Imposed() },
        { "uninsured-fine-most", "FINE_OUTSIDE_RANGE fine_fen", new() { AmountFen = 5_999_999 }, Enforced.Imposed() },
        { "overdue-fine-least", "FINE_OUTSIDE_RANGE fine_fen", new() { AmountFen = 15_000_001 }, Overdue() },
        { "overdue-fine-most", "FINE_OUTSIDE_RANGE fine_fen", new() { AmountFen = 14_999_999 }, Overdue() },
        { "standardisation-validity", "VALID_TOO_LONG last_date", new() { YearCount = 2 }, Enforced.Standard() },
    };

    [Theory]
    [MemberData(nameof(Overrides), DisableDiscoveryEnumeration = true)]
    public void Every_rule_reads_what_the_office_has_stated(string parameter, string expected, ParameterValue value, IMessage fact)
    {
        var by = fact is PenaltyImposed or StandardisationGraded ? Who.EmergencyBureau : Who.Insurer;
        AComplaint.Open().State(by, fact).Codes().Should().BeEmpty();

        var judgement = AComplaint.Open().After(Who.Office, AParameter.SetForAll($"parameters/{parameter}", value)).State(by, fact);

        judgement.Codes().Should().Equal(expected);
    }

    [Fact]
    public void A_permission_takes_the_warning_away()
    {
        SpendingBooked Reward() => ASpendingItem.Booked(it => it.Category = SpendingCategory.SafetyReward);
        var exchange = AnActivity.Acknowledged();
        exchange.State(Who.Insurer, Reward()).Codes().Should().Equal("REWARD_NOT_PROVIDED_FOR category");

        var allowing = AnActivity.Acknowledged().After(Who.Office, AParameter.SetForAll("parameters/safety-reward-permission", new() { Allowed = true }));

        allowing.State(Who.Insurer, Reward()).Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_clock_of_a_claim_is_that_of_the_day_it_began()
    {
        ClaimReported Late() => AClaim.Reported(it => it.ReportTime = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(it.LossTime.ToDateTimeOffset().AddDays(31)));
        AnEnterprise.Insured().State(Who.Insurer, Late()).Codes().Should().Equal("LOSS_REPORTED_LATE report_time");

        var longer = AnEnterprise.Insured().After(Who.Office, AParameter.SetForAll("parameters/claim-report-time", new() { DayCount = 31 }));

        longer.State(Who.Insurer, Late()).Codes().Should().BeEmpty();
    }

    private static PenaltyImposed Overdue() => Enforced.Imposed(it => (it.Stage, it.FineFen) = (PenaltyStage.Overdue, 15_000_000));

    private static PolicyIssued BoundOn(string day, Action<PolicyIssued>? but = null) => APolicy.Issued(it =>
    {
        var boundOn = DateOnly.ParseExact(day, "O");
        it.BindDate = day.Day();
        it.FirstCoverDate = boundOn.AddDays(1).ToString("O").Day();
        it.LastCoverDate = boundOn.AddYears(1).ToString("O").Day();
        but?.Invoke(it);
    });
}
