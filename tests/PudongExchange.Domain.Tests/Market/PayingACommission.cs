using FluentAssertions;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;

namespace PudongExchange.Domain.Tests.Market;

public sealed class PayingACommission
{
    public static readonly TheoryData<string, Action<CommissionPaid>> Faults = new()
    {
        { "REQUIRED commission", it => it.Commission = "" },
        { "BAD_NAME commission", it => it.Commission = "insurers/9131011599990002XC/commissions/SXF-2023-0001" },
        { "REQUIRED policy", it => it.Policy = "" },
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "BAD_NAME policy", it => it.Policy = "insurers/9131011599990002XC/policies/PA-2023-0001" },
        { "UNKNOWN_VALUE payee_kind", it => it.PayeeKind = CommissionPayeeKind.Unspecified },
        { "REQUIRED payee_uscc", it => it.PayeeUscc = "" },
        { "BAD_USCC payee_uscc", it => it.PayeeUscc = "91310115MA1G4L1WXK" },
        { "MUST_BE_EMPTY payee_uscc", it => it.PayeeKind = CommissionPayeeKind.Agent },
        { "REQUIRED payee_licence_number", it => (it.PayeeKind, it.PayeeUscc, it.PayeeLicenceNumber) = (CommissionPayeeKind.Agent, "", "") },
        { "BAD_NUMBER payee_licence_number", it => it.PayeeLicenceNumber = "许可" },
        { "IDENTITY_NUMBER payee_licence_number", it => it.PayeeLicenceNumber = "11010519491231002X" },
        { "MUST_BE_EMPTY payee_licence_number", it => (it.PayeeKind, it.PayeeUscc) = (CommissionPayeeKind.Insured, Who.EnterpriseUscc) },
        { "OUT_OF_RANGE amount_fen", it => it.AmountFen = 0 },
        { "IN_FUTURE paid_date", it => it.PaidDate = "2026-07-01".Day() },
        { "OUT_OF_RANGE base_fen", it => it.BaseFen = long.MinValue },
        { "OUT_OF_RANGE rate_ppm", it => it.RatePpm = 1_000_001 },
        { "BAD_NAME filing", it => it.Filing = APolicy.Name },
        { "RECORD_UNKNOWN filing", it => it.Filing = AFiling.NameAtTheBureau },
        { "RECORD_UNKNOWN filing", it => it.Filing = "insurers/9131011599990002XC/filings/BA-2020-0001" },
    };

    public static readonly TheoryData<string, Action<CommissionPaid>> Oddities = new()
    {
        { "REBATE_TO_INSURED payee_uscc", it => it.PayeeUscc = Who.EnterpriseUscc },
        { "REBATE_TO_INSURED payee_uscc", it =>
            (it.PayeeKind, it.PayeeUscc, it.PayeeLicenceNumber) = (CommissionPayeeKind.Insured, Who.EnterpriseUscc, "") },
        { "PAYEE_WITHOUT_LICENCE payee_licence_number", it => it.PayeeLicenceNumber = "" },
        { "COMMISSION_ABOVE_FILED rate_ppm", it => (it.RatePpm, it.AmountFen) = (100_001, 300_003) },
        { "COMMISSION_NOT_EXPLAINED amount_fen", it => it.AmountFen = 121_203 },
        { "COMMISSION_BASE_ABOVE_PREMIUM base_fen", it => (it.BaseFen, it.AmountFen) = (3_000_001, 120_000) },
        { "COMMISSION_BEFORE_BIND paid_date", it => it.PaidDate = "2022-12-19".Day() },
    };

    [Fact]
    public void A_commission_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = ACommission.Earned().State(Who.Insurer, ACommission.Paid());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
        judgement.Links.Should().Equal(APolicy.Name, AFiling.Name);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_commission_that_contradicts_itself_or_what_is_known_is_rejected(string expected, Action<CommissionPaid> but)
    {
        var judgement = ACommission.Earned().State(Who.Insurer, ACommission.Paid(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void Money_that_moved_is_accepted_with_a_warning(string expected, Action<CommissionPaid> but)
    {
        var judgement = ACommission.Earned().State(Who.Insurer, ACommission.Paid(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_payee_said_to_be_the_insured_who_is_somebody_else_is_a_contradiction()
    {
        var judgement = ACommission.Earned().State(Who.Insurer, ACommission.Paid(it =>
            (it.PayeeKind, it.PayeeLicenceNumber) = (CommissionPayeeKind.Insured, "")));

        judgement.Codes().Should().Equal("PAYEE_CONTRADICTED payee_uscc");
    }

    [Fact]
    public void An_agent_who_is_a_person_is_known_by_the_practising_certificate()
    {
        var judgement = ACommission.Earned().State(Who.Insurer, ACommission.Paid(it => (it.PayeeKind, it.PayeeUscc) = (CommissionPayeeKind.Agent, "")));

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void The_bureaus_register_may_be_cited_and_its_days_are_held_against_the_policy()
    {
        var exchange = ACommission.Earned().After(Who.FinanceBureau, AFiling.AtTheBureau(it => it.LastDate = "2022-12-19".Day()));

        exchange.State(Who.Insurer, ACommission.Paid(it => it.Filing = AFiling.NameAtTheBureau)).Codes().Should().Equal("FILING_NOT_IN_FORCE filing");
    }

    [Theory]
    [InlineData("2025-03-28", ProductKind.WorkSafetyLiability, 50_001, "")]
    [InlineData("2025-03-29", ProductKind.WorkSafetyLiability, 50_000, "")]
    [InlineData("2025-03-29", ProductKind.WorkSafetyLiability, 50_001, "COMMISSION_ABOVE_CAP rate_ppm, COMMISSIONS_BEYOND_CAP amount_fen")]
    [InlineData("2025-03-29", ProductKind.EmployersLiability, 50_001, "")]
    public void The_laws_cap_holds_for_policies_bound_from_its_day_on(string boundOn, ProductKind product, int ratePpm, string expected)
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer, APolicy.Issued(it =>
        {
            (it.BindDate, it.FirstCoverDate, it.LastCoverDate) = (boundOn.Day(), "2025-04-01".Day(), "2026-03-31".Day());
            it.Product.Kind = product;
        }));

        var judgement = exchange.State(Who.Insurer, ACommission.Paid(it =>
            (it.Filing, it.PaidDate, it.RatePpm, it.AmountFen) = ("", "2025-04-10".Day(), ratePpm, ratePpm == 50_001 ? 150_003 : 150_000)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Theory]
    [InlineData(150_000, "")]
    [InlineData(150_004, "COMMISSIONS_BEYOND_CAP amount_fen")]
    public void All_commissions_of_a_policy_are_held_against_its_premium(long secondFen, string expected)
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer,
            APolicy.Issued(it => (it.BindDate, it.FirstCoverDate, it.LastCoverDate) = ("2025-03-29".Day(), "2025-04-01".Day(), "2026-03-31".Day())),
            Half("SXF-2025-0001", 1));

        var judgement = exchange.State(Who.Insurer, Half("SXF-2025-0002", secondFen));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_commission_is_stated_once()
    {
        var exchange = ACommission.Earned().After(Who.Insurer, ACommission.Paid());

        exchange.State(Who.Insurer, ACommission.Paid()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, ACommission.Paid(it => it.AmountFen = 1)).Codes().Should().Equal("NUMBER_REUSED commission");
    }

    /// <summary>A commission within five per cent of its own base.</summary>
    private static CommissionPaid Half(string number, long amountFen) => ACommission.Paid(it =>
    {
        it.Commission = $"insurers/91310115999900011L/commissions/{number}";
        (it.AmountFen, it.BaseFen, it.RatePpm) = (amountFen, amountFen == 1 ? 20 : 3_000_000, 50_000);
        (it.PaidDate, it.Filing) = ("2025-04-10".Day(), "");
    });
}
