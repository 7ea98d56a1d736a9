using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Views;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Storage;

public sealed class UpgradeTests
{
    [Fact]
    public async Task An_exchange_on_an_older_database_shows_every_kind_of_record()
    {
        await using var district = new District(await TestExchange.StartFresh());
        var exchange = district.Exchange;
        var today = await exchange.Query<string>(DatabaseShape.Query);
        await exchange.Execute($"drop schema views cascade; {OlderViews()}");

        await TestExchange.Prepare(TestExchange.Settings(await TestPostgres.Shared(), exchange.Database));
        await exchange.Restart();

        (await exchange.Query<string>(DatabaseShape.Query)).Should().Be(today);
        await EnrolledDistrict.Enrol(exchange.Address);
        await Tell(district);
        await district.UntilShown();
        foreach (var view in exchange.Services.GetServices<View>())
            (await exchange.Query<long>($"select count(*) from views.{view.Name}")).Should().BePositive(view.Name);

        var shadow = exchange.Services.GetRequiredService<ShadowRebuild>();
        (await shadow.Compare(CancellationToken.None)).Should().BeEmpty();
        await exchange.LedgerShouldBeSound();
    }

    /// <summary>A fact of every kind that adds something to a view's columns.</summary>
    private static async Task Tell(District district)
    {
        await district.State(Office, AParameter.Set(), AParameter.Published(), AParameter.Opened());
        await district.State(Finance, AFiling.AtTheBureau(filed => filed.Insurer = Insurer(InsurerA)));
        await district.State(Emergency, AnEnterprise.Listed(), AnEnterprise.Licensed(), AnEnterprise.Exempted());
        await district.State(Zhangjiang, AnEnterprise.Reminded());
        await district.State(InsurerA,
            APolicy.Issued(), APolicy.Premium(), APlan.Agreed(), AnActivity.Delivered(), AnActivity.Confirmed(), AnActivity.Disputed(), APlan.Evaluated(),
            AComplaint.Received(), ASpendingItem.Booked(), ASpendingItem.Paid(), ASpendingItem.PaymentReversed(), AHazard.Found(), AHazard.Notified(),
            ASupervisedHazard.Extended(), ASupervisedHazard.Refused(), ASupervisedHazard.Escalated(),
            AClaim.Reported(), AClaim.Registered(), AClaim.Surveyed(), AClaim.Assessed(), AClaim.Paid(), AClaim.PaidMedical(), AClaim.Closed(),
            AClaim.Recovered(), AClaim.Reopened(), AClaim.Refused(), AServiceBody.Registered(), AServiceBody.Expert(), ACommission.Paid(paid => paid.Filing = ""));
        await district.State(Emergency,
            AHazard.FoundByTheBureau(),
            Enforced.Recorded(recorded => recorded.Hazards[0] = AHazard.NameAtTheBureau),
            Enforced.Imposed(), Enforced.Credit(), Enforced.Standard());
    }

    private static string OlderViews()
    {
        using var reader = new StreamReader(typeof(UpgradeTests).Assembly.GetManifestResourceStream("OlderViews.sql")!);
        return reader.ReadToEnd();
    }
}
