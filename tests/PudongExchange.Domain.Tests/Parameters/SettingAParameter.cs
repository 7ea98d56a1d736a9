using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Parameter = PudongExchange.Domain.Parameters.Parameter;

namespace PudongExchange.Domain.Tests.Parameters;

public sealed class SettingAParameter
{
    public static readonly TheoryData<string, Action<ParameterSet>> Faults = new()
    {
        { "REQUIRED parameter", it => it.Parameter = "" },
        { "BAD_NAME parameter", it => it.Parameter = "offices/pudong/parameters/death-limit-minimum" },
        { "UNKNOWN_PARAMETER parameter", it => it.Parameter = "parameters/tea-break-minutes" },
        { "BAD_NUMBER setting_number", it => it.SettingNumber = "CS1" },
        { "REQUIRED value", it => it.Value = null },
        { "WRONG_UNIT value", it => it.Value = new() },
        { "WRONG_UNIT value", it => it.Value = new() { RatioPpm = 210_000 } },
        { "OUT_OF_RANGE value", it => it.Value.AmountFen = -1 },
        { "OUT_OF_RANGE value", it => it.Value.AmountFen = long.MaxValue },
        { "OUT_OF_RANGE value", it => Clock(it, 0) },
        { "OUT_OF_RANGE value", it => Clock(it, 251) },
        { "REPEATED sectors", it => it.Sectors.Add(Sector.HazardousChemicals) },
        { "UNKNOWN_VALUE sectors", it => it.Sectors.Add(Sector.Unspecified) },
        { "NOT_BY_SECTOR_AND_TOWN sectors", it => (it.Parameter, it.Value) = ("parameters/commission-ceiling", new() { RatioPpm = 40_000 }) },
        { "NOT_BY_SECTOR_AND_TOWN jurisdiction", OneTownsCommission },
        { "REQUIRED jurisdiction", it => it.Jurisdiction = "" },
        { "UNKNOWN_JURISDICTION jurisdiction", it => it.Jurisdiction = "310105" },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2026-06-30".Day() },
        { "REQUIRED source_document", it => it.SourceDocument = "" },
        { "TOO_LONG source_document", it => it.SourceDocument = new('文', 201) },
        { "TOO_LONG source_clause", it => it.SourceClause = new('条', 101) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(1, length: 31) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_setting_that_makes_no_sense_is_rejected(string expected, Action<ParameterSet> fault)
    {
        var judgement = new Exchange().State(Who.Office, AParameter.Set(fault));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void A_setting_for_days_to_come_is_accepted_without_findings()
    {
        var exchange = new Exchange();

        exchange.State(Who.Office, AParameter.Set()).Codes().Should().BeEmpty();

        exchange.Find<Parameter>(AParameter.DeathLimit)!.On(new(2026, 7, 1), new(Sector.HazardousChemicals, null))!.Value.Should().Be(60_000_000);
    }

    [Theory]
    [InlineData("2026-06-30", "")]
    [InlineData("2026-06-29", "SET_FOR_THE_PAST first_date")]
    public void A_setting_for_the_past_is_accepted_with_a_notice(string firstDate, string expected)
    {
        var judgement = new Exchange().State(Who.Office, AParameter.Set(it => it.FirstDate = firstDate.Day()));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Fact]
    public void Only_the_office_sets_parameters()
    {
        var exchange = new Exchange();

        exchange.State(Who.EmergencyBureau, AParameter.Set()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
        exchange.State(Who.Insurer, AParameter.Set()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
    }

    [Fact]
    public void The_same_setting_again_is_known_and_other_content_under_its_number_is_rejected()
    {
        var exchange = new Exchange().After(Who.Office, AParameter.Set());

        exchange.State(Who.Office, AParameter.Set()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Office, AParameter.Set(it => it.Value.AmountFen = 70_000_000)).Codes().Should().Equal("NUMBER_REUSED setting_number");
    }

    private static void Clock(ParameterSet set, int count)
    {
        set.Parameter = "parameters/complaint-answer-time";
        set.Value = new() { WorkingDayCount = count };
        set.Sectors.Clear();
    }

    private static void OneTownsCommission(ParameterSet set)
    {
        set.Parameter = "parameters/commission-ceiling";
        set.Value = new() { RatioPpm = 40_000 };
        set.Sectors.Clear();
        set.Jurisdiction = "310115125";
    }
}
