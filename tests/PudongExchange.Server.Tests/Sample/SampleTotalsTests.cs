using System.Text.Json;
using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>Compares what the reading services give with what tests/oracle/totals.py adds up from the files alone.</summary>
public sealed class SampleTotalsTests(LoadedSample loaded) : IClassFixture<LoadedSample>
{
    private const int PageSize = 500;

    [Fact]
    public void Every_receipt_says_what_is_predicted() => loaded.Surprises.Should().BeEmpty();

    [Fact]
    public async Task The_office_reads_as_many_records_of_each_kind_as_the_files_hold()
    {
        var expected = (await OracleTotals.Of(loaded.Sample)).GetProperty("records").Deserialize<Dictionary<string, int>>();

        var read = new Dictionary<string, int>
        {
            ["activities"] = (await Activities(TestDistrict.Office)).Count,
            ["claims"] = (await Claims(TestDistrict.Office)).Count,
            ["enterprises"] = (await Enterprises(TestDistrict.Office)).Count,
            ["hazards"] = (await Hazards(TestDistrict.Office)).Count,
            ["participants"] = (await Participants(TestDistrict.Office)).Count,
            ["plans"] = (await Plans(TestDistrict.Office)).Count,
            ["policies"] = (await Policies(TestDistrict.Office)).Count,
            ["spendingItems"] = (await SpendingItems(TestDistrict.Office)).Count,
        };

        read.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Every_insurer_reads_its_own_sums_of_money()
    {
        var totals = (await OracleTotals.Of(loaded.Sample)).GetProperty("participants");
        foreach (var insurer in loaded.Sample.Participants.Where(one => one.Role == "insurer"))
        {
            var expected = totals.GetProperty($"insurers/{insurer.Id}").GetProperty("sums").Deserialize<Dictionary<string, long>>();
            var policies = await Policies(insurer.FileName);
            var items = await SpendingItems(insurer.FileName);

            var read = new Dictionary<string, long>
            {
                ["premiumFen"] = policies.Sum(policy => policy.PremiumFen),
                ["premiumReceivedFen"] = policies.Sum(policy => policy.PremiumReceivedFen),
                ["refundFen"] = policies.Sum(policy => policy.RefundFen),
                ["claimsPaidFen"] = (await Claims(insurer.FileName)).Sum(claim => claim.PaidFen),
                ["spendingBookedFen"] = items.Sum(item => item.AmountFen),
                ["spendingPaidFen"] = items.Sum(item => item.PaidFen),
            };

            read.Should().BeEquivalentTo(expected, because: insurer.Name);
        }
    }

    private Task<List<Policy>> Policies(string who) => Pages<Policy>(async token =>
    {
        var page = await loaded.Exchange.Client<PoliciesService.PoliciesServiceClient>(who)
            .ListPoliciesAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Policies, page.NextPageToken);
    });

    private Task<List<Claim>> Claims(string who) => Pages<Claim>(async token =>
    {
        var page = await loaded.Exchange.Client<ClaimsService.ClaimsServiceClient>(who)
            .ListClaimsAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Claims, page.NextPageToken);
    });

    private Task<List<Plan>> Plans(string who) => Pages<Plan>(async token =>
    {
        var page = await loaded.Exchange.Client<PreventionService.PreventionServiceClient>(who)
            .ListPlansAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Plans, page.NextPageToken);
    });

    private Task<List<Activity>> Activities(string who) => Pages<Activity>(async token =>
    {
        var page = await loaded.Exchange.Client<PreventionService.PreventionServiceClient>(who)
            .ListActivitiesAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Activities, page.NextPageToken);
    });

    private Task<List<SpendingItem>> SpendingItems(string who) => Pages<SpendingItem>(async token =>
    {
        var page = await loaded.Exchange.Client<SpendingService.SpendingServiceClient>(who)
            .ListSpendingItemsAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.SpendingItems, page.NextPageToken);
    });

    private Task<List<Hazard>> Hazards(string who) => Pages<Hazard>(async token =>
    {
        var page = await loaded.Exchange.Client<HazardsService.HazardsServiceClient>(who)
            .ListHazardsAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Hazards, page.NextPageToken);
    });

    private Task<List<Enterprise>> Enterprises(string who) => Pages<Enterprise>(async token =>
    {
        var page = await loaded.Exchange.Client<EnterprisesService.EnterprisesServiceClient>(who)
            .ListEnterprisesAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Enterprises, page.NextPageToken);
    });

    private Task<List<Participant>> Participants(string who) => Pages<Participant>(async token =>
    {
        var page = await loaded.Exchange.Client<ParticipantsService.ParticipantsServiceClient>(who)
            .ListParticipantsAsync(new() { PageSize = PageSize, PageToken = token, MinIndex = loaded.LastIndex });
        return (page.Participants, page.NextPageToken);
    });

    private static async Task<List<T>> Pages<T>(Func<string, Task<(IEnumerable<T> Records, string NextPageToken)>> read) where T : IMessage
    {
        var all = new List<T>();
        var token = "";
        do
        {
            (var records, token) = await read(token);
            all.AddRange(records);
        }
        while (token.Length > 0);

        return all;
    }
}
