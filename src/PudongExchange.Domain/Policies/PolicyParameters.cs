using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Domain.Policies;

/// <summary>
/// What the rules of policies read beside the numbers of the law, which are dated parameters
/// (<see cref="Parameters.ParameterCatalogue"/>): which products count, and what is implausible.
/// </summary>
public static class PolicyParameters
{
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
