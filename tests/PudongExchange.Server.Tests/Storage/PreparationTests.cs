using FluentAssertions;
using PudongExchange.Server.Tests.Committing;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Storage;

public sealed class PreparationTests
{
    [Fact]
    public async Task Preparing_again_changes_nothing_and_loses_nothing()
    {
        await using var exchange = await TestExchange.Start();
        var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
        var door = exchange.Client<Door>(TestDistrict.InsurerA);
        await door.SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0001").At(0)));
        var before = await exchange.Query<string>(DatabaseShape.Query);

        await TestExchange.Prepare(TestExchange.Settings(await TestPostgres.Shared(), exchange.Database));

        (await exchange.Query<string>(DatabaseShape.Query)).Should().Be(before);
        var next = await door.SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0002").At(1)));
        next.Outcomes[0].Receipt.Index.Should().Be(1);
        await exchange.LedgerShouldBeSound();
    }

    [Fact]
    public async Task No_event_goes_when_its_stream_is_deleted()
    {
        await using var exchange = await TestExchange.Start();
        var insurer = TestDistrict.Insurer(TestDistrict.InsurerA);
        await exchange.Client<Door>(TestDistrict.InsurerA)
            .SubmitAsync(Stating.Submit($"{insurer}/series/core", Stating.Policy(insurer, "PA-0001").At(0)));

        // As the owner, who alone may.
        await exchange.Execute("delete from es.mt_streams");

        (await exchange.Query<long>("select count(*) from es.mt_events")).Should().Be(1);
    }
}
