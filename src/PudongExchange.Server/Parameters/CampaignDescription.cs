using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Parameters;

/// <summary>What the fact about a campaign says, for those who read it.</summary>
public static class CampaignDescription
{
    public static Campaign Describe(Campaign? campaign, Happened happened) => (campaign, happened.Fact) switch
    {
        (null, CampaignOpened opened) => new()
        {
            Name = opened.Campaign,
            DisplayName = opened.DisplayName,
            Basis = opened.Basis,
            FirstDate = opened.FirstDate,
            LastDate = opened.LastDate,
            Sectors = { opened.Sectors },
            Tasks = { opened.Tasks },
            Description = opened.Description,
            ReturnDueDate = opened.ReturnDueDate,
            DocumentSha256 = opened.DocumentSha256,
        },
        _ => throw Stated.Impossible(happened, campaign?.Name),
    };
}
