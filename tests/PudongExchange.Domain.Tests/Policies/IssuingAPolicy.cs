using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Policies;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Policy = PudongExchange.Domain.Policies.Policy;

namespace PudongExchange.Domain.Tests.Policies;

public sealed class IssuingAPolicy
{
    public static readonly TheoryData<string, Action<PolicyIssued>> Faults = new()
    {
        { "REQUIRED policy", it => it.Policy = "" },
        { "BAD_NAME policy", it => it.Policy = "insurers/91310115999900011L/claims/PA-2023-0001" },
        { "BAD_NAME policy", it => it.Policy = "insurers/91310115999900011L/policies/PA_1" },
        { "BAD_NAME policy", it => it.Policy = "insurers/9131011599990002XC/policies/PA-2023-0001" },
        { "REQUIRED insured", it => it.Insured = null },
        { "REQUIRED insured.uscc", it => it.Insured.Uscc = "" },
        { "BAD_USCC insured.uscc", it => it.Insured.Uscc = "91310115MA1G4L1WXK" },
        { "REQUIRED insured.display_name", it => it.Insured.DisplayName = "" },
        { "TOO_LONG insured.display_name", it => it.Insured.DisplayName = new('化', 101) },
        { "BAD_TEXT insured.display_name", it => it.Insured.DisplayName = " 上海某化工有限公司" },
        { "UNKNOWN_TOWN insured.town", it => it.Insured.Town = "310105125" },
        { "TOO_LONG insured.address", it => it.Insured.Address = new('路', 201) },
        { "UNKNOWN_VALUE insured.sector", it => it.Insured.Sector = Sector.Unspecified },
        { "UNKNOWN_VALUE insured.sector", it => it.Insured.Sector = (Sector)99 },
        { "BAD_INDUSTRY_CODE insured.industry_code", it => it.Insured.IndustryCode = "2614" },
        { "OUT_OF_RANGE insured.employee_count", it => it.Insured.EmployeeCount = 0 },
        { "OUT_OF_RANGE insured.insured_head_count", it => it.Insured.InsuredHeadCount = 0 },
        { "BAD_USCC holder.uscc", it => it.Holder = new() { Uscc = "91310115MA1G4L1WXK", DisplayName = "总包" } },
        { "REQUIRED holder.display_name", it => it.Holder = new() { Uscc = Who.OtherEnterpriseUscc } },
        { "UNKNOWN_TOWN holder.town", it => it.Holder = new() { Uscc = Who.OtherEnterpriseUscc, DisplayName = "总包", Town = "310104" } },
        { "REQUIRED product", it => it.Product = null },
        { "BAD_PRODUCT_CODE product.code", it => it.Product.Code = "安责险" },
        { "REQUIRED product.display_name", it => it.Product.DisplayName = "" },
        { "TOO_SHORT product.filing_number", it => it.Product.FilingNumber = "C01" },
        { "UNKNOWN_VALUE product.kind", it => it.Product.Kind = ProductKind.Unspecified },
        { "REQUIRED bind_date", it => it.BindDate = null },
        { "IN_FUTURE bind_date", it => it.BindDate = "2026-07-01".Day() },
        { "BAD_DATE first_cover_date", it => it.FirstCoverDate = new() { Year = 2023, Month = 2, Day = 29 } },
        { "ENDS_BEFORE_START last_cover_date", it => it.LastCoverDate = "2022-12-31".Day() },
        { "ENDS_BEFORE_START bind_date", it => it.ApplicationDate = "2022-12-21".Day() },
        { "OUT_OF_RANGE premium_fen", it => it.PremiumFen = 0 },
        { "OUT_OF_RANGE premium_fen", it => it.PremiumFen = long.MaxValue },
        { "SUM_MISMATCH instalments", it => it.Instalments.Add(Instalment("2023-01-01", 2_999_999)) },
        { "REQUIRED instalments[0].due_date", it => it.Instalments.Add(new Instalment { AmountFen = 3_000_000 }) },
        { "TOO_MANY instalments", it => it.Instalments.Add(Enumerable.Repeat(Instalment("2023-01-01", 120_000), 25)) },
        { "REQUIRED limits", it => it.Limits = null },
        { "OUT_OF_RANGE limits.death_per_person_fen", it => it.Limits.DeathPerPersonFen = 0 },
        { "OUT_OF_RANGE limits.medical_per_person_fen", it => it.Limits.MedicalPerPersonFen = -1 },
        { "LIMITS_OUT_OF_ORDER limits.death_per_person_fen", it => it.Limits.PerEventFen = 49_999_999 },
        { "LIMITS_OUT_OF_ORDER limits.per_event_fen", it => it.Limits.CumulativeFen = 499_999_999 },
        { "LIMITS_OUT_OF_ORDER limits.third_party_property_per_event_fen", it => it.Limits.ThirdPartyPropertyPerEventFen = 500_000_001 },
        { "REQUIRED rate", it => it.Rate = null },
        { "UNKNOWN_VALUE rate.basis", it => it.Rate.Basis = RateBasis.Unspecified },
        { "MUST_BE_EMPTY rate.basis_fen", it => it.Rate.BasisFen = 1 },
        { "OUT_OF_RANGE rate.base_rate_ppm", it => it.Rate = new() { Basis = RateBasis.Turnover, BasisFen = 1, ChargedRatePpm = 1 } },
        { "REQUIRED project", it => it.Rate = new() { Basis = RateBasis.ProjectCost, BasisFen = 1, BaseRatePpm = 1, ChargedRatePpm = 1 } },
        { "REPEATED rate.factors[1].kind", it => it.Rate.Factors.Add([Factor(RateFactorKind.LossRatio), Factor(RateFactorKind.LossRatio)]) },
        { "REQUIRED rate.factors[0].table_cell", it => it.Rate.Factors.Add(Factor(RateFactorKind.LossRatio, cell: "")) },
        { "REQUIRED coverage_items", it => it.CoverageItems.Clear() },
        { "REPEATED coverage_items", it => it.CoverageItems.Add(CoverageItem.MedicalAid) },
        { "LONE_SHARE coinsurance_shares", it => it.CoinsuranceShares.Add(Share(Who.Insurer.ResourceName, 999_999, lead: true)) },
        { "SHARES_NOT_WHOLE coinsurance_shares", it => it.CoinsuranceShares.Add(Shares(600_000, 399_999)) },
        { "OUT_OF_RANGE coinsurance_shares[1].share_ppm", it => it.CoinsuranceShares.Add(Shares(1_000_001, -1)) },
        { "LEAD_NOT_ONE coinsurance_shares", it => it.CoinsuranceShares.Add(Shares(600_000, 400_000, otherLeads: true)) },
        { "LEAD_NOT_ISSUER coinsurance_shares", it => it.CoinsuranceShares.Add(Shares(600_000, 400_000, issuerLeads: false, otherLeads: true)) },
        { "REPEATED coinsurance_shares", it => it.CoinsuranceShares.Add([Share(Who.Insurer.ResourceName, 500_000, true), Share(Who.Insurer.ResourceName, 500_000)]) },
        { "BAD_NAME coinsurance_shares[0].insurer", it => it.CoinsuranceShares.Add([Share("PICC", 500_000), Share(Who.Insurer.ResourceName, 500_000, true)]) },
        { "REQUIRED service_terms", it => it.ServiceTerms = null },
        { "REQUIRED service_terms.promises", it => it.ServiceTerms.Promises.Clear() },
        { "OUT_OF_RANGE service_terms.promises[0].delivery_count", it => it.ServiceTerms.Promises[0].DeliveryCount = 0 },
        { "OUT_OF_RANGE service_terms.prevention_ratio_ppm", it => it.ServiceTerms.PreventionRatioPpm = 1_000_001 },
        { "BAD_NAME renewal_of", it => it.RenewalOf = "PA-2022-0001" },
        { "BAD_NAME renewal_of", it => it.RenewalOf = APolicy.Name },
        { "OUT_OF_RANGE project.cost_fen", it => it.Project = new() { Number = "310115001", DisplayName = "某工程", Address = "某路" } },
    };

    public static readonly TheoryData<string, Action<PolicyIssued>> Oddities = new()
    {
        { "DEATH_LIMIT_TOO_LOW limits.death_per_person_fen", it => it.Limits.DeathPerPersonFen = 29_999_999 },
        { "HEADS_BELOW_EMPLOYEES insured.insured_head_count", it => it.Insured.EmployeeCount = 51 },
        { "NOT_ON_ROSTER insured.uscc", it => it.Insured.Uscc = Who.OtherEnterpriseUscc },
        { "PRODUCT_NOT_COMPLIANT product.kind", it => it.Product.Kind = ProductKind.EmployersLiability },
        { "PRODUCT_NOT_COMPLIANT product.kind", it => it.Product.Kind = ProductKind.AgriculturalComprehensive },
        { "COVER_BACKDATED first_cover_date", it => it.BindDate = "2023-01-02".Day() },
        { "COVER_UNUSUALLY_LONG last_cover_date", it => it.LastCoverDate = "2024-01-02".Day() },
        { "RATE_NOT_EXPLAINED rate.charged_premium_per_head_fen", it => it.Rate.BasePremiumPerHeadFen = 61_000 },
        { "PREMIUM_NOT_EXPLAINED premium_fen", it => it.PremiumFen = 3_040_000 },
        { "BASIS_MISMATCH rate.basis_fen", it => it.Rate = new() { Basis = RateBasis.CumulativeLimit, BasisFen = 999_000_000, BaseRatePpm = 3_000, ChargedRatePpm = 3_000 } },
        { "RENEWED_POLICY_UNKNOWN renewal_of", it => it.RenewalOf = "insurers/91310115999900011L/policies/PA-2022-0001" },
    };

    [Fact]
    public void A_policy_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, APolicy.Issued());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_policy_that_contradicts_itself_is_rejected(string expected, Action<PolicyIssued> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, APolicy.Issued(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<PolicyIssued> but)
    {
        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, APolicy.Issued(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData("2017-12-31", 1, false)]
    [InlineData("2018-01-01", 29_999_999, true)]
    [InlineData("2018-01-01", 30_000_000, false)]
    [InlineData("2025-03-28", 30_000_000, false)]
    [InlineData("2025-03-29", 39_999_999, true)]
    [InlineData("2025-03-29", 40_000_000, false)]
    public void The_least_limit_for_death_is_that_of_the_day_it_was_bound(string boundOn, long deathFen, bool isTooLow)
    {
        var issued = APolicy.Issued(it =>
        {
            it.BindDate = boundOn.Day();
            it.FirstCoverDate = "2025-06-01".Day();
            it.LastCoverDate = "2026-05-31".Day();
            it.Limits.DeathPerPersonFen = deathFen;
        });

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, issued);

        judgement.Codes().Contains("DEATH_LIMIT_TOO_LOW limits.death_per_person_fen").Should().Be(isTooLow);
    }

    [Theory]
    [InlineData("2025-03-28", 300_000, false)]
    [InlineData("2025-03-29", 210_000, false)]
    [InlineData("2025-03-29", 210_001, true)]
    public void The_prevention_ratio_is_held_against_the_ceiling_of_its_day(string boundOn, int ratioPpm, bool isAbove)
    {
        var issued = APolicy.Issued(it =>
        {
            it.BindDate = boundOn.Day();
            it.FirstCoverDate = "2025-06-01".Day();
            it.LastCoverDate = "2026-05-31".Day();
            it.ServiceTerms.PreventionRatioPpm = ratioPpm;
        });

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, issued);

        judgement.Codes().Contains("PREVENTION_ABOVE_CEILING service_terms.prevention_ratio_ppm").Should().Be(isAbove);
    }

    [Fact]
    public void A_coinsured_policy_led_by_its_issuer_is_accepted()
    {
        var issued = APolicy.Issued(it => it.CoinsuranceShares.Add(Shares(600_000, 400_000)));

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, issued);

        judgement.Codes().Should().BeEmpty();
    }

    // Otherwise its heads, limits and premium would count once for each coinsurer.
    [Fact]
    public void A_coinsured_policy_is_not_stated_again_by_who_follows()
    {
        var exchange = AnEnterprise.OnTheRoster().After(Who.Insurer, APolicy.Issued(it => it.CoinsuranceShares.Add(Shares(600_000, 400_000))));

        var judgement = exchange.State(Who.OtherInsurer, APolicy.Issued(it =>
        {
            it.Policy = "insurers/9131011599990002XC/policies/PA-2023-0001";
            it.CoinsuranceShares.Add(Shares(600_000, 400_000));
        }));

        judgement.Codes().Should().Equal("LEAD_NOT_ISSUER coinsurance_shares");
        judgement.ChangesRecord.Should().BeFalse();
    }

    [Fact]
    public void The_same_policy_again_is_known_and_changes_nothing()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Issued());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        judgement.KnownIndex.Should().Be(1);
        judgement.ChangesRecord.Should().BeFalse();
    }

    [Fact]
    public void A_policy_number_is_not_issued_twice_with_other_content()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, APolicy.Issued(it => it.Insured.DisplayName = "上海另一化工有限公司"));

        judgement.Codes().Should().Equal("NUMBER_REUSED policy");
        judgement.Findings[0].TextEn.Should().Be("The number PA-2023-0001 was used at index 1 with other content.");
    }

    [Theory]
    [InlineData("2024-01-01", "")]
    [InlineData("2024-01-02", "RENEWAL_GAP first_cover_date")]
    public void A_renewal_begins_when_the_renewed_policy_ends(string firstDay, string expected)
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, Renewal(it => it.FirstCoverDate = firstDay.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_renewal_for_another_enterprise_is_watched()
    {
        var exchange = AnEnterprise.Insured();

        var judgement = exchange.State(Who.Insurer, Renewal(it => it.Insured.Uscc = Who.OtherEnterpriseUscc));

        judgement.Codes().Should().Contain("RENEWAL_OF_ANOTHER renewal_of");
    }

    [Fact]
    public void A_renewal_of_another_insurers_policy_says_nothing_about_that_policy()
    {
        var exchange = AnEnterprise.Insured();
        var renewal = Renewal(it =>
        {
            it.Policy = "insurers/9131011599990002XC/policies/PB-2024-0001";
            it.FirstCoverDate = "2024-03-01".Day();
        });

        var judgement = exchange.State(Who.OtherInsurer, renewal);

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_project_is_rated_on_its_cost_over_its_whole_time()
    {
        var issued = APolicy.Issued(it =>
        {
            it.LastCoverDate = "2025-06-30".Day();
            it.Project = new() { Number = "310115202300001", DisplayName = "某住宅工程", Address = "张江镇某路", CostFen = 5_000_000_000 };
            it.Rate = new() { Basis = RateBasis.ProjectCost, BasisFen = 5_000_000_000, BaseRatePpm = 600, ChargedRatePpm = 600 };
        });

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, issued);

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData(3_030_500, "")]
    [InlineData(3_030_501, "PREMIUM_NOT_EXPLAINED premium_fen")]
    [InlineData(2_969_500, "")]
    [InlineData(2_969_499, "PREMIUM_NOT_EXPLAINED premium_fen")]
    public void A_premium_lies_within_one_per_cent_and_half_a_unit_of_its_rate(long premiumFen, string expected)
    {
        var issued = APolicy.Issued(it =>
        {
            it.PremiumFen = premiumFen;
            it.Rate = new() { Basis = RateBasis.CumulativeLimit, BasisFen = 1_000_000_000, BaseRatePpm = 3_000, ChargedRatePpm = 3_000 };
        });

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, issued);

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void Factors_multiply_and_explain_the_rate()
    {
        var issued = APolicy.Issued(it =>
        {
            it.Rate.Factors.Add([Factor(RateFactorKind.StandardisationGrade, 920_000), Factor(RateFactorKind.ClaimFreeYears, 950_000)]);
            it.Rate.ChargedPremiumPerHeadFen = 52_440;
            it.PremiumFen = 2_622_000;
        });

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, issued);

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void An_issued_policy_is_kept_with_what_decisions_read()
    {
        var policy = AnEnterprise.Insured().Find<Policy>(APolicy.Name)!;

        policy.Insurer.Should().Be("insurers/91310115999900011L");
        policy.Enterprise.Should().Be("enterprises/91310115999900038C");
        policy.Heads.Should().Be(50);
        policy.FirstDay.Should().Be(new DateOnly(2023, 1, 1));
        policy.LastDay.Should().Be(new DateOnly(2023, 12, 31));
        policy.Limits.Newest.Should().Be(new PolicyLimits(50_000_000, 5_000_000, 500_000_000, 1_000_000_000, 20_000_000));
    }

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void Cover_runs_from_its_first_day_to_its_last(string day, bool isCovered)
    {
        var policy = AnEnterprise.Insured().Find<Policy>(APolicy.Name)!;

        policy.CoversOn(DateOnly.Parse(day)).Should().Be(isCovered);
    }

    private static PolicyIssued Renewal(Action<PolicyIssued> but) => APolicy.Issued(it =>
    {
        it.Policy = "insurers/91310115999900011L/policies/PA-2024-0001";
        it.RenewalOf = APolicy.Name;
        it.FirstCoverDate = "2024-01-01".Day();
        it.LastCoverDate = "2024-12-31".Day();
        but(it);
    });

    private static Instalment Instalment(string dueOn, long amountFen) => new() { DueDate = dueOn.Day(), AmountFen = amountFen };

    private static RateFactor Factor(RateFactorKind kind, int ppm = 1_000_000, string cell = "B7") => new()
    {
        Kind = kind,
        FactorPpm = ppm,
        FilingNumber = "C00000000000001",
        TableVersion = "2023-1",
        TableCell = cell,
    };

    private static CoinsuranceShare Share(string insurer, int ppm, bool lead = false) => new() { Insurer = insurer, SharePpm = ppm, Lead = lead };

    private static CoinsuranceShare[] Shares(int issuer, int other, bool issuerLeads = true, bool otherLeads = false) =>
        [Share(Who.Insurer.ResourceName, issuer, issuerLeads), Share(Who.OtherInsurer.ResourceName, other, otherLeads)];
}
