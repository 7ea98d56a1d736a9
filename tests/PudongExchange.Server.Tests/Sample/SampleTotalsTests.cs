using System.Text.Json;
using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain;
using PudongExchange.Pdx.District;
using PudongExchange.Pdx.Records;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>Compares what the reading services give with what tests/oracle/totals.py adds up from the files alone.</summary>
public sealed class SampleTotalsTests(LoadedSample loaded) : IClassFixture<LoadedSample>
{
    private static readonly Google.Type.Date FirstDay = new() { Year = 2023, Month = 1, Day = 1 };

    [Fact]
    public void Every_receipt_says_what_is_predicted() => loaded.Surprises.Should().BeEmpty();

    [Fact]
    public async Task The_office_reads_as_many_records_of_each_kind_as_the_files_hold()
    {
        var expected = (await OracleTotals.Of(loaded.Sample)).GetProperty("records").Deserialize<Dictionary<string, int>>();

        var read = new Dictionary<string, int>();
        foreach (var collection in ReadingCall.All)
        {
            // An enterprise that was taken off the roster is not shown afterwards, so these are asked for as they were when the year began.
            var coverDate = collection.Collection == "enterprises" ? FirstDay : null;
            var records = await loaded.Exchange.ListAll(TestDistrict.Office, collection, loaded.LastIndex, coverDate);

            // What the release knows and no fact has stated is no record of the log.
            var stated = records.Count(record => (long)record.Descriptor.FindFieldByName("revision").Accessor.GetValue(record) > 0);
            if (stated > 0)
                read[collection.Collection] = stated;
        }

        read.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Every_insurer_reads_its_own_sums_of_money()
    {
        var totals = (await OracleTotals.Of(loaded.Sample)).GetProperty("participants");
        foreach (var insurer in loaded.Sample.Files.Where(file => file.By.Role == "insurer").Select(file => file.By))
        {
            var expected = totals.GetProperty($"insurers/{insurer.Id}").GetProperty("sums").Deserialize<Dictionary<string, long>>();
            var policies = await List<Policy>(insurer);
            var claims = await List<Claim>(insurer);
            var items = await List<SpendingItem>(insurer);

            var read = new Dictionary<string, long>
            {
                ["premiumFen"] = policies.Sum(policy => policy.PremiumFen),
                ["premiumReceivedFen"] = policies.Sum(policy => policy.PremiumReceivedFen),
                ["refundFen"] = policies.Sum(policy => policy.RefundFen),
                ["claimsPaidFen"] = claims.Sum(claim => claim.PaidFen),
                ["claimsRecoveredFen"] = claims.Sum(claim => claim.RecoveredFen),
                ["commissionsFen"] = (await List<Commission>(insurer)).Sum(commission => commission.AmountFen),
                ["spendingBookedFen"] = items.Sum(item => item.AmountFen),
                ["spendingReversedFen"] = items.Sum(item => item.ReversedFen),
                ["spendingPaidFen"] = items.Sum(item => item.PaidFen),
            };

            read.Should().BeEquivalentTo(expected, because: insurer.Name);
        }
    }

    [Fact]
    public async Task The_ledger_holds_as_many_facts_of_each_kind_in_force_as_the_files()
    {
        var expected = (await OracleTotals.Of(loaded.Sample)).GetProperty("inForce").Deserialize<Dictionary<string, int>>();

        var stored = await loaded.Exchange.Query<string>(
            "select coalesce(json_object_agg(type, n), '{}')::text from (select type, count(*) as n from es.mt_events where type <> 'fact_set_aside' group by type) as kinds");

        JsonElement.Parse(stored).Deserialize<Dictionary<string, int>>()!
            .ToDictionary(kind => FactCatalogue.All.Single(one => one.StoredName == kind.Key).Descriptor.Name, kind => kind.Value)
            .Should().BeEquivalentTo(expected);
    }

    private Task<IReadOnlyList<T>> List<T>(Participant insurer) where T : IMessage, new() =>
        loaded.Exchange.ListAll<T>(insurer.FileName, loaded.LastIndex);
}
