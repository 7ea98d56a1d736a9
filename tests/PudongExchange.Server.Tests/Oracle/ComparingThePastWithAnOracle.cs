using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using FluentAssertions;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using Xunit;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>
/// Compares what the exchange says of 200 random records at random positions with what tests/oracle/asof.py folds from the files that were
/// pushed.
/// </summary>
[Collection(ThePastOfTheSample.Name)]
public sealed class ComparingThePastWithAnOracle(PastOfTheSample past, ITestOutputHelper output)
{
    [Fact]
    public async Task Records_stood_as_the_oracle_folds_them()
    {
        var differences = new List<string>();

        foreach (var (asked, expected) in past.Questions)
            differences.AddRange((await Differences(asked, expected.State)).Select(difference => $"{asked}: {difference}"));

        ShouldBeNone(differences);
    }

    [Fact]
    public async Task Histories_replay_the_facts_of_the_files_byte_for_byte()
    {
        var differences = new List<string>();

        foreach (var (asked, expected) in past.Questions)
        {
            var replayed = await past.Replay(new() { Record = asked.Record, UntilIndex = asked.Index + 1 });
            var stated = expected.Facts.Select(place => Digest(past.Facts[place])).ToList();
            if (!replayed.Select(entry => Digest(entry.Fact.Value)).SequenceEqual(stated))
                differences.Add($"{asked}: replayed {Places(replayed)}, expected {string.Join(" ", expected.Facts)}");
        }

        ShouldBeNone(differences);
    }

    private async Task<IReadOnlyList<string>> Differences(PastOfTheSample.Question asked, JsonElement expected)
    {
        var (answer, isExpected) = (await Get(asked), expected.ValueKind != JsonValueKind.Null);
        if (answer is null)
            return isExpected ? [$"was not found, expected {expected}"] : [];
        if (!isExpected)
            return [$"was {answer}, expected none"];

        var actual = RecordDifferences.Json(RecordOf(answer));
        var differences = RecordDifferences.Of(actual, expected).ToList();
        var lastIndex = actual["index"]?.GetValue<string>() ?? "0";
        if (answer.Index.ToString(CultureInfo.InvariantCulture) != lastIndex)
            differences.Add($"the record ends with {lastIndex}, the answer says {answer.Index}");

        return differences;
    }

    private async Task<GetRecordAsOfResponse?> Get(PastOfTheSample.Question asked)
    {
        try
        {
            return await past.Audit.GetRecordAsOfAsync(new() { Name = asked.Record, Index = asked.Index });
        }
        catch (RpcException refusal) when (refusal.StatusCode == StatusCode.NotFound)
        {
            return null;
        }
    }

    private static string Places(IEnumerable<ReplayHistoryResponse> replayed) =>
        string.Join(" ", replayed.Select(entry => $"{entry.Decoded.Series} {entry.Decoded.Offset}"));

    private static IMessage RecordOf(GetRecordAsOfResponse answer) =>
        (IMessage)GetRecordAsOfResponse.Descriptor.Oneofs.Single().Accessor.GetCaseFieldDescriptor(answer)!.Accessor.GetValue(answer);

    private void ShouldBeNone(IReadOnlyList<string> differences)
    {
        output.WriteLine($"{past.Questions.Count} questions, PUDONG_SEED={past.Seed}");
        past.Questions.Should().HaveCount(200);
        differences.Should().BeEmpty(because: "PUDONG_SEED={0} drew the questions", past.Seed);
    }

    private static string Digest(ByteString fact) => Convert.ToHexString(SHA256.HashData(fact.Span));
}
