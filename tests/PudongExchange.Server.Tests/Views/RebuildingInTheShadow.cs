using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Views;
using Xunit;

namespace PudongExchange.Server.Tests.Views;

public sealed class RebuildingInTheShadow : IAsyncLifetime
{
    private readonly StoryOf2023 _story = new();

    public ValueTask InitializeAsync() => _story.InitializeAsync();

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task The_views_say_what_the_log_says_and_a_forged_row_is_found()
    {
        await _story.Told();
        var shadow = _story.District.Exchange.Services.GetRequiredService<ShadowRebuild>();

        var untouched = await shadow.Compare(CancellationToken.None);
        await _story.District.Exchange.Query<long>("""
            with forged as (update views.policies set resource = resource || '\x1800'::bytea where name like '%107/%' returning 1),
                lost as (delete from views.claims returning 1)
            select count(*) from forged, lost
            """);
        var forged = await shadow.Compare(CancellationToken.None);

        untouched.Should().BeEmpty();
        forged.Should().BeEquivalentTo(new ViewDifference[]
        {
            new("policies", StoryOf2023.PlantPolicy, "the row is not what its facts add up to"),
            new("claims", District.Of("insurer-913101159999900107", Domain.Tests.Given.AClaim.Name), "the row is missing"),
        });
    }
}
