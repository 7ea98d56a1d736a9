using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// The bureau keeps insurer A's terms in its register and insurer B keeps its own; A has a body, an expert and a commission.
/// </summary>
public sealed class StoryOfTheMarket : IAsyncLifetime
{
    private District? _district;

    internal District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await _district.State(Finance, AFiling.AtTheBureau(filed =>
        {
            filed.Insurer = Insurer(InsurerA);
            filed.ClearCommissionCapPpm();
        }));
        await _district.State(InsurerB, AFiling.Filed());
        await _district.State(InsurerA, APolicy.Issued(), AServiceBody.Registered(), AServiceBody.Expert(),
            ACommission.Paid(paid => paid.Filing = AFiling.NameAtTheBureau));
    }

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }
}
