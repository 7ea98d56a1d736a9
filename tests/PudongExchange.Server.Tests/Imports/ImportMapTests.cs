using FluentAssertions;
using PudongExchange.Pdx;
using PudongExchange.Server.Tests.Push;
using Xunit;

namespace PudongExchange.Server.Tests.Imports;

public sealed class ImportMapTests : IDisposable
{
    private const string Premiums = """
        {
          "fact": "pudong.exchange.policies.v1.PremiumReceived",
          "columns": {
            "保单号": { "field": "policy", "prefix": "insurers/913101159999900107/policies/" },
            "凭证号": { "field": "receiptNumber", "unique": true },
            "到账日期": { "field": "received_date", "format": "dayBefore" },
            "金额": { "field": "amount_fen", "format": "yuan" },
            "付款人": { "field": "payer_kind", "values": { "投保人": "PAYER_KIND_HOLDER", "个人": "PAYER_KIND_PERSON" }, "default": "投保人" },
            "期次": { "field": "instalment_number" }
          }
        }
        """;

    private readonly PolicySheet _folder = new();

    [Fact]
    public async Task Another_type_of_fact_needs_another_map_and_nothing_else()
    {
        var import = await Import("facts", Premiums, "保单号,凭证号,到账日期,金额,付款人,期次\nIMP-0001,SK-0001,20231109,\"1,310.50\",,\nIMP-0001,SK-0002,2023.11.10,¥5,个人,2\n");

        import.ExitCode.Should().Be(ExitCodes.Done, import.Errors);
        File.ReadAllText(Path.Combine(_folder.Folder, "sheet.ndjson")).Should().Be(
            """
            { "@type": "type.googleapis.com/pudong.exchange.policies.v1.PremiumReceived", "policy": "insurers/913101159999900107/policies/IMP-0001", "receiptNumber": "SK-0001", "receivedDate": { "year": 2023, "month": 11, "day": 8 }, "amountFen": "131050", "payerKind": "PAYER_KIND_HOLDER" }
            { "@type": "type.googleapis.com/pudong.exchange.policies.v1.PremiumReceived", "policy": "insurers/913101159999900107/policies/IMP-0001", "receiptNumber": "SK-0002", "receivedDate": { "year": 2023, "month": 11, "day": 9 }, "amountFen": "500", "payerKind": "PAYER_KIND_PERSON", "instalmentNumber": 2 }

            """);
    }

    [Theory]
    [InlineData("\"format\": \"yuan\"", "\"format\": \"euro\"", "needs a \"format\" of fen, yuan, wanYuan")]
    [InlineData(", \"format\": \"yuan\"", "", "needs a \"format\" of fen, yuan, wanYuan")]
    [InlineData("instalment_number", "instalments", "has no field instalments")]
    [InlineData("instalment_number", "payer_kind", "payer_kind is filled twice")]
    [InlineData("PAYER_KIND_PERSON", "PERSON", "PERSON is no PayerKind: PAYER_KIND_INSURED")]
    [InlineData("receiptNumber", "payer_uscc", "Nothing fills receipt_number, which PremiumReceived must have")]
    [InlineData("\"unique\"", "\"uniq\"", "could not be mapped")]
    [InlineData("PremiumReceived", "PremiumTaken", "is not a type of fact")]
    public async Task A_map_that_does_not_fit_the_contract_says_why(string from, string to, string why)
    {
        var import = await Import("facts", Premiums.Replace(from, to, StringComparison.Ordinal), "保单号\nIMP-0001\n");

        import.ExitCode.Should().Be(ExitCodes.Failed);
        import.Errors.Should().Contain(why).And.NotContain("   at ");
    }

    [Fact]
    public async Task Import_policies_takes_no_map_of_other_facts()
    {
        var import = await Import("policies", Premiums, "保单号\nIMP-0001\n");

        import.ExitCode.Should().Be(ExitCodes.Usage);
        import.Errors.Should().Contain("pdx import facts");
    }

    [Fact]
    public async Task A_csv_whose_quotation_marks_do_not_pair_is_refused()
    {
        var import = await Import("facts", Premiums, "保单号,凭证号,到账日期,金额,付款人,期次\nIMP-0001,SK\"1,20231109,5,,\n");

        import.ExitCode.Should().Be(ExitCodes.Failed);
        import.Errors.Should().Contain("quotation marks");
    }

    public void Dispose() => _folder.Dispose();

    private Task<PdxProcess.Ended> Import(string what, string map, string csv)
    {
        var (mapPath, csvPath) = (Path.Combine(_folder.Folder, "map.json"), Path.Combine(_folder.Folder, "sheet.csv"));
        File.WriteAllText(mapPath, map);
        File.WriteAllText(csvPath, csv);
        return PdxProcess.RunOffline("import", what, csvPath, "--map", mapPath);
    }
}
