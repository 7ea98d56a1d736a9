using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>An expert in an insurer's register.</summary>
internal sealed record RegisteredExpert(string CertificateNumber, string Specialty, IReadOnlyList<Sector> Sectors)
{
    /// <summary>The specialities that there are, and the sectors that each serves.</summary>
    public static readonly IReadOnlyList<(string Specialty, IReadOnlyList<Sector> Sectors)> Specialties =
    [
        ("化工安全", [Sector.HazardousChemicals, Sector.Fireworks]),
        ("机械安全", [Sector.IndustryAndTrade, Sector.MetalSmelting, Sector.AgriculturalMachinery]),
        ("电气安全", [Sector.IndustryAndTrade, Sector.Construction, Sector.FireSafety]),
        ("建筑安全", [Sector.Construction, Sector.RoadMaintenance]),
        ("消防工程", [Sector.FireSafety, Sector.Fireworks]),
        ("交通安全", [Sector.Transport, Sector.Fishery]),
    ];
}
