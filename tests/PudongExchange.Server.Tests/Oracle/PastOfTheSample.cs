using System.Text.Json;
using System.Text.Json.Serialization;
using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx.Connection;
using PudongExchange.Server.Tests.Sample;
using PudongExchange.Testing;
using Xunit;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>A sample in an exchange, positions drawn from its log, and what tests/oracle/asof.py says of them from the files.</summary>
public sealed class PastOfTheSample : IAsyncLifetime
{
    private const int QuestionCount = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly LoadedSample _loaded = new();
    private readonly Draws _draws = new();

    /// <summary>How a record stood when the log ended with an index.</summary>
    internal sealed record Question(string Record, long Index);

    /// <summary>Where a fact stands in the files.</summary>
    internal sealed record Place(string File, long Offset);

    /// <summary>What the oracle says: the facts until then, and the state in proto JSON, null before the first fact.</summary>
    internal sealed record Answer(IReadOnlyList<Place> Facts, JsonElement State);

    private sealed record Entry(long Index, string File, long Offset, long RecordSeconds, Verdict Verdict, long? KnownIndex, string Record);

    /// <summary>The seed of the questions.</summary>
    internal int Seed => _draws.Seed;

    internal AuditService.AuditServiceClient Audit => _loaded.Exchange.Client<AuditService.AuditServiceClient>(TestDistrict.Office);

    internal IReadOnlyList<(Question Asked, Answer Expected)> Questions { get; private set; } = [];

    /// <summary>The day on which enterprises are shown at the end.</summary>
    internal static Google.Type.Date CoverDate { get; } = new() { Year = 2023, Month = 11, Day = 30 };

    /// <summary>Every record that the sample touches and how it stands at the end; null for an enterprise without a listing on that day.</summary>
    internal IReadOnlyList<(string Record, JsonElement State)> EveryRecord { get; private set; } = [];

    internal TestExchange Exchange => _loaded.Exchange;

    internal long LastIndex => _loaded.LastIndex;

    /// <summary>The bytes of every fact, encoded from the files.</summary>
    internal IReadOnlyDictionary<Place, ByteString> Facts { get; private set; } = new Dictionary<Place, ByteString>();

    public async ValueTask InitializeAsync()
    {
        await _loaded.InitializeAsync();
        Facts = _loaded.Sample.Files
            .SelectMany(file => _loaded.Sample.FactsOf(file).Index()
                .Select(fact => (Place: new Place(file.Name, fact.Index), fact.Item.Value)))
            .ToDictionary(fact => fact.Place, fact => fact.Value);

        var log = await ReadLog();
        var asked = Draw(log);
        var answers = await Ask(new { entries = log, questions = asked });
        Questions = [.. asked.Zip(answers.EnumerateArray(), (question, answer) => (question, Read(answer)))];
        EveryRecord = (await Ask(new { entries = log, all = LastIndex, day = new[] { CoverDate.Year, CoverDate.Month, CoverDate.Day } }))
            .EnumerateArray().Select(answer => (answer.GetProperty("record").GetString()!, answer.GetProperty("state"))).ToList();
    }

    public ValueTask DisposeAsync() => _loaded.DisposeAsync();

    internal async Task<IReadOnlyList<ReplayHistoryResponse>> Replay(ReplayHistoryRequest request)
    {
        using var call = Audit.ReplayHistory(request);
        var entries = new List<ReplayHistoryResponse>();
        await foreach (var entry in call.ResponseStream.ReadAllAsync())
            entries.Add(entry);

        return entries;
    }

    /// <summary>Everything that anybody stated, in the order of the log.</summary>
    private async Task<IReadOnlyList<Entry>> ReadLog()
    {
        var log = new List<Entry>();
        foreach (var files in _loaded.Sample.Files.GroupBy(file => file.By))
        {
            var stated = await Replay(new() { Participant = ParticipantFile.TryParse(files.Key.FileName)!.ResourceName });
            log.AddRange(stated.Select(entry => EntryOf(files, entry.Decoded)));
        }

        log.Sort((one, other) => one.Index.CompareTo(other.Index));
        return log;
    }

    /// <summary>
    /// Asks for every kind of record as often as for any other. Half of the positions are anywhere in the log, before the record's
    /// first fact too; the others are at one of its own facts.
    /// </summary>
    private List<Question> Draw(IReadOnlyList<Entry> log)
    {
        var records = log.Where(IsInForce).GroupBy(entry => entry.Record)
            .OrderBy(record => record.Key, StringComparer.Ordinal).GroupBy(record => KindOf(record.Key))
            .Select(kind => kind.ToList()).ToList();

        return [.. Enumerable.Range(0, QuestionCount).Select(number =>
        {
            var record = _draws.Pick(records[number % records.Count]);
            return new Question(record.Key, _draws.Below(2) == 0 ? _draws.Below(log.Count) : _draws.Pick([.. record]).Index);
        })];
    }

    private static bool IsInForce(Entry entry) => entry is { KnownIndex: null, Verdict: not Verdict.Rejected };

    private static string KindOf(string record) => record.Split('/') is [_, _, var collection, _] ? collection : record.Split('/')[0];

    private static Entry EntryOf(IEnumerable<WrittenSample.SampleFile> files, LedgerEntry entry) => new(
        entry.Index, files.Single(file => entry.Series.EndsWith($"/{file.Series}", StringComparison.Ordinal)).Name, entry.Offset, entry.RecordTime.Seconds, entry.Verdict,
        entry.HasKnownIndex ? entry.KnownIndex : null, entry.Record);

    private async Task<JsonElement> Ask(object asked) =>
        JsonElement.Parse(await OracleScript.Run("asof.py", _loaded.Sample.Folder, JsonSerializer.Serialize(asked, Json)));

    private static Answer Read(JsonElement answer) => new(
        [.. answer.GetProperty("facts").EnumerateArray().Select(place => new Place(place[0].GetString()!, place[1].GetInt64()))],
        answer.GetProperty("state"));
}
