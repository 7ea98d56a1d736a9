using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// One district that many tests read and none changes. The emergency bureau has a plant of a group on its roster, records an accident
/// there, penalises it twice and grades it twice. The town 张江镇 penalises a construction firm that nobody has listed.
/// </summary>
public sealed class EnforcementOf2023 : IAsyncLifetime
{
    public const string SecondPenalty = "departments/emergency/penalties/CF-2023-0002";
    public const string TownsPenalty = "towns/310115125/penalties/CF-2023-0001";

    private District? _district;

    internal District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await District.State(Emergency,
            AnEnterprise.Listed(listed => listed.GroupUscc = Group["group-".Length..]),
            AHazard.FoundByTheBureau(),
            Enforced.Recorded(recorded => recorded.Hazards[0] = AHazard.NameAtTheBureau),
            Enforced.Imposed(),
            Enforced.ForTheHazard(imposed => (imposed.Penalty, imposed.Hazard) = (SecondPenalty, AHazard.NameAtTheBureau)),
            Enforced.Credit(),
            Enforced.Standard());
        await District.State(Zhangjiang, Enforced.Imposed(OnTheFirm));
    }

    /// <summary>Waits until the views reflect the whole story.</summary>
    public Task Told() => District.UntilShown();

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }

    private static void OnTheFirm(PenaltyImposed imposed)
    {
        imposed.Penalty = TownsPenalty;
        imposed.Enterprise = StoryOf2023.Firm;
        imposed.Sector = Sector.Construction;
    }
}
