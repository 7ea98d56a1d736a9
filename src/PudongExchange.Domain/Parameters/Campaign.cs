using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Parameters;

/// <summary>A campaign (专项行动) of the district as decisions see it. Nothing follows its one fact.</summary>
public sealed record Campaign
{
    private Campaign()
    {
    }

    /// <summary>The collection segment of campaigns' names.</summary>
    public const string Collection = "campaigns";

    /// <summary><c>campaigns/{campaign}</c>.</summary>
    public required string Name { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly LastDay { get; init; }

    public required KnownFacts Known { get; init; }

    public static string NameOf(string campaign) => $"{Collection}/{campaign}";

    public static Campaign Evolve(Campaign? campaign, Happened happened) => (campaign, happened.Fact) switch
    {
        (null, CampaignOpened opened) => new()
        {
            Name = opened.Campaign,
            FirstDay = opened.FirstDate.ToDay(),
            LastDay = opened.LastDate.ToDay(),
            Known = KnownFacts.None.With(Key(opened.Campaign), happened),
        },
        _ => throw new InvalidOperationException($"{happened.Fact.Descriptor.Name} at index {happened.Index} cannot follow "
            + $"{(campaign is null ? "an empty stream" : campaign.Name)}."),
    };

    internal static string Key(string name) => $"campaign/{name[(name.LastIndexOf('/') + 1)..]}";
}
