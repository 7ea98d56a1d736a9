using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Push;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Imports;

public sealed class ImportingPoliciesTests : IDisposable
{
    private readonly PolicySheet _sheet = new();

    [Fact]
    public async Task A_workbook_becomes_facts_that_the_exchange_accepts()
    {
        var path = _sheet.WriteWorkbook(PolicySheet.Row("IMP-0001"), PolicySheet.Row("IMP-0002", ("首席承保人", "913101159999900107"), ("首席份额", "60%"), ("共保人", "913101159999900294"), ("共保份额", 40)));

        var import = await Import(path);

        import.ExitCode.Should().Be(ExitCodes.Done, import.Errors);
        import.Output.Should().Contain("2 rows, 0 with errors; 2 facts written to");
        var first = JsonNode.Parse(_sheet.Lines[0])!;
        ((string?)first["policy"]).Should().Be("insurers/913101159999900107/policies/IMP-0001");
        ((string?)first["premiumFen"]).Should().Be("78610");
        first["lastCoverDate"]!.ToJsonString().Should().Be("""{"year":2024,"month":11,"day":7}""");
        ((string?)first["limits"]!["cumulativeFen"]).Should().Be("1000000000");
        ((int?)first["serviceTerms"]!["preventionRatioPpm"]).Should().Be(150_000);
        first["coverageItems"]!.AsArray().Select(item => (string?)item).Should().Equal("COVERAGE_ITEM_EMPLOYEE_INJURY", "COVERAGE_ITEM_MEDICAL_AID");
        first["coinsuranceShares"].Should().BeNull("both are blank, and the constant goes with them");
        first["renewalOf"].Should().BeNull();
        JsonNode.Parse(_sheet.Lines[1])!["coinsuranceShares"]!.AsArray().Select(share => ((int?)share!["sharePpm"], (bool?)share["lead"])).Should().Equal((600_000, true), (400_000, null));

        await using var exchange = await TestExchange.Start();
        var push = await PdxProcess.Push(_sheet.Output, exchange.Address, "--as", TestDistrict.InsurerA);
        push.ExitCode.Should().Be(ExitCodes.Done, push.Output + push.Errors);
        (await exchange.LedgerShouldBeSound()).Should().HaveCount(EnrolledDistrict.Count + 2);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task A_csv_becomes_the_same_facts(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await Import(_sheet.WriteWorkbook(PolicySheet.Row()));
        var fromWorkbook = _sheet.Lines;
        File.Delete(_sheet.Output);
        var path = _sheet.WriteCsv(Encoding.GetEncoding(encoding), PolicySheet.Row("IMP-0001", ("预防费比例", "15%"), ("保险止期", "2024/11/7")));

        var import = await Import(path);

        import.ExitCode.Should().Be(ExitCodes.Done, import.Errors);
        _sheet.Lines.Should().Equal(fromWorkbook);
    }

    [Theory]
    [InlineData("统一社会信用代码", 913101159999900107d, "rounded it after 15 digits", "失真")]
    [InlineData("统一社会信用代码", "", "is empty", "必填")]
    [InlineData("行业", "餐饮", "is none of 危险化学品, 建筑施工, 交通运输", "不在")]
    [InlineData("职工人数", "六", "is not a number", "不是数字")]
    [InlineData("职工人数", 6.5, "whole number", "不是整数")]
    [InlineData("职工人数", 3000000000d, "too large", "过大")]
    [InlineData("职工人数", "6%", "is a percentage", "百分数")]
    [InlineData("保险起期", "2023-02-29", "is not a day", "不是日期")]
    [InlineData("保险起期", "08/11/2023", "is not a day", "不是日期")]
    [InlineData("保险止期", "2024-11-07 23:59:59", "has a time of day", "时刻")]
    [InlineData("保险费(元)", 786.105, "whole number", "不是整数")]
    [InlineData("保险费(元)", "1.234,50", "is not a number", "不是数字")]
    [InlineData("保险费(元)", "99999999999999999", "too large", "过大")]
    [InlineData("保障项目", "从业人员伤亡、火灾", "is none of", "不在")]
    [InlineData("首席份额", "60%", "is empty", "必填")]
    public async Task A_wrong_cell_is_named_in_both_languages_and_nothing_is_written(string heading, object value, string english, string chinese)
    {
        var path = _sheet.WriteWorkbook(PolicySheet.Row("IMP-0001"), PolicySheet.Row("IMP-0002", (heading, value)));

        var import = await Import(path);

        import.ExitCode.Should().Be(ExitCodes.Failed);
        import.Errors.Should().Contain("policies.xlsx:3:").And.Contain(english).And.Contain(chinese).And.NotContain("policies.xlsx:2:");
        import.Output.Should().Contain("2 rows, 1 with errors; nothing was written");
        Directory.EnumerateFiles(_sheet.Folder).Should().Equal(path);
    }

    [Fact]
    public async Task A_cell_in_which_the_spreadsheet_shows_an_error_is_no_blank()
    {
        var path = _sheet.WriteWorkbook(PolicySheet.Row("IMP-0001", ("续保自", "ERROR-HERE")));
        ReplaceInSheet(path, "t=\"str\"[^>]*><x:v>ERROR-HERE</x:v>", "t=\"e\"><x:v>#N/A</x:v>");

        var import = await Import(path);

        import.ExitCode.Should().Be(ExitCodes.Failed, File.Exists(_sheet.Output) ? _sheet.Lines[0] : "");
        import.Errors.Should().Contain("续保自").And.Contain("#N/A");
    }

    [Fact]
    public async Task Good_rows_are_written_beside_bad_ones_only_when_asked_for()
    {
        var path = _sheet.WriteWorkbook(PolicySheet.Row("IMP-0001"), PolicySheet.Row("IMP-0002", ("职工人数", "?")), PolicySheet.Row("IMP-0003"), PolicySheet.Row("IMP-0001"));

        var import = await Import(path, "--keep-good");

        import.ExitCode.Should().Be(ExitCodes.Rejected);
        import.Output.Should().Contain("4 rows, 2 with errors; 2 facts written to");
        import.Errors.Should().Contain("policies.xlsx:3:I 职工人数").And.Contain("IMP-0001 is in row 2 already");
        _sheet.Lines.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten_but_can_be_added_to()
    {
        await Import(_sheet.WriteWorkbook(PolicySheet.Row("IMP-0001")));
        var january = _sheet.Lines;
        var path = _sheet.WriteWorkbook(PolicySheet.Row("IMP-0002"));

        var again = await Import(path);
        var added = await Import(path, "--append");

        again.ExitCode.Should().Be(ExitCodes.Failed);
        again.Errors.Should().Contain("--append");
        added.ExitCode.Should().Be(ExitCodes.Done, added.Errors);
        _sheet.Lines.Should().HaveCount(2).And.StartWith(january);
    }

    [Fact]
    public async Task A_column_that_the_map_does_not_know_or_does_not_find_is_named()
    {
        var row = PolicySheet.Row();
        row.Remove("地址");
        row["归属机构"] = "浦东分公司";

        var import = await Import(_sheet.WriteWorkbook(row));

        import.ExitCode.Should().Be(ExitCodes.Failed);
        import.Errors.Should().Contain("policies.xlsx:1: There is no column 地址").And.Contain("归属机构: The map says nothing of this column");
    }

    public void Dispose() => _sheet.Dispose();

    private static Task<PdxProcess.Ended> Import(string path, params string[] more) =>
        PdxProcess.RunOffline(["import", "policies", path, "--map", PolicySheet.Map, .. more]);

    private static void ReplaceInSheet(string workbook, string pattern, string text)
    {
        using var zip = ZipFile.Open(workbook, ZipArchiveMode.Update);
        var entry = zip.Entries.Single(one => one.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
        string sheet;
        using (var reader = new StreamReader(entry.Open()))
            sheet = reader.ReadToEnd();

        var changed = System.Text.RegularExpressions.Regex.Replace(sheet, pattern, text);
        changed.Should().NotBe(sheet);
        using var writer = new StreamWriter(entry.Open());
        writer.BaseStream.SetLength(0);
        writer.Write(changed);
    }
}
