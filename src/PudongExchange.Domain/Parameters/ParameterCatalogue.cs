using System.Collections.Frozen;
using static PudongExchange.Contracts.Parameters.V1.ParameterUnit;

namespace PudongExchange.Domain.Parameters;

/// <summary>
/// Every number of the law that rules read, with the values that the release knows and their sources. It is closed: a
/// parameter that no rule reads would promise what nothing keeps. docs/reference/parameters.md shows the same table.
/// </summary>
/// <remarks>The log holds settings by name and unit: neither ever changes, and a parameter that no rule reads any more stays.</remarks>
public static class ParameterCatalogue
{
    private static readonly DateOnly Always = DateOnly.MinValue;
    private static readonly DateOnly MeasuresOf2025 = new(2025, 3, 29);
    private static readonly DateOnly WorkSafetyLawOf2021 = new(2021, 9, 1);
    private static readonly DateOnly Aq9010 = new(2020, 2, 1);

    public static readonly ParameterDefinition DeathLimitMinimum = new("death-limit-minimum", Fen,
        "每人死亡伤残责任限额最低额", "The least limit of liability per person for death and disability.",
        new(new(2018, 1, 1), 30_000_000, "安监总办〔2017〕140号", "第十七条", IsConfirmed: false),
        new(MeasuresOf2025, 40_000_000, "应急〔2025〕27号", "第十五条"))
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition PreventionRatioCeiling = new("prevention-ratio-ceiling", Ppm,
        "事故预防服务费占实收保费比例上限", "The most of the premium received that may be spent on prevention.",
        new BuiltInValue(MeasuresOf2025, 210_000, "应急〔2025〕27号", ""))
    { IsBySectorAndTown = true };

    /// <summary>河北 (冀安委办〔2019〕55号) has 15 %, 无锡 20 %; none is known for Shanghai, so the release has no value.</summary>
    public static readonly ParameterDefinition PreventionRatioFloor = new("prevention-ratio-floor", Ppm,
        "事故预防服务费占实收保费比例下限", "The least of the premium that a policy must commit to prevention.")
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition CommissionCeiling = new("commission-ceiling", Ppm,
        "安责险手续费比例上限", "The most that may be paid as commission for work-safety liability insurance, of the premium.",
        new BuiltInValue(MeasuresOf2025, 50_000, "应急〔2025〕27号", "第十四条"));

    /// <summary>保险法 says only "in time"; the number stands in the terms of one province's platform.</summary>
    public static readonly ParameterDefinition ClaimReportTime = new("claim-report-time", Days,
        "出险后报案期限", "How soon after a loss it is reported.",
        new BuiltInValue(Always, 30, "保险法(2015)", "第二十一条", IsConfirmed: false));

    public static readonly ParameterDefinition ClaimAssessmentTime = new("claim-assessment-time", Days,
        "核定期限(情形复杂)", "How soon after its complete documents a claim is assessed.",
        new BuiltInValue(Always, 30, "保险法(2015)", "第二十三条"));

    public static readonly ParameterDefinition ClaimPaymentTime = new("claim-payment-time", Days,
        "达成赔付协议后支付期限", "How soon after the agreement a claim is paid.",
        new BuiltInValue(Always, 10, "保险法(2015)", "第二十三条"));

    public static readonly ParameterDefinition RefusalNoticeTime = new("refusal-notice-time", Days,
        "拒赔通知期限", "How soon after its decision a refusal is notified.",
        new BuiltInValue(Always, 3, "保险法(2015)", "第二十四条"));

    public static readonly ParameterDefinition ClaimAdvanceTime = new("claim-advance-time", Days,
        "先予支付期限", "How soon after the complete documents what can be determined is paid in advance.",
        new BuiltInValue(Always, 60, "保险法(2015)", "第二十五条"));

    public static readonly ParameterDefinition ComplaintAnswerTime = new("complaint-answer-time", WorkingDays,
        "投诉答复期限", "How soon after it came in a complaint about prevention service gets its first answer.",
        new BuiltInValue(Aq9010, 10, "AQ 9010-2019", "6"));

    public static readonly ParameterDefinition ComplaintCheckTime = new("complaint-check-time", WorkingDays,
        "投诉进一步核查期限", "How long a further check of a complaint may take.",
        new BuiltInValue(Aq9010, 30, "AQ 9010-2019", "6"));

    /// <summary>Counted as civil days; whether the clause means working days is unconfirmed.</summary>
    public static readonly ParameterDefinition ComplaintExtensionTime = new("complaint-extension-time", Days,
        "投诉答复延长期限", "By how long the answer to a complaint may be put off.",
        new BuiltInValue(Aq9010, 30, "AQ 9010-2019", "6", IsConfirmed: false));

    public static readonly ParameterDefinition PenaltyPublicationTime = new("penalty-publication-time", WorkingDays,
        "行政处罚公开曝光期限", "How soon after its decision a penalty is published.",
        new BuiltInValue(WorkSafetyLawOf2021, 7, "安全生产法(2021)", "第七十八条"))
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition UninsuredFineLeast = new("uninsured-fine-least", Fen,
        "未投保罚款下限", "The least fine with the order to insure in time.",
        new BuiltInValue(WorkSafetyLawOf2021, 5_000_000, "安全生产法(2021)", "第一百零九条"))
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition UninsuredFineMost = new("uninsured-fine-most", Fen,
        "未投保罚款上限", "The greatest fine with the order to insure in time.",
        new BuiltInValue(WorkSafetyLawOf2021, 10_000_000, "安全生产法(2021)", "第一百零九条"))
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition OverdueFineLeast = new("overdue-fine-least", Fen,
        "逾期未投保罚款下限", "The least fine for not having insured in the time given.",
        new BuiltInValue(WorkSafetyLawOf2021, 10_000_000, "安全生产法(2021)", "第一百零九条"))
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition OverdueFineMost = new("overdue-fine-most", Fen,
        "逾期未投保罚款上限", "The greatest fine for not having insured in the time given.",
        new BuiltInValue(WorkSafetyLawOf2021, 20_000_000, "安全生产法(2021)", "第一百零九条"))
    { IsBySectorAndTown = true };

    public static readonly ParameterDefinition StandardisationValidity = new("standardisation-validity", Years,
        "安全生产标准化等级有效期", "For how long a level of standardisation is valid.",
        new BuiltInValue(Always, 3, "应急〔2021〕83号", "", IsConfirmed: false))
    { IsBySectorAndTown = true };

    /// <summary>冀安委办〔2019〕55号 allows rewards in Hebei; no text that would in Pudong was found.</summary>
    public static readonly ParameterDefinition SafetyRewardPermission = new("safety-reward-permission", Permission,
        "事故预防服务费可否用于安全奖励", "Whether prevention money may be spent on rewards for safety.",
        new BuiltInValue(Always, 0, "银保监办发〔2020〕117号", "", IsConfirmed: false));

    public static readonly IReadOnlyList<ParameterDefinition> All =
    [
        DeathLimitMinimum, PreventionRatioCeiling, PreventionRatioFloor, CommissionCeiling, ClaimReportTime, ClaimAssessmentTime, ClaimPaymentTime,
        RefusalNoticeTime, ClaimAdvanceTime, ComplaintAnswerTime, ComplaintCheckTime, ComplaintExtensionTime, PenaltyPublicationTime,
        UninsuredFineLeast, UninsuredFineMost, OverdueFineLeast, OverdueFineMost, StandardisationValidity, SafetyRewardPermission,
    ];

    private static readonly FrozenDictionary<string, ParameterDefinition> ByName = All.ToFrozenDictionary(definition => definition.Name);

    /// <summary>The parameter of that name, or null.</summary>
    public static ParameterDefinition? Find(string name) => ByName.GetValueOrDefault(name);
}
