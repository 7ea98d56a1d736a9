using System.Collections.Frozen;
using static PudongExchange.Contracts.District.V1.Sector;

namespace PudongExchange.Domain.Parameters;

/// <summary>
/// The documents of criteria of major hazards (重大事故隐患判定标准) that the release knows, by sector. Of a document whose items
/// are not confirmed every code with its prefix passes; departments publish the items as facts. A day that is not confirmed is the first
/// of the year in the document's number, or from memory.
/// </summary>
public static class CriteriaCatalogue
{
    // 应急管理部令第10号 article 2: hazardous chemicals inside an enterprise of industry and trade follow their own criteria. Those of fire
    // safety hold everywhere.
    public static readonly IReadOnlyList<CriteriaDocument> Documents =
    [
        new("WH-2017", "安监总管三〔2017〕121号", "2017试行", new(2017, 11, 13), null, [HazardousChemicals, IndustryAndTrade, MetalSmelting],
            "主要负责人、安全管理人员未经考核合格", "特种作业人员未持证上岗", "“两重点一重大”外部安全防护距离不足", "重点监管工艺未实现自动化控制或紧急停车",
            "一、二级重大危险源罐区无紧急切断或独立的安全仪表系统", "全压力式液化烃储罐未设注水措施", "液化气体充装未使用万向管道", "剧毒气体管道穿越公共区域",
            "架空电力线穿越生产区", "未经正规设计且未进行安全设计诊断", "使用淘汰的工艺、设备", "未设检测报警装置或防爆电气不合规",
            "控制室、机柜间不满足防火防爆要求", "未设双重电源或不间断电源", "安全阀、爆破片等未正常投用", "未建立全员责任制或隐患排查治理制度",
            "未制定操作规程和工艺控制指标", "动火、受限空间等特殊作业制度未有效执行", "新工艺、精细化工未进行反应安全风险评估", "未分区分类储存或超量、超品种、禁配混存")
        {
            IsDateConfirmed = false,
            ConfirmedItemCount = 15,
        },
        new("YH-2017", "安监总管三〔2017〕121号", "2017试行", new(2017, 11, 13), null, [Fireworks]) { IsDateConfirmed = false },
        new("GM-129", "安监总管四〔2017〕129号", "2017", new(2017, 11, 30), new(2023, 5, 14), [IndustryAndTrade, MetalSmelting]) { IsDateConfirmed = false },
        new("GM-10", "应急管理部令第10号", "2023", new(2023, 5, 15), null, [IndustryAndTrade, MetalSmelting]),
        new("GM-10-03", "应急管理部令第10号", "2023", new(2023, 5, 15), null, [IndustryAndTrade, MetalSmelting],
            "未对承包、承租单位统一协调、管理或定期检查", "特种作业人员未持证上岗", "金属冶炼企业主要负责人、安全管理人员未经考核合格"),
        new("JZ-2022", "建质规〔2022〕2号", "2022版", new(2022, 4, 19), null, [Construction]),
        new("JZ-2024", "建质规〔2024〕5号", "2024版", new(2024, 1, 1), null, [Construction]) { IsDateConfirmed = false },
        new("DL-2023", "道路运输企业和城市客运企业安全生产重大事故隐患判定标准(试行)", "2023试行", new(2023, 10, 1), null, [Transport]),
        new("GL-2023", "交办公路〔2023〕59号", "2023", new(2023, 1, 1), null, [RoadMaintenance, Transport]) { IsDateConfirmed = false },
        new("SK-2017", "交办海〔2017〕170号", "2017", new(2017, 1, 1), null, [Transport]) { IsDateConfirmed = false },
        new("XF-35181-2017", "GB 35181-2017", "2017", new(2018, 7, 1), new(2025, 10, 31), []) { IsDateConfirmed = false },
        new("XF-35181-2025", "GB 35181-2025", "2025", new(2025, 11, 1), null, []),
        new("YC-2022", "农渔发〔2022〕11号", "2022", new(2022, 4, 2), null, [Fishery],
            "擅自改变船体结构、主尺度或作业类型", "救生、消防设备或号灯不合规", "职务船员配员不足", "关闭或破坏定位监控设备、篡改数据",
            "超航区、超抗风等级航行或超载", "证书失效出海", "超员或载客", "台风等恶劣天气不撤离"),
        new("NJ-2022", "农办机〔2022〕7号", "2022", new(2022, 6, 24), null, [AgriculturalMachinery],
            "无证驾驶或饮酒驾驶", "违法搭载人员", "无牌或未检验", "超载、超限、超速", "拼装、改装", "灯光、防护、制动或转向失灵"),
        new("MB-2023", "工信厅安全函〔2023〕337号", "2023", new(2023, 1, 1), null, [CivilExplosives]) { IsDateConfirmed = false },
    ];

    private static readonly CriteriaDocument[] LongestPrefixFirst = [.. Documents.OrderByDescending(document => document.Prefix.Length)];

    private static readonly FrozenSet<string> Listed =
        Documents.SelectMany(document => document.Items.Select((_, item) => document.CodeOf(item))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The document that a code belongs to; null when the release knows none, or knows that it has no such item.</summary>
    public static CriteriaDocument? Find(string code)
    {
        var document = Array.Find(LongestPrefixFirst,
            one => code.Length > one.Prefix.Length && code.StartsWith(one.Prefix, StringComparison.Ordinal) && code[one.Prefix.Length] == '-');
        return document is { IsComplete: true } && !Listed.Contains(code) ? null : document;
    }
}
