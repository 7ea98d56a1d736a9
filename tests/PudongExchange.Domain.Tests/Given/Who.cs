using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>The participants that the tests' stories are about; their codes are synthetic and valid.</summary>
internal static class Who
{
    public const string EnterpriseUscc = "91310115999900038C";
    public const string OtherEnterpriseUscc = "913101159999000467";
    public const string ServiceBodyUscc = "913101159999000542";

    public static readonly Participant Insurer = Of(Role.Insurer, "91310115999900011L", "甲财产保险");
    public static readonly Participant OtherInsurer = Of(Role.Insurer, "9131011599990002XC", "乙财产保险");
    public static readonly Participant EmergencyBureau =
        Of(Role.Department, "emergency", "区应急管理局", [Sector.HazardousChemicals, Sector.IndustryAndTrade, Sector.MetalSmelting]);
    public static readonly Participant ChemicalZone = Of(Role.Department, "chemical-zone", "化工区管委会", [Sector.HazardousChemicals]);
    public static readonly Participant FireBrigade = Of(Role.Department, "fire", "消防救援支队", [Sector.FireSafety]);
    public static readonly Participant FinanceBureau = Of(Role.Finance, "bureau", "区金融局");
    public static readonly Participant Office = Of(Role.Office, "pudong", "区安委办");
    public static readonly Participant Town = Of(Role.Town, "310115125", "张江镇", towns: ["310115125"]);
    public static readonly Participant OtherTown = Of(Role.Town, "310115130", "三林镇", towns: ["310115130"]);

    private static Participant Of(Role role, string id, string name, Sector[]? sectors = null, string[]? towns = null) =>
        new(role, id, name, new HashSet<Sector>(sectors ?? []), new HashSet<string>(towns ?? []));
}
