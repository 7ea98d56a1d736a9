using FluentAssertions;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.Configuration;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.LocalPostgres;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Views;

public sealed class ViewsAfterACrash
{
    [Fact]
    public async Task The_views_go_on_by_themselves_when_the_database_comes_back()
    {
        await using var postgres = await PrivatePostgres.StartTemporaryAsync();
        await using var district = new District(await TestExchange.Start(postgres: postgres));
        await district.State(InsurerA, APolicy.Issued(), APolicy.Premium());
        await Reads(district, revision: 2);

        await postgres.KillAsync();
        await postgres.StartAgainAsync();
        await Eventually(() => district.State(InsurerA, APolicy.Endorsed()));

        await Reads(district, revision: 3);
    }

    [Fact]
    public async Task The_views_go_on_where_they_were_after_a_restart()
    {
        await using var district = await District.Start();
        await district.State(InsurerA, APolicy.Issued(), APolicy.Premium());
        await Reads(district, revision: 2);

        await district.Exchange.Restart();
        await district.State(InsurerA, APolicy.Endorsed());

        await Reads(district, revision: 3);
    }

    [Fact]
    public async Task Views_that_stop_show_in_the_nodes_health_and_go_on_when_the_cause_is_gone()
    {
        await using var exchange = await TestExchange.Start(builder =>
            builder.Configuration.AddInMemoryCollection([new("Exchange:Views:MaxLag", "00:00:01")]));
        await using var district = new District(exchange);
        await HealthBecomes(exchange, HealthCheckResponse.Types.ServingStatus.Serving);

        await exchange.Execute("alter table views.policies rename to policies_away");
        await district.State(InsurerA, APolicy.Issued());
        await HealthBecomes(exchange, HealthCheckResponse.Types.ServingStatus.NotServing);
        await exchange.Execute("alter table views.policies_away rename to policies");

        await HealthBecomes(exchange, HealthCheckResponse.Types.ServingStatus.Serving);
        await Reads(district, revision: 1);
    }

    private static async Task HealthBecomes(TestExchange exchange, HealthCheckResponse.Types.ServingStatus expected)
    {
        var health = exchange.Client<Health.HealthClient>(Operator);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await health.CheckAsync(new())).Status != expected)
            await Task.Delay(50, patience.Token);
    }

    private static Task Reads(District district, long revision) => Eventually(async () =>
    {
        var answer = await district.As<PoliciesService.PoliciesServiceClient>(InsurerA)
            .GetPolicyAsync(new() { Name = District.Of(InsurerA, APolicy.Name), MinIndex = district.LastIndex });
        answer.Policy.Revision.Should().Be(revision);
    });

    /// <summary>Tries again while the exchange says that it is away for a moment.</summary>
    private static async Task Eventually(Func<Task> call)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (RpcException refusal) when (refusal.StatusCode == StatusCode.Unavailable)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }
}
