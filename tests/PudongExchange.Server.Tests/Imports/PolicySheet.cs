using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace PudongExchange.Server.Tests.Imports;

/// <summary>The sheet of docs/reference/import.md: what an insurer's clerk keeps of its policies, with one row to begin with.</summary>
internal sealed class PolicySheet : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pudong-import-");

    public static string Map { get; } = InRepository("docs/reference/import/policies.map.json");

    public string Folder => _folder.FullName;

    public string Output => Path.Combine(Folder, "policies.ndjson");

    public string[] Lines => File.ReadAllLines(Output);

    /// <summary>A good row; the cells as a clerk types them.</summary>
    public static Dictionary<string, object?> Row(string number = "IMP-0001") => new()
    {
        ["序号"] = 1,
        ["保单号"] = number,
        ["被保险人"] = "示例金石旅游客运000057有限公司",
        ["统一社会信用代码"] = "913101159999001T7N",
        ["所属街镇代码"] = "310115139",
        ["地址"] = "上海市浦东新区航城路2537号",
        ["行业"] = "交通运输",
        ["国民经济行业代码"] = "G5422",
        ["职工人数"] = 6,
        ["投保人数"] = 6,
        ["签单日期"] = new DateTime(2023, 11, 7),
        ["保险起期"] = "2023年11月8日",
        ["保险止期"] = 45603,
        ["保险费(元)"] = 786.1,
        ["每人死亡限额(万元)"] = 50,
        ["每次事故限额(万元)"] = 500,
        ["累计限额(万元)"] = "1,000",
        ["基准保费(元/人)"] = 131.02,
        ["实收保费(元/人)"] = 131.02,
        ["保障项目"] = "从业人员伤亡、医疗救护",
        ["隐患排查次数"] = 2,
        ["预防费比例"] = 0.15,
        ["首席承保人"] = null,
        ["首席份额"] = null,
        ["共保人"] = null,
        ["共保份额"] = null,
        ["续保自"] = null,
        ["备注"] = "",
    };

    /// <summary>A row with some cells changed.</summary>
    public static Dictionary<string, object?> Row(string number, params (string Heading, object? Value)[] changes)
    {
        var row = Row(number);
        foreach (var (heading, value) in changes)
            row[heading] = value;

        return row;
    }

    public string WriteWorkbook(params Dictionary<string, object?>[] rows)
    {
        var path = Path.Combine(Folder, "policies.xlsx");
        var format = new OpenXmlConfiguration { DynamicColumns = [new DynamicExcelColumn("预防费比例") { Format = "0.00%" }] };
        MiniExcel.SaveAs(path, rows, sheetName: "承保明细", configuration: format, overwriteFile: true);
        return path;
    }

    public string WriteCsv(Encoding encoding, params Dictionary<string, object?>[] rows)
    {
        var path = Path.Combine(Folder, "policies.csv");
        var lines = rows.Select(row => string.Join(",", row.Values.Select(Text))).Prepend(string.Join(",", rows[0].Keys));
        File.WriteAllText(path, string.Join("\r\n", lines) + "\r\n", encoding);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Text(object? value) => "\"" + value switch
    {
        DateTime day => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    } + "\"";

    private static string InRepository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PudongExchange.sln")))
            folder = folder.Parent;

        return Path.Combine(folder!.FullName, path);
    }
}
