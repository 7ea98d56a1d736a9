using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Committing;

/// <summary>A machine's clock may be set back; the log's time is not.</summary>
public sealed class RecordedTimeTests
{
    private static readonly string Insurer = TestDistrict.Insurer(TestDistrict.InsurerA);

    [Fact]
    public async Task Recorded_time_stands_still_while_the_clock_is_behind_also_after_a_restart()
    {
        var clock = new WrongClock();
        await using var exchange = await TestExchange.Start(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var before = await State(exchange, 0);

        clock.Behind = TimeSpan.FromMinutes(30);
        var behind = await State(exchange, 1);
        await exchange.Restart(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var restarted = await State(exchange, 2);
        clock.Behind = TimeSpan.Zero;
        var corrected = await State(exchange, 3);

        behind.RecordTime.Should().Be(before.RecordTime);
        restarted.RecordTime.Should().Be(before.RecordTime);
        corrected.RecordTime.ToDateTimeOffset().Should().BeAfter(before.RecordTime.ToDateTimeOffset());
        await exchange.LedgerShouldBeSound();
    }

    private static async Task<Receipt> State(TestExchange exchange, int offset)
    {
        var fact = Stating.Premium(Insurer, offset).At(offset);
        return (await exchange.Client<Door>(TestDistrict.InsurerA).SubmitAsync(Stating.Submit($"{Insurer}/series/core", fact))).Outcomes.Single().Receipt;
    }

    /// <summary>The system's clock, but for the time of day.</summary>
    private sealed class WrongClock : TimeProvider
    {
        public TimeSpan Behind { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Behind;
    }
}
