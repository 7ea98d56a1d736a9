using System.Globalization;

namespace PudongExchange.Pdx.Sample;

/// <summary>The criteria of major hazards that were in force in 2022 and 2023, by sector.</summary>
internal static class Criteria
{
    private static readonly DateOnly Always = new(2020, 1, 1);

    public static readonly IReadOnlyList<CriteriaEdition> Chemicals =
        [new("安监总管三〔2017〕121号", "2017试行", Always, Numbered("WH-2017-{0:D2}", 20))];

    public static readonly IReadOnlyList<CriteriaEdition> Fireworks =
        [new("安监总管三〔2017〕121号", "2017试行", Always, Numbered("YH-2017-{0:D2}", 20))];

    /// <summary>应急管理部令第10号 replaced 安监总管四〔2017〕129号 on 2023-05-15.</summary>
    public static readonly IReadOnlyList<CriteriaEdition> Industry =
    [
        new("安监总管四〔2017〕129号", "2017", Always, Numbered("GM-129-{0:D2}", 14)),
        new("应急管理部令第10号", "2023", new(2023, 5, 15),
            ["GM-10-03-01", "GM-10-03-02", "GM-10-11-01", "GM-10-11-03", "GM-10-12-01", "GM-10-13-01", "GM-10-13-02"]),
    ];

    public static readonly IReadOnlyList<CriteriaEdition> Metal =
    [
        new("安监总管四〔2017〕129号", "2017", Always, Numbered("GM-129-{0:D2}", 14)),
        new("应急管理部令第10号", "2023", new(2023, 5, 15),
            ["GM-10-03-03", "GM-10-04-01", "GM-10-04-05", "GM-10-05-02", "GM-10-05-04"]),
    ];

    public static readonly IReadOnlyList<CriteriaEdition> Building =
    [
        new("建质规〔2022〕2号", "2022版", new(2022, 4, 19),
            ["JZ-2022-04-01", "JZ-2022-05-02", "JZ-2022-06-01", "JZ-2022-07-03", "JZ-2022-08-02", "JZ-2022-09-01", "JZ-2022-11-02"]),
    ];

    public static readonly IReadOnlyList<CriteriaEdition> Roads =
        [new("交办公路〔2023〕59号", "2023", new(2023, 10, 1), ["GL-2023-01", "GL-2023-02", "GL-2023-03"])];

    public static readonly IReadOnlyList<CriteriaEdition> Transport =
    [
        new("道路运输企业和城市客运企业安全生产重大事故隐患判定标准(试行)", "2023试行", new(2023, 10, 1),
            ["DL-2023-03-01", "DL-2023-03-04", "DL-2023-04-02", "DL-2023-05-01"]),
    ];

    public static readonly IReadOnlyList<CriteriaEdition> Fire =
        [new("GB 35181-2017", "2017", Always, Numbered("XF-35181-2017-D{0}", 10))];

    public static readonly IReadOnlyList<CriteriaEdition> Fishery =
        [new("农渔发〔2022〕11号", "2022", new(2022, 4, 2), Numbered("YC-2022-{0:D2}", 8))];

    public static readonly IReadOnlyList<CriteriaEdition> Machinery =
        [new("农办机〔2022〕7号", "2022", new(2022, 6, 24), Numbered("NJ-2022-{0:D2}", 6))];

    private static string[] Numbered(string format, int count) =>
        [.. Enumerable.Range(1, count).Select(number => string.Format(CultureInfo.InvariantCulture, format, number))];
}
