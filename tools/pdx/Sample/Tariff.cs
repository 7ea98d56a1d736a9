using System.Globalization;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>
/// The clauses and rates that the sample's insurers have filed, from which policies are priced: the same tables for all of them, under numbers of
/// their own. Invented, but for the bands of projects, which are those of 山东 2018.
/// </summary>
internal static class Tariff
{
    /// <summary>How many base premiums per head a sector has.</summary>
    public const int HeadCellCount = 6;

    /// <summary>Base rates on the cumulative limit, parts per million.</summary>
    public static readonly IReadOnlyList<int> LimitRatesPpm = [200, 400, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000];

    /// <summary>Base rates on the cost of a project: up to which cost in yuan, at which rate.</summary>
    public static readonly IReadOnlyList<(long CostYuan, int RatePpm)> ProjectBands =
        [(10_000_000, 650), (50_000_000, 600), (100_000_000, 550), (500_000_000, 500), (1_000_000_000, 450), (long.MaxValue, 400)];

    public static readonly IReadOnlyList<(RateFactorKind Kind, int FactorPpm, string Cell, string Condition)> Factors =
    [
        (RateFactorKind.ClaimFreeYears, 950_000, "C1", "连续一年无赔款"),
        (RateFactorKind.ClaimFreeYears, 900_000, "C2", "连续三年及以上无赔款"),
        (RateFactorKind.StandardisationGrade, 920_000, "D2", "安全生产标准化二级"),
        (RateFactorKind.AccidentHistory, 1_100_000, "A1", "上年度发生一般事故"),
        (RateFactorKind.RiskGrade, 1_200_000, "B1", "风险等级为橙色及以上"),
    ];

    public static readonly IReadOnlyList<TariffProduct> Products =
    [
        new("AZX-01", "安全生产责任保险", ProductKind.WorkSafetyLiability, "责任"),
        new("YC-01", "渔船综合保险", ProductKind.FishingVesselComprehensive, "农险"),
        new("NJ-01", "农机综合保险", ProductKind.AgriculturalComprehensive, "农险"),
        new("GZ-01", "雇主责任保险", ProductKind.EmployersLiability, "责任"),
    ];

    /// <summary>The editions of the tables, each replacing the one before; the last one keeps to 应急〔2025〕27号.</summary>
    public static readonly IReadOnlyList<TariffEdition> Editions =
    [
        new(2020, new(2020, 2, 10), new(2020, 3, 1), new(2022, 12, 31), CommissionCapPpm: 250_000),
        new(2023, new(2022, 12, 8), new(2023, 1, 1), new(2025, 3, 31), CommissionCapPpm: 200_000),
        new(2025, new(2025, 3, 30), new(2025, 4, 1), null, CommissionCapPpm: 50_000),
    ];

    public static TariffEdition EditionOn(DateOnly day) => Editions.First(edition => day <= (edition.LastDay ?? DateOnly.MaxValue));

    public static TariffProduct ProductOf(ProductKind kind) => Products.First(product => product.Kind == kind);

    /// <summary>The base premium per head of a sector in one of its cells, in fen.</summary>
    public static long PerHeadFen(SectorTrait trait, int cell) =>
        (trait.YuanPerHead.Least + ((trait.YuanPerHead.Most - trait.YuanPerHead.Least) * cell / (HeadCellCount - 1))) * (long)PolicyTerms.FenPerYuan;
}

/// <summary>A product that insurers have filed.</summary>
internal sealed record TariffProduct(string Code, string Name, ProductKind Kind, string Line);

/// <summary>One edition of the filed tables.</summary>
internal sealed record TariffEdition(int Year, DateOnly FiledOn, DateOnly FirstDay, DateOnly? LastDay, int CommissionCapPpm)
{
    public string TableVersion => string.Create(CultureInfo.InvariantCulture, $"{Year}-1");

    /// <summary>The number under which an insurer's tables were filed.</summary>
    public string FilingNumberOf(Participant insurer, TariffProduct product) =>
        string.Create(CultureInfo.InvariantCulture, $"(示例{insurer.Name[^1]})备-{product.Line}〔{Year}〕主-{product.Code}号");

    /// <summary>The insurer's own record of the filing.</summary>
    public string NameOf(Participant insurer, TariffProduct product) =>
        string.Create(CultureInfo.InvariantCulture, $"insurers/{insurer.Id}/filings/BA-{Year}-{product.Code}");
}
