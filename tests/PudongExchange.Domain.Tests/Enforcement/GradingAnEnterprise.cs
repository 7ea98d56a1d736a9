using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Enforcement;

public sealed class GradingAnEnterprise
{
    public static readonly TheoryData<string, Action<CreditGraded>> FaultsOfCredit = new()
    {
        { "REQUIRED credit_grade", it => it.CreditGrade = "" },
        { "BAD_NAME credit_grade", it => it.CreditGrade = Enforced.Penalty },
        { "BAD_NAME credit_grade", it => it.CreditGrade = "departments/fire/creditGrades/XY-2023-0001" },
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "NOT_ON_ROSTER enterprise", it => it.Enterprise = "enterprises/913101159999000467" },
        { "REQUIRED town", it => it.Town = "" },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.FireSafety },
        { "UNKNOWN_VALUE level", it => it.Level = CreditLevel.Unspecified },
        { "REQUIRED graded_date", it => it.GradedDate = null },
        { "IN_FUTURE graded_date", it => it.GradedDate = "2026-07-01".Day() },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "REQUIRED last_date", it => it.LastDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2023-03-31".Day() },
        { "REQUIRED grading_basis", it => it.GradingBasis = "" },
        { "TOO_LONG grading_basis", it => it.GradingBasis = new('规', 201) },
    };

    public static readonly TheoryData<string, Action<StandardisationGraded>> FaultsOfStandardisation = new()
    {
        { "REQUIRED standardisation", it => it.Standardisation = "" },
        { "BAD_NAME standardisation", it => it.Standardisation = "standardisations/BZH-2023-0001" },
        { "BAD_NAME standardisation", it => it.Standardisation = "departments/fire/standardisations/BZH-2023-0001" },
        { "BAD_USCC enterprise", it => it.Enterprise = "enterprises/91310115999900038D" },
        { "NOT_ON_ROSTER enterprise", it => it.Enterprise = "enterprises/913101159999000467" },
        { "UNKNOWN_TOWN town", it => it.Town = "310115" },
        { "OUTSIDE_YOUR_SCOPE sector", it => it.Sector = Sector.Transport },
        { "UNKNOWN_VALUE level", it => it.Level = StandardisationLevel.Unspecified },
        { "REQUIRED certificate_number", it => it.CertificateNumber = "" },
        { "TOO_LONG certificate_number", it => it.CertificateNumber = new('1', 51) },
        { "REQUIRED grading_body", it => it.GradingBody = "" },
        { "TOO_LONG grading_body", it => it.GradingBody = new('局', 101) },
        { "BAD_DATE graded_date", it => it.GradedDate.Month = 13 },
        { "BAD_DATE first_date", it => it.FirstDate.Year = 1989 },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2023-03-14".Day() },
        { "VALID_TOO_LONG last_date", it => it.LastDate = "2026-03-15".Day() },
        { "VALID_TOO_LONG last_date", it => it.LastDate = "2099-12-31".Day() },
    };

    [Fact]
    public void Grades_that_nothing_is_wrong_with_are_accepted_without_findings()
    {
        var exchange = AnEnterprise.OnTheRoster();

        exchange.State(Who.EmergencyBureau, Enforced.Credit()).Codes().Should().BeEmpty();
        exchange.State(Who.EmergencyBureau, Enforced.Standard()).Codes().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(FaultsOfCredit), DisableDiscoveryEnumeration = true)]
    public void Every_fault_of_a_credit_grade_is_found(string expected, Action<CreditGraded> fault)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, Enforced.Credit(fault));

        judgement.Codes().Should().Equal(expected);
    }

    [Theory]
    [MemberData(nameof(FaultsOfStandardisation), DisableDiscoveryEnumeration = true)]
    public void Every_fault_of_a_standardisation_is_found(string expected, Action<StandardisationGraded> fault)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.EmergencyBureau, Enforced.Standard(fault));

        judgement.Codes().Should().Equal(expected);
    }

    [Fact]
    public void A_town_grades_nobody()
    {
        AnEnterprise.OnTheRoster().State(Who.Town, Enforced.Credit()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
        AnEnterprise.OnTheRoster().State(Who.Town, Enforced.Standard()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void The_same_grade_again_is_known_and_other_content_is_a_contradiction()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.EmergencyBureau, Enforced.Credit(), Enforced.Standard());

        exchange.State(Who.EmergencyBureau, Enforced.Credit()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, Enforced.Credit(it => it.Level = CreditLevel.A)).Codes().Should().Equal("NUMBER_REUSED credit_grade");
        exchange.State(Who.EmergencyBureau, Enforced.Standard()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.EmergencyBureau, Enforced.Standard(it => it.Level = StandardisationLevel.One)).Codes()
            .Should().Equal("NUMBER_REUSED standardisation");
    }
}
