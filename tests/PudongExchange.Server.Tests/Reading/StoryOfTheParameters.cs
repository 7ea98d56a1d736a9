using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>
/// The same policy of 300,000 yuan per person, bound in 2023, in 2026, and in 2023 again after the office has set 600,000 for every day from
/// 2020 on; then a criterion, a campaign and a hazard that cites both the new criterion and one of the release.
/// </summary>
public sealed class StoryOfTheParameters : IAsyncLifetime
{
    public static readonly long BoundIn2023 = EnrolledDistrict.Count + 1;
    public static readonly long BoundIn2026 = EnrolledDistrict.Count + 2;
    public static readonly long Setting = EnrolledDistrict.Count + 3;
    public static readonly long BoundIn2023StatedLater = EnrolledDistrict.Count + 4;

    private District? _district;

    internal District District => _district!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await District.State(Emergency, AnEnterprise.Listed());
        await District.State(InsurerA, Bound("2023-06-01", "A"), Bound("2026-06-01", "B"));
        await District.State(Office, AParameter.Set(it => it.FirstDate = "2020-01-01".Day()));
        await District.State(InsurerA, Bound("2023-06-01", "C"));
        await District.State(Emergency, AParameter.Published(), AHazard.FoundByTheBureau(it => it.CriterionCodes.Add("WH-2026-01")));
        await District.State(Office, AParameter.Opened(), AParameter.SetForAll("parameters/commission-ceiling", new() { RatioPpm = 40_000 }));
    }

    public async ValueTask DisposeAsync()
    {
        if (_district is not null)
            await _district.DisposeAsync();
    }

    internal static PolicyIssued Bound(string day, string number) => APolicy.Issued(it =>
    {
        var boundOn = DateOnly.ParseExact(day, "O");
        it.Policy += number;
        it.BindDate = day.Day();
        it.FirstCoverDate = boundOn.AddDays(1).ToString("O").Day();
        it.LastCoverDate = boundOn.AddYears(1).ToString("O").Day();
        it.Limits.DeathPerPersonFen = 30_000_000;
    });
}
