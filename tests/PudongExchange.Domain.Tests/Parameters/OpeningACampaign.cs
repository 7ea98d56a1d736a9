using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Campaign = PudongExchange.Domain.Parameters.Campaign;

namespace PudongExchange.Domain.Tests.Parameters;

public sealed class OpeningACampaign
{
    public static readonly TheoryData<string, Action<CampaignOpened>> Faults = new()
    {
        { "REQUIRED campaign", it => it.Campaign = "" },
        { "BAD_NAME campaign", it => it.Campaign = "campaigns/2023年" },
        { "REQUIRED display_name", it => it.DisplayName = "" },
        { "REQUIRED basis", it => it.Basis = "" },
        { "TOO_LONG basis", it => it.Basis = new('文', 201) },
        { "REPEATED sectors", it => it.Sectors.Add(Sector.Construction) },
        { "REQUIRED tasks", NoTasks },
        { "REPEATED tasks", it => it.Tasks.Add(CampaignTask.Return) },
        { "TOO_LONG description", it => it.Description = new('文', 1_001) },
        { "REQUIRED first_date", it => it.FirstDate = null },
        { "ENDS_BEFORE_START last_date", it => it.LastDate = "2023-09-11".Day() },
        { "ENDS_BEFORE_START return_due_date", it => it.ReturnDueDate = "2023-09-11".Day() },
        { "REQUIRED return_due_date", it => it.ReturnDueDate = null },
        { "MUST_BE_EMPTY return_due_date", it => it.Tasks.Remove(CampaignTask.Return) },
        { "BAD_DIGEST document_sha256", it => it.DocumentSha256 = Digest.Number(1, length: 31) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_campaign_that_makes_no_sense_is_rejected(string expected, Action<CampaignOpened> fault)
    {
        var judgement = new Exchange().State(Who.Office, AParameter.Opened(fault));

        judgement.Codes().Should().Equal(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Fact]
    public void The_office_opens_a_campaign_once()
    {
        var exchange = new Exchange();

        exchange.State(Who.Office, AParameter.Opened()).Codes().Should().BeEmpty();
        exchange.State(Who.Office, AParameter.Opened()).Codes().Should().Equal("ALREADY_KNOWN");
        exchange.State(Who.Office, AParameter.Opened(it => it.LastDate = "2023-12-31".Day())).Codes().Should().Equal("NUMBER_REUSED campaign");
        exchange.State(Who.EmergencyBureau, AParameter.Opened()).Codes().Should().Equal("NOT_YOURS_TO_STATE");
        exchange.Find<Campaign>(AParameter.Campaign)!.LastDay.Should().Be(new DateOnly(2023, 12, 5));
    }

    [Theory]
    [InlineData("2023-09-20", "2023-12-05", "")]
    [InlineData("2023-09-21", "2023-12-05", "OUTSIDE_CAMPAIGN campaign")]
    [InlineData("2023-09-12", "2023-09-19", "OUTSIDE_CAMPAIGN campaign")]
    public void An_activity_outside_its_campaign_is_watched(string firstDay, string lastDay, string expected)
    {
        var exchange = AnActivity.Planned().After(Who.Office, AParameter.Opened(it =>
            (it.FirstDate, it.LastDate, it.ReturnDueDate) = (firstDay.Day(), lastDay.Day(), lastDay.Day())));

        var judgement = exchange.State(Who.Insurer, AnActivity.Delivered());

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    private static void NoTasks(CampaignOpened opened)
    {
        opened.Tasks.Clear();
        opened.ReturnDueDate = null;
    }
}
