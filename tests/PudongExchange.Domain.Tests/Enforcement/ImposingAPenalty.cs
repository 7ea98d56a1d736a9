using FluentAssertions;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Penalty = PudongExchange.Domain.Enforcement.Penalty;

namespace PudongExchange.Domain.Tests.Enforcement;

public sealed class ImposingAPenalty
{
    public static readonly TheoryData<string, Action<PenaltyImposed>> Faults = new()
    {
        { "REQUIRED penalty", it => it.Penalty = "" },
        { "BAD_NAME penalty", it => it.Penalty = "penalties/CF-2023-0001" },
        { "BAD_NAME penalty", it => it.Penalty = "departments/fire/penalties/CF-2023-0001" },
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115MA1G4L1WXK" },
        { "NOT_ON_ROSTER enterprise", it => it.Enterprise = "enterprises/913101159999000467" },
        { "UNKNOWN_TOWN town", it => it.Town = "310115999" },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.Construction },
        { "REQUIRED decision_number", it => it.DecisionNumber = "" },
        { "TOO_LONG decision_number", it => it.DecisionNumber = new('号', 101) },
        { "REQUIRED decision_date", it => it.DecisionDate = null },
        { "IN_FUTURE decision_date", it => (it.DecisionDate, it.RectificationDueDate, it.PublicationDate) = ("2026-07-01".Day(), null, null) },
        { "REQUIRED kinds", Nothing },
        { "REPEATED kinds", it => it.Kinds.Add(PenaltyKind.Fine) },
        { "UNKNOWN_VALUE kinds", it => it.Kinds.Add(PenaltyKind.Unspecified) },
        { "UNKNOWN_VALUE legal_basis", it => (it.LegalBasis, it.Stage) = (LegalBasis.Unspecified, PenaltyStage.Unspecified) },
        { "REQUIRED legal_basis_text", it => it.LegalBasisText = "" },
        { "TOO_LONG legal_basis_text", it => it.LegalBasisText = new('法', 201) },
        { "UNKNOWN_VALUE stage", it => it.Stage = PenaltyStage.Unspecified },
        { "MUST_BE_EMPTY stage", it => it.LegalBasis = LegalBasis.Other },
        { "OUT_OF_RANGE fine_fen", it => it.FineFen = 0 },
        { "OUT_OF_RANGE fine_fen", it => it.FineFen = long.MaxValue },
        { "MUST_BE_EMPTY fine_fen", it => it.Kinds[0] = PenaltyKind.Warning },
        { "ENDS_BEFORE_START rectification_due_date", it => it.RectificationDueDate = "2023-10-31".Day() },
        { "ENDS_BEFORE_START publication_date", it => it.PublicationDate = "2023-10-31".Day() },
        { "IN_FUTURE publication_date", it => it.PublicationDate = "2026-07-01".Day() },
        { "UNKNOWN_VALUE grounds", it => it.Grounds = PenaltyGrounds.Unspecified },
        { "REQUIRED grounds_text", it => it.GroundsText = "" },
        { "TOO_LONG grounds_text", it => it.GroundsText = new('由', 501) },
        { "MUST_BE_EMPTY hazard", it => it.Hazard = AHazard.Name },
        { "MUST_BE_EMPTY accident", it => it.Accident = Enforced.Accident },
        { "GROUNDS_NOT_OF_BASIS grounds", it => it.Grounds = PenaltyGrounds.Other },
        { "NOT_OBLIGED grounds", it => (it.DecisionDate, it.PublicationDate) = ("2021-12-31".Day(), "2022-01-04".Day()) },
    };

    [Fact]
    public void A_penalty_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var exchange = AnEnterprise.OnTheRoster();

        var judgement = exchange.State(Who.EmergencyBureau, Enforced.Imposed());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
        exchange.Find<Penalty>(Enforced.Penalty)!.Name.Should().Be("departments/emergency/penalties/CF-2023-0001");
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Every_fault_of_a_penalty_is_found(string expected, Action<PenaltyImposed> fault)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, Enforced.Imposed(fault));

        judgement.Codes().Should().Equal(expected);
    }

    [Theory]
    [InlineData(PenaltyStage.First, 4_999_999, false)]
    [InlineData(PenaltyStage.First, 5_000_000, true)]
    [InlineData(PenaltyStage.First, 10_000_000, true)]
    [InlineData(PenaltyStage.First, 10_000_001, false)]
    [InlineData(PenaltyStage.Overdue, 9_999_999, false)]
    [InlineData(PenaltyStage.Overdue, 10_000_000, true)]
    [InlineData(PenaltyStage.Overdue, 20_000_000, true)]
    [InlineData(PenaltyStage.Overdue, 20_000_001, false)]
    public void A_fine_by_article_109_lies_in_the_range_of_its_stage(PenaltyStage stage, long fineFen, bool fits)
    {
        var imposed = Enforced.Imposed(it => (it.Stage, it.FineFen) = (stage, fineFen));

        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, imposed);

        judgement.Codes().Should().Equal(fits ? [] : ["FINE_OUTSIDE_RANGE fine_fen"]);
    }

    [Theory]
    [InlineData("2023-11-01", "2023-11-10", "")]
    [InlineData("2023-11-01", "2023-11-13", "PUBLISHED_LATE publication_date")]
    [InlineData("2022-11-01", "2023-11-13", "")]
    public void A_penalty_is_published_in_seven_working_days_where_the_calendar_is_known(string decidedOn, string publishedOn, string expected)
    {
        var imposed = Enforced.Imposed(it => (it.DecisionDate, it.PublicationDate) = (decidedOn.Day(), publishedOn.Day()));

        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, imposed);

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        if (expected.Length > 0)
            judgement.Findings.Single().TextEn.Should().Be("The decision was published on 2023-11-13; its 7 working days ended on 2023-11-10, 3 days before.");
    }

    [Fact]
    public void Article_109_imposes_a_fine()
    {
        var imposed = Enforced.Imposed(it => (it.Kinds[0], it.FineFen) = (PenaltyKind.Warning, 0));

        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, imposed);

        judgement.Codes().Should().Equal("FINE_OUTSIDE_RANGE fine_fen");
    }

    [Theory]
    [InlineData("2021-08-31", "BASIS_NOT_IN_FORCE legal_basis")]
    [InlineData("2021-09-01", "")]
    public void Article_109_penalises_from_its_first_day_on(string decidedOn, string expected)
    {
        var exchange = new Exchange().After(Who.EmergencyBureau, AnEnterprise.Listed(it => it.EffectiveDate = "2020-01-01".Day()));

        var judgement = exchange.State(Who.EmergencyBureau, Enforced.Imposed(it => it.DecisionDate = decidedOn.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void Who_is_only_encouraged_to_insure_is_not_obliged()
    {
        var exchange = new Exchange().After(Who.EmergencyBureau, AnEnterprise.Listed(it => it.Obligation = Obligation.Encouraged));

        exchange.State(Who.EmergencyBureau, Enforced.Imposed()).Codes().Should().Equal("NOT_OBLIGED grounds");
    }

    [Theory]
    [InlineData("310115125", "")]
    [InlineData("310115004", "OUTSIDE_YOUR_SCOPE town")]
    public void A_town_imposes_penalties_in_its_own_area_only(string town, string expected)
    {
        var imposed = Enforced.Imposed(it => (it.Penalty, it.Town) = ("towns/310115125/penalties/CF-2023-0001", town));

        string.Join(", ", AnEnterprise.OnTheRoster().State(Who.Town, imposed).Codes()).Should().Be(expected);
    }

    [Fact]
    public void An_insurer_imposes_nothing() =>
        AnEnterprise.OnTheRoster().State(Who.Insurer, Enforced.Imposed()).Codes().Should().Equal("NOT_YOURS_TO_STATE");

    [Fact]
    public void The_same_penalty_again_is_known_and_other_content_is_a_contradiction()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, Enforced.Imposed());

        exchange.State(Who.EmergencyBureau, Enforced.Imposed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, Enforced.Imposed(it => it.FineFen = 7_000_000)).Codes().Should().Equal("NUMBER_REUSED penalty");
    }

    private static void Nothing(PenaltyImposed imposed)
    {
        imposed.Kinds.Clear();
        imposed.FineFen = 0;
    }
}
