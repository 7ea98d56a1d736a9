using System.Text.Json;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Pdx.Sample;

namespace PudongExchange.Server.Tests.Sample;

/// <summary>Collects where what was answered differs from what a sample predicts.</summary>
internal sealed class Expectations(WrittenSample sample)
{
    private readonly Dictionary<(string File, long Offset), Predicted> _predictions = File
        .ReadLines(Path.Combine(sample.Folder, SampleWriter.PredictionsFile))
        .Select(line => JsonSerializer.Deserialize<Predicted>(line, JsonSerializerOptions.Web)!)
        .ToDictionary(one => (one.File, one.Offset));

    private readonly List<string> _surprises = [];
    private readonly Lock _lock = new();

    /// <summary>A line of the side file.</summary>
    public sealed record Predicted(string File, long Offset, string Verdict, IReadOnlyList<string> Codes);

    public IReadOnlyCollection<Predicted> Predictions => _predictions.Values;

    /// <summary>Every difference so far, and every prediction whose fact was never answered.</summary>
    public IReadOnlyList<string> Surprises =>
        [.. _surprises, .. _predictions.Values.Select(one => $"{one.File} {one.Offset}: predicted {one.Verdict}, never answered")];

    public void Answered(WrittenSample.SampleFile by, long offset, Verdict verdict, IEnumerable<Finding> findings)
    {
        lock (_lock)
        {
            var file = by.Name;
            var expected = _predictions.Remove((file, offset), out var predicted) ? Text(predicted.Verdict, predicted.Codes) : "ACCEPTED";
            var actual = Text(Name(verdict), findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
            if (actual != expected)
                _surprises.Add($"{file} {offset}: expected {expected}, was {actual} "
                    + string.Join(' ', findings.Select(finding => $"[{finding.Field}: {finding.TextEn}]")));
        }
    }

    private static string Text(string verdict, IEnumerable<string> codes) => string.Join(' ', [verdict, .. codes]);

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "ACCEPTED",
        Verdict.AcceptedWithWarnings => "ACCEPTED_WITH_WARNINGS",
        Verdict.Rejected => "REJECTED",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The exchange gives no such verdict."),
    };
}
