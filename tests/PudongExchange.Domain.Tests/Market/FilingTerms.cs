using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Filing = PudongExchange.Domain.Market.Filing;

namespace PudongExchange.Domain.Tests.Market;

public sealed class FilingTerms
{
    public static readonly TheoryData<string, Action<TermsFiled>> Faults = new()
    {
        { "REQUIRED filing", it => it.Filing = "" },
        { "BAD_NAME filing", it => it.Filing = "insurers/91310115999900011L/policies/BA-2020-0001" },
        { "BAD_NAME filing", it => it.Filing = AFiling.NameAtTheBureau },
        { "REQUIRED insurer", it => it.Insurer = "" },
        { "BAD_NAME insurer", it => it.Insurer = AnEnterprise.Name },
        { "OUTSIDE_YOUR_SCOPE insurer", it => it.Insurer = "insurers/9131011599990002XC" },
        { "UNKNOWN_VALUE kind", it => it.Kind = FilingKind.Unspecified },
        { "TOO_SHORT filing_number", it => it.FilingNumber = "C1" },
        { "BAD_PRODUCT_CODE product_code", it => it.ProductCode = "安责险" },
        { "REQUIRED product_display_name", it => it.ProductDisplayName = "" },
        { "IN_FUTURE filed_date", it => (it.FiledDate, it.FirstDate) = ("2026-07-01".Day(), "2026-07-01".Day()) },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2020-05-31".Day() },
        { "REQUIRED table_version", it => it.TableVersion = "" },
        { "REQUIRED base_rates", it => it.BaseRates.Clear() },
        { "TOO_MANY base_rates", it => it.BaseRates.Add(Enumerable.Range(0, 199).Select(i => Rate(rate => rate.TableCell = $"C{i}"))) },
        { "UNKNOWN_VALUE base_rates[0].sector", it => it.BaseRates[0].Sector = Sector.Unspecified },
        { "UNKNOWN_VALUE base_rates[2].basis", it => it.BaseRates.Add(Rate(rate => rate.Basis = RateBasis.Unspecified)) },
        { "REQUIRED base_rates[0].table_cell", it => it.BaseRates[0].TableCell = "" },
        { "OUT_OF_RANGE base_rates[0].base_premium_per_head_fen", it => it.BaseRates[0].BasePremiumPerHeadFen = 0 },
        { "MUST_BE_EMPTY base_rates[0].base_rate_ppm", it => it.BaseRates[0].BaseRatePpm = 1 },
        { "OUT_OF_RANGE base_rates[1].base_rate_ppm", it => it.BaseRates[1].BaseRatePpm = 1_000_001 },
        { "MUST_BE_EMPTY base_rates[1].base_premium_per_head_fen", it => it.BaseRates[1].BasePremiumPerHeadFen = 1 },
        { "REPEATED base_rates[2]", it => it.BaseRates.Add(it.BaseRates[1].Clone()) },
        { "UNKNOWN_VALUE factors[0].kind", it => it.Factors[0].Kind = (RateFactorKind)99 },
        { "OUT_OF_RANGE factors[0].min_factor_ppm", it => it.Factors[0].MinFactorPpm = int.MinValue },
        { "OUT_OF_RANGE factors[0].max_factor_ppm", it => it.Factors[0].MaxFactorPpm = 849_999 },
        { "TOO_LONG factors[0].condition", it => it.Factors[0].Condition = new('长', 201) },
        { "REPEATED factors[1]", it => it.Factors.Add(it.Factors[0].Clone()) },
        { "OUT_OF_RANGE commission_cap_ppm", it => it.CommissionCapPpm = -1 },
        { "RECORD_UNKNOWN replaces", it => it.Replaces = "insurers/91310115999900011L/filings/BA-2019-0001" },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(1, length: 31) },
    };

    [Fact]
    public void Terms_that_nothing_is_wrong_with_are_accepted_without_findings()
    {
        var exchange = new Exchange();

        var judgement = exchange.State(Who.Insurer, AFiling.Filed());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
        exchange.Find<Filing>(AFiling.Name)!.CommissionCapPpm.Should().Be(100_000);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Terms_that_contradict_themselves_are_rejected(string expected, Action<TermsFiled> but)
    {
        var judgement = new Exchange().State(Who.Insurer, AFiling.Filed(but));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void The_finance_bureau_keeps_a_register_of_every_insurers_terms()
    {
        var exchange = new Exchange().After(Who.Insurer, AFiling.Filed());

        exchange.State(Who.FinanceBureau, AFiling.AtTheBureau()).Codes().Should().BeEmpty();
        exchange.State(Who.FinanceBureau, AFiling.AtTheBureau(it => it.Insurer = "insurers/91310115999900011M")).Codes()
            .Should().Equal("BAD_USCC insurer");
        exchange.State(Who.FinanceBureau, AFiling.Filed()).Codes().Should().Equal("BAD_NAME filing");
    }

    [Theory]
    [InlineData(Role.Department)]
    [InlineData(Role.Town)]
    [InlineData(Role.Office)]
    public void Nobody_else_states_terms(Role role)
    {
        var somebody = new Participant(role, "somebody", "某", new HashSet<Sector>(), new HashSet<string>());

        new Exchange().State(somebody, AFiling.Filed()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void Terms_used_before_they_were_filed_are_accepted_with_a_warning()
    {
        var judgement = new Exchange().State(Who.Insurer, AFiling.Filed(it => it.FirstDate = "2020-05-19".Day()));

        judgement.Codes().Should().Equal("IN_FORCE_BEFORE_FILED first_date");
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Theory]
    [InlineData("2025-03-28", 50_001, "")]
    [InlineData("2025-03-29", 50_000, "")]
    [InlineData("2025-03-29", 50_001, "FILED_CAP_ABOVE_LAW commission_cap_ppm")]
    public void A_filed_cap_above_the_laws_own_is_watched_from_its_day_on(string firstDay, int capPpm, string expected)
    {
        var judgement = new Exchange().State(Who.Insurer, AFiling.Filed(it => (it.FirstDate, it.CommissionCapPpm) = (firstDay.Day(), capPpm)));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void Changed_terms_replace_those_of_the_same_product_only()
    {
        var exchange = new Exchange().After(Who.Insurer, AFiling.Filed());
        TermsFiled Newer(string product) => AFiling.Filed(it =>
            (it.Filing, it.Replaces, it.ProductCode) = ("insurers/91310115999900011L/filings/BA-2023-0001", AFiling.Name, product));

        exchange.State(Who.Insurer, Newer("YC-2020")).Codes().Should().Equal("REPLACES_ANOTHERS_TERMS replaces");
        exchange.State(Who.Insurer, Newer("AZX-2020")).Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_filing_is_stated_once()
    {
        var exchange = new Exchange().After(Who.Insurer, AFiling.Filed());

        exchange.State(Who.Insurer, AFiling.Filed()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Insurer, AFiling.Filed(it => it.TableVersion = "2020-2")).Codes().Should().Equal("NUMBER_REUSED filing");
    }

    private static BaseRate Rate(Action<BaseRate> but)
    {
        var rate = new BaseRate { Sector = Sector.Transport, Basis = RateBasis.Turnover, BaseRatePpm = 1_000, TableCell = "A9" };
        but(rate);
        return rate;
    }
}
