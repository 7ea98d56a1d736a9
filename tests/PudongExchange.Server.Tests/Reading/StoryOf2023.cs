using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// One district that many tests read and none changes. The chemical plant of the builders is on the emergency bureau's roster,
/// belongs to a group, and insurer A insures and serves it. A construction firm in 三林镇 that nobody has listed is insured
/// by insurer B.
/// </summary>
public sealed class StoryOf2023 : IAsyncLifetime
{
    public const string Plant = AnEnterprise.Name;
    public const string Firm = $"enterprises/{Who.OtherEnterpriseUscc}";
    public static readonly string PlantPolicy = District.Of(InsurerA, APolicy.Name);
    public static readonly string FirmPolicy = District.Of(InsurerB, APolicy.Name);

    private District? _district;

    internal District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await District.State(Emergency, AnEnterprise.Listed(listed => listed.GroupUscc = Group["group-".Length..]));
        await District.State(InsurerA,
            APolicy.Issued(), APolicy.Premium(), APolicy.Endorsed(), APlan.Agreed(), AnActivity.Delivered(), AnActivity.Confirmed(),
            ASpendingItem.Booked(), ASpendingItem.Paid(), AHazard.Found(), AHazard.Notified(), AClaim.Reported(), AClaim.Assessed(), AClaim.Paid());
        await District.State(InsurerB, APolicy.Issued(FirmsPolicy));
        await District.State(Emergency, AHazard.FoundByTheBureau());
        await District.Try(InsurerA, APolicy.Premium(premium => premium.Policy = "insurers/91310115999900011L/policies/UNKNOWN"));
    }

    /// <summary>Waits until the views reflect the whole story.</summary>
    public Task Told() => District.UntilShown();

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }

    private static void FirmsPolicy(PolicyIssued issued)
    {
        issued.Insured.Uscc = Who.OtherEnterpriseUscc;
        issued.Insured.Sector = Sector.Construction;
        issued.Insured.Town = "310115130";
        issued.Insured.IndustryCode = "E4710";
        issued.BindDate = "2022-12-10".Day();
    }
}
