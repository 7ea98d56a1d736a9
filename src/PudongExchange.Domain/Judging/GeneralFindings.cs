using static PudongExchange.Contracts.Submissions.V1.Severity;

namespace PudongExchange.Domain.Judging;

/// <summary>The findings that any fact can meet.</summary>
public static class GeneralFindings
{
    public static readonly FindingKind UnknownFactType = new("UNKNOWN_FACT_TYPE", Error,
        "The exchange knows no fact type {0}.", "交易所不认识事实类型 {0}。");

    public static readonly FindingKind Unreadable = new("FACT_UNREADABLE", Error,
        "The bytes are not an encoding of {0}.", "字节内容不是 {0} 的有效编码。");

    public static readonly FindingKind UnknownFields = new("UNKNOWN_FIELDS", Error,
        "The fact carries fields that this version of the contract does not have; nobody would judge them.",
        "该事实含有本版接口没有的字段,无法判定。");

    public static readonly FindingKind NotJudged = new("NOT_JUDGED", Error,
        "The exchange failed to judge the fact; it is kept, and the operator has been told.",
        "交易所未能判定该事实;内容已保存,并已通知运维人员。");

    public static readonly FindingKind RecordFull = new("RECORD_FULL", Error,
        "The record has {0} facts already and takes no more.", "该记录已有 {0} 个事实,不再接收。");

    public static readonly FindingKind TooManyLinked = new("TOO_MANY_LINKED", Error,
        "The record that this one belongs to has {0} others already and takes no more.", "所属记录已有 {0} 个下属记录,不再接收。");

    public static readonly FindingKind NotYoursToState = new("NOT_YOURS_TO_STATE", Error,
        "A participant of role {0} does not state {1}.", "角色 {0} 的参与方无权陈述 {1}。");

    public static readonly FindingKind OutsideYourScope = new("OUTSIDE_YOUR_SCOPE", Error,
        "The {0} is outside the participant's scope.", "{0} 不在该参与方的职责范围内。");

    public static readonly FindingKind Required = new("REQUIRED", Error,
        "The field must be given.", "该字段必须填写。");

    public static readonly FindingKind TooLong = new("TOO_LONG", Error,
        "The text has {0} characters; at most {1} are allowed.", "文本有 {0} 个字符,最多允许 {1} 个。");

    public static readonly FindingKind TooShort = new("TOO_SHORT", Error,
        "The text has {0} characters; at least {1} are needed.", "文本有 {0} 个字符,至少需要 {1} 个。");

    public static readonly FindingKind MustBeEmpty = new("MUST_BE_EMPTY", Error,
        "The field does not apply to what the fact says and must be left empty.", "该字段不适用于所陈述的内容,须留空。");

    public static readonly FindingKind TooMany = new("TOO_MANY", Error,
        "The list has {0} items; at most {1} are allowed.", "列表有 {0} 项,最多允许 {1} 项。");

    public static readonly FindingKind BadText = new("BAD_TEXT", Error,
        "The text must be composed (NFC, no combining marks), without invisible characters and without white space at its ends.",
        "文本须为合成形式(NFC,无组合附加符号),不含不可见字符,首尾无空白。");

    public static readonly FindingKind BadName = new("BAD_NAME", Error,
        "The name is not of the form {0}.", "名称不符合 {0} 的格式。");

    public static readonly FindingKind BadNumber = new("BAD_NUMBER", Error,
        "A business number is 4 to 50 letters, digits and hyphens.", "业务编号须为 4 至 50 位字母、数字或连字符。");

    public static readonly FindingKind IdentityNumber = new("IDENTITY_NUMBER", Error,
        "The number holds an identity number (GB 11643); the exchange takes none.", "编号中含有公民身份号码(GB 11643),交易所不予接收。");

    public static readonly FindingKind BadDate = new("BAD_DATE", Error,
        "The date does not exist or lies outside 1990 to 2099.", "日期不存在,或不在 1990 年至 2099 年之间。");

    public static readonly FindingKind BadTime = new("BAD_TIME", Error,
        "The instant is not valid or lies outside 1990 to 2099.", "时刻无效,或不在 1990 年至 2099 年之间。");

    public static readonly FindingKind EndsBeforeStart = new("ENDS_BEFORE_START", Error,
        "{0} lies before {1}.", "{0} 早于 {1}。");

    public static readonly FindingKind BadUscc = new("BAD_USCC", Error,
        "The unified social credit code fails GB 32100-2015 (18 characters, check digit).",
        "统一社会信用代码不符合 GB 32100-2015(18 位及校验码)。");

    public static readonly FindingKind UnknownTown = new("UNKNOWN_TOWN", Error,
        "{0} is not a street, town or special unit of Pudong.", "{0} 不是浦东新区的街道、镇或特殊单位。");

    public static readonly FindingKind BadIndustryCode = new("BAD_INDUSTRY_CODE", Error,
        "The industry code is not of the form of GB/T 4754-2017: a letter A to T and four digits.",
        "行业代码不符合 GB/T 4754-2017 的格式:门类字母 A 至 T 加四位数字。");

    public static readonly FindingKind UnknownValue = new("UNKNOWN_VALUE", Error,
        "The value is not set or not one of the contract's.", "该值未设置或不在接口定义之内。");

    public static readonly FindingKind OutOfRange = new("OUT_OF_RANGE", Error,
        "The value must be from {0} to {1}.", "数值须在 {0} 至 {1} 之间。");

    public static readonly FindingKind SharesNotWhole = new("SHARES_NOT_WHOLE", Error,
        "The shares sum to {0} ppm instead of 1,000,000.", "份额合计为百万分之 {0},应为百万分之 1,000,000。");

    public static readonly FindingKind SumMismatch = new("SUM_MISMATCH", Error,
        "The parts sum to {0}; the whole is {1}.", "各分项合计 {0},与总数 {1} 不符。");

    public static readonly FindingKind BadDigest = new("BAD_DIGEST", Error,
        "A SHA-256 digest has 32 bytes.", "SHA-256 摘要须为 32 字节。");

    public static readonly FindingKind Repeated = new("REPEATED", Error,
        "The value {0} stands in the list more than once.", "{0} 在列表中重复出现。");

    public static readonly FindingKind RecordUnknown = new("RECORD_UNKNOWN", Error,
        "The exchange has no record {0} of this participant.", "交易所没有该参与方的记录 {0}。");

    public static readonly FindingKind AlreadyKnown = new("ALREADY_KNOWN", Notice,
        "The same was recorded at index {0}; nothing is counted twice.", "相同内容已在序号 {0} 记录,不会重复计算。");

    public static readonly FindingKind NumberReused = new("NUMBER_REUSED", Error,
        "The number {0} was used at index {1} with other content.", "编号 {0} 已在序号 {1} 以其他内容使用。");

    public static readonly FindingKind InFuture = new("IN_FUTURE", Error,
        "{0:yyyy-MM-dd} lies after the day of recording, {1:yyyy-MM-dd}.", "{0:yyyy-MM-dd} 晚于记录日 {1:yyyy-MM-dd}。");

    public static readonly FindingKind Late = new("LATE", Warning,
        "It happened on {0:yyyy-MM-dd} and was reported more than {1} days later.", "事项发生于 {0:yyyy-MM-dd},报送迟于 {1} 天。");

    public static readonly IReadOnlyList<FindingKind> All =
    [
        UnknownFactType, Unreadable, UnknownFields, NotJudged, RecordFull, TooManyLinked, NotYoursToState, OutsideYourScope, Required, TooLong, TooShort,
        MustBeEmpty, TooMany, BadText, BadName, BadNumber, IdentityNumber, BadDate, BadTime, EndsBeforeStart, BadUscc, UnknownTown, BadIndustryCode, UnknownValue,
        OutOfRange, SharesNotWhole, SumMismatch, BadDigest, Repeated, RecordUnknown, AlreadyKnown, NumberReused, InFuture, Late,
    ];
}
