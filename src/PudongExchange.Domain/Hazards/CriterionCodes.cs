using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Domain.Hazards;

/// <summary>
/// What a criterion's code tells by itself. Until the catalogue of criteria is stated to the exchange, it is the leading
/// letters of the documents that are confirmed; a code of any other document fits every sector.
/// </summary>
public static partial class CriterionCodes
{
    // 应急管理部令第10号 article 2: hazardous chemicals inside an enterprise of industry and trade follow their own criteria.
    // The criteria of fire safety (GB 35181) hold everywhere, so they are not listed.
    private static readonly FrozenDictionary<string, Sector[]> SectorsByPrefix = new Dictionary<string, Sector[]>
    {
        ["WH"] = [Sector.HazardousChemicals, Sector.IndustryAndTrade, Sector.MetalSmelting],
        ["GM"] = [Sector.IndustryAndTrade, Sector.MetalSmelting],
        ["JZ"] = [Sector.Construction],
        ["DL"] = [Sector.Transport],
        ["SK"] = [Sector.Transport],
        ["YC"] = [Sector.Fishery],
        ["NJ"] = [Sector.AgriculturalMachinery],
    }.ToFrozenDictionary();

    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>False when the code's document is known and is about other sectors.</summary>
    public static bool MayFit(string code, Sector sector)
    {
        var hyphen = code.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 || !SectorsByPrefix.TryGetValue(code[..hyphen], out var sectors) || sectors.Contains(sector);
    }

    [GeneratedRegex(@"\A[A-Z0-9-]{4,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
