using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// One district that many tests read and none changes: the whole story of the plant; insurer B covered it too for a week of December
/// 2023; and 30 hazards that the town found at a builder whom its department requires to insure and nobody does.
/// </summary>
public sealed class WholeDistrict : IAsyncLifetime
{
    public const string Builder = $"enterprises/{Who.OtherEnterpriseUscc}";

    private District? _district;

    internal District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        foreach (var (who, fact) in WholeStory.Facts)
            await District.State(who, fact);

        await District.State(InsurerB, APolicy.Issued(InAWeekOfDecember));
        await District.State(Construction, AnEnterprise.Listed(listed =>
        {
            listed.Enterprise = Builder;
            listed.Sector = Sector.Construction;
            listed.IndustryCode = "E4710";
        }));
        await District.State(Zhangjiang, [.. Enumerable.Range(1, 30).Select(number => AHazard.FoundByTheTown(found =>
        {
            found.Hazard = $"towns/310115125/hazards/SG-2023-{number:0000}";
            found.Enterprise = Builder;
            found.Sector = Sector.Construction;
            found.Grade = Contracts.Hazards.V1.HazardGrade.General;
            found.CriterionCodes.Clear();
            found.CriterionStandard = "";
            found.CriterionVersion = "";
            found.DueDate = "2023-10-01".Day();
            found.DueDate.Day = number;
        }))]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }

    private static void InAWeekOfDecember(PolicyIssued issued)
    {
        issued.BindDate = "2023-12-10".Day();
        issued.FirstCoverDate = "2023-12-11".Day();
        issued.LastCoverDate = "2023-12-17".Day();
    }
}
