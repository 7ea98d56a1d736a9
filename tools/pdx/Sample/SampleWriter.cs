using System.Text.Encodings.Web;
using System.Text.Json;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>Writes a sample: one file per participant who states anything, and the predictions.</summary>
public static class SampleWriter
{
    public const string PredictionsFile = "predictions.ndjson";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was written.</summary>
    public sealed record Written(int FileCount, long FactCount, long PredictionCount);

    public static Written Write(string folder, IReadOnlyList<Participant> participants, int enterpriseCount, int seed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(participants);

        Directory.CreateDirectory(folder);
        var district = new SampleDistrict(participants, seed);
        using var buckets = new SampleBuckets(folder);
        for (var serial = 1; serial <= enterpriseCount; serial++)
        {
            cancellation.ThrowIfCancellationRequested();
            buckets.Add(district.Tell(serial));
        }

        return Collect(folder, buckets, cancellation);
    }

    private static Written Collect(string folder, SampleBuckets buckets, CancellationToken cancellation)
    {
        var (fileCount, factCount, predictionCount) = (0, 0L, 0L);
        using var predictions = Lines(folder, PredictionsFile);
        foreach (var file in buckets.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            using var facts = Lines(folder, file);
            var offset = 0L;
            foreach (var line in buckets.Read(file))
            {
                facts.WriteLine(line.Text);
                if (line.Prediction is { } prediction)
                {
                    predictions.WriteLine(JsonSerializer.Serialize(new { file, offset, prediction.Verdict, prediction.Codes }, Format));
                    predictionCount++;
                }

                offset++;
            }

            fileCount++;
            factCount += offset;
        }

        return new(fileCount, factCount, predictionCount);
    }

    /// <summary>UTF-8 without a byte order mark, lines ended the same way on every system.</summary>
    private static StreamWriter Lines(string folder, string file) => new(Path.Combine(folder, file), append: false) { NewLine = "\n" };
}
