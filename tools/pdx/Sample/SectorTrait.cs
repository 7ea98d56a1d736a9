using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>What the sample knows of a sector: how many enterprises it has, of which kind and size, at what price they insure.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Weight">How many of a thousand enterprises are in it.</param>
/// <param name="RequiredPercent">How many of a hundred must be insured; the others are encouraged to.</param>
/// <param name="LegalBasis">What the roster rests on for those that must.</param>
/// <param name="LicencePrefix">How licence numbers begin; empty for a sector without licences.</param>
/// <param name="Industries">Codes by GB/T 4754-2017 with the word that names carry.</param>
/// <param name="SizeWeights">How many are micro, small, medium and large.</param>
/// <param name="Towns">The towns where they cluster; empty for everywhere.</param>
/// <param name="YuanPerHead">The base premium per head and year, least and most.</param>
/// <param name="DeathLimitYuan">The limits per person for death that are sold.</param>
/// <param name="AccidentTypes">How people come to harm.</param>
/// <param name="WorkActivities">The priority work activities (重点环节) that occur.</param>
/// <param name="Hazards">What is commonly wrong, and where.</param>
/// <param name="Criteria">The editions of the criteria of major hazards, newest last.</param>
internal sealed record SectorTrait(
    Sector Sector,
    int Weight,
    int RequiredPercent,
    string LegalBasis,
    string LicencePrefix,
    IReadOnlyList<(string Code, string Word)> Industries,
    IReadOnlyList<int> SizeWeights,
    IReadOnlyList<string> Towns,
    (int Least, int Most) YuanPerHead,
    IReadOnlyList<int> DeathLimitYuan,
    IReadOnlyList<AccidentType> AccidentTypes,
    IReadOnlyList<WorkActivity> WorkActivities,
    IReadOnlyList<(string What, string Where)> Hazards,
    IReadOnlyList<CriteriaEdition> Criteria)
{
    /// <summary>The criteria in force on a day; null when the sector had none then.</summary>
    public CriteriaEdition? CriteriaOn(DateOnly day) => Criteria.LastOrDefault(edition => edition.InForceFrom <= day);
}

/// <summary>One edition of the criteria of major hazards (重大事故隐患判定标准) of a sector.</summary>
/// <param name="Standard">Its document.</param>
/// <param name="Version">Its version.</param>
/// <param name="InForceFrom">The first day on which it holds.</param>
/// <param name="Codes">Some of its items.</param>
internal sealed record CriteriaEdition(string Standard, string Version, DateOnly InForceFrom, IReadOnlyList<string> Codes);
