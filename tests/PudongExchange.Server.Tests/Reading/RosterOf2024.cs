using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// One district that many tests read and none changes. The plant of the builders is insured in 2023 by insurer A, reminded by its
/// town in February 2024, exempt from July to September 2024 and off the roster from 2025 on. A construction firm is insured by
/// insurer B for one project in 2023. A number was given to a licence of each by mistake.
/// </summary>
public sealed class RosterOf2024 : IAsyncLifetime
{
    public const string Plant = AnEnterprise.Name;
    public const string Firm = $"enterprises/{Who.OtherEnterpriseUscc}";
    public const string Permit = "310115202301010101";
    public const string GivenTwice = "沪浦许〔2022〕1 号";
    public static readonly string LicenceNumber = AnEnterprise.Licensed().LicenceNumber;
    public static readonly string PlantPolicy = District.Of(InsurerA, APolicy.Name);
    public static readonly string FirmPolicy = District.Of(InsurerB, APolicy.Name);

    private District? _district;

    internal District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await District.State(Emergency, AnEnterprise.Listed(), AnEnterprise.Licensed(),
            AnEnterprise.Licensed(it => (it.RecordNumber, it.LicenceNumber) = ("XK-2022-0002", GivenTwice)));
        await District.State(Construction, AnEnterprise.Listed(Builder), AnEnterprise.Licensed(BuildersPermit), AnEnterprise.Licensed(it =>
            (it.Enterprise, it.RecordNumber, it.Sector, it.LicenceNumber) = (Firm, "XK-2022-0003", Sector.Construction, GivenTwice)));
        await District.State(InsurerA, APolicy.Issued());
        await District.State(InsurerB, APolicy.Issued(ProjectPolicy));
        await District.State(Zhangjiang, AnEnterprise.Reminded());
        await District.State(Emergency, AnEnterprise.Exempted(it =>
            (it.FirstDate, it.LastDate) = ("2024-07-01".Day(), "2024-09-30".Day())), AnEnterprise.Delisted());
    }

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }

    private static void Builder(EnterpriseListed listed)
    {
        listed.Enterprise = Firm;
        listed.Sector = Sector.Construction;
        listed.Town = "310115130";
        listed.IndustryCode = "E4710";
    }

    private static void BuildersPermit(LicenceRecorded recorded)
    {
        recorded.Enterprise = Firm;
        recorded.Sector = Sector.Construction;
        recorded.Kind = LicenceKind.ConstructionPermit;
        recorded.LicenceNumber = Permit;
        recorded.ExpiryDate = null;
        recorded.ProjectName = "某厂房新建工程";
        recorded.SiteTown = "310115130";
    }

    private static void ProjectPolicy(PolicyIssued issued)
    {
        issued.Insured.Uscc = Who.OtherEnterpriseUscc;
        issued.Insured.Sector = Sector.Construction;
        issued.Insured.Town = "310115130";
        issued.Insured.IndustryCode = "E4710";
        issued.BindDate = "2022-12-10".Day();
        issued.Project = new() { Number = Permit, DisplayName = "某厂房新建工程", Address = "三林镇某路 2 号", CostFen = 10_000_000_000 };
    }
}
