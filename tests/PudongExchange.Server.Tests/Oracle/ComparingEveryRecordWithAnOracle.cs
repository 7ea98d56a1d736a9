using System.Text.Json;
using FluentAssertions;
using Google.Protobuf;
using PudongExchange.Pdx.Records;
using PudongExchange.Server.Tests.Sample;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>
/// Compares every record that a sample touches, as the office lists them at the end, with what tests/oracle/asof.py folds from the files that
/// were pushed.
/// </summary>
[Collection(ThePastOfTheSample.Name)]
public sealed class ComparingEveryRecordWithAnOracle(PastOfTheSample past)
{
    /// <summary>Enough to see what is wrong; one wrong rule shows in hundreds of records.</summary>
    private const int ShownCount = 30;

    /// <summary>The exchange writes these by its own clock, which the oracle leaves out.</summary>
    private static readonly string[] Times = ["createTime", "updateTime"];

    [Fact]
    public async Task Every_record_stands_as_the_oracle_folds_it()
    {
        var listed = new Dictionary<string, IMessage>();
        foreach (var collection in ReadingCall.All)
        {
            var coverDate = collection.Collection == "enterprises" ? PastOfTheSample.CoverDate : null;
            foreach (var record in await past.Exchange.ListAll(TestDistrict.Office, collection, past.LastIndex, coverDate))
            {
                // What the release knows and no fact has stated is no record of the log.
                if ((long)record.Descriptor.FindFieldByName("revision").Accessor.GetValue(record) == 0)
                    continue;

                listed.Add((string)record.Descriptor.FindFieldByName("name").Accessor.GetValue(record), record);
            }
        }

        var expected = past.EveryRecord.Where(one => one.State.ValueKind != JsonValueKind.Null).ToDictionary(one => one.Record, one => one.State);
        var differences = expected.Keys.Except(listed.Keys).Select(record => $"{record} is not listed")
            .Concat(listed.Keys.Except(expected.Keys).Select(record => $"{record} is listed, the oracle knows none"))
            .Concat(expected.Where(one => listed.ContainsKey(one.Key))
                .SelectMany(one => Differences(listed[one.Key], one.Value).Select(difference => $"{one.Key}: {difference}")));

        string.Join('\n', differences.Take(ShownCount)).Should().BeEmpty();
        expected.Keys.Select(KindOf).Distinct().Should().HaveCount(ReadingCall.All.Count - 1, "the sample has records of every kind but parameters");
    }

    /// <summary>What differs, and what the exchange shows and the oracle knows nothing of.</summary>
    private static IEnumerable<string> Differences(IMessage record, JsonElement expected)
    {
        var actual = RecordDifferences.Json(record);
        var unknown = actual.Select(field => field.Key).Except(expected.EnumerateObject().Select(field => field.Name)).Except(Times);
        return RecordDifferences.Of(actual, expected).Concat(unknown.Select(field => $"{field} was {actual[field]!.ToJsonString()}, the oracle has no such field"));
    }

    private static string KindOf(string record) => record.Split('/') is [_, _, var collection, _] ? collection : record.Split('/')[0];
}
