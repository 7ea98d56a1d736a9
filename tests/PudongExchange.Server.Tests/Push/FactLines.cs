using System.Globalization;
using System.Text.Json;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Push;

/// <summary>A file of facts in a folder of its own, named after an insurer: premiums for policies that nobody issued, each rejected for it.</summary>
internal sealed class FactLines : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pudong-push-");

    public FactLines(int count) => Write(Enumerable.Range(0, count).Select(Line));

    public static string Series { get; } = TestDistrict.Insurer(TestDistrict.InsurerA) + "/series/core";

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, TestDistrict.InsurerA + ".ndjson");

    public string RejectedPath => System.IO.Path.Combine(Folder, TestDistrict.InsurerA + ".rejected.ndjson");

    public IReadOnlyList<long> RejectedOffsets => [.. Rejected.Select(line => line.GetProperty("offset").GetInt64())];

    public IReadOnlyList<JsonElement> Rejected => [.. File.ReadLines(RejectedPath).Select(line => JsonDocument.Parse(line).RootElement)];

    public static string Line(int number) => $$"""
        {"@type":"type.googleapis.com/pudong.exchange.policies.v1.PremiumReceived","policy":"insurers/913101159999900107/policies/UNKNOWN-{{Text(number)}}","receiptNumber":"SF-{{Text(number)}}","receivedDate":{"year":2023,"month":3,"day":1},"amountFen":"1000","payerKind":"PAYER_KIND_INSURED","payerUscc":"91310115999900038C"}
        """;

    public void Write(IEnumerable<string> lines) => File.WriteAllLines(Path, lines);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Text(int number) => number.ToString("00000", CultureInfo.InvariantCulture);
}
