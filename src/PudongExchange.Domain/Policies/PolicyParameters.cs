using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Policies;

/// <summary>
/// The numbers of the law and of practice that the rules of policies read, each with its source. Business is judged
/// by the numbers of its own day.
/// </summary>
public static class PolicyParameters
{
    private static readonly DateOnly Always = DateOnly.MinValue;

    /// <summary>
    /// The least limit per person for death and disability: 300,000 yuan by 安监总办〔2017〕140号 article 17, in force
    /// 2018-01-01 (unconfirmed, from memory of the text), 400,000 yuan by 应急〔2025〕27号 article 15, in force 2025-03-29.
    /// </summary>
    public static readonly Timeline<long> DeathMinimumFen = Timeline.Starting(Always, 0L)
        .With(new(2018, 1, 1), 30_000_000)
        .With(new(2025, 3, 29), 40_000_000);

    /// <summary>The most that may be spent on prevention, of the premium received: 21 % by 应急〔2025〕27号; no ceiling before.</summary>
    public static readonly Timeline<int> PreventionCeilingPpm = Timeline.Starting(Always, 1_000_000)
        .With(new(2025, 3, 29), 210_000);

    /// <summary>A cover that is not limited to a project normally runs for a year; the leap day included.</summary>
    public const int LongestUsualCoverDays = 366;

    /// <summary>How far the rate charged may lie from base times factors, and the premium from rate times basis: one per cent.</summary>
    public const decimal RateTolerance = 0.01m;

    /// <summary>More people than this in one enterprise are a mistake.</summary>
    public const int MaxHeads = 1_000_000;

    /// <summary>True for a product that is 安责险, to which its implementing measures apply.</summary>
    public static bool IsWorkSafetyLiability(ProductKind product) => product == ProductKind.WorkSafetyLiability;

    /// <summary>
    /// True for a product that discharges the duty to insure of 安全生产法 article 51; the notice lets comprehensive insurance
    /// do so for fishing vessels and for agricultural machinery.
    /// </summary>
    public static bool DischargesDuty(ProductKind product, Sector sector) => product switch
    {
        ProductKind.WorkSafetyLiability => true,
        ProductKind.FishingVesselComprehensive => sector == Sector.Fishery,
        ProductKind.AgriculturalComprehensive => sector == Sector.AgriculturalMachinery,
        _ => false,
    };
}
