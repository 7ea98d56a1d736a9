using System.Text.Encodings.Web;
using System.Text.Json;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>Writes a sample: one file per series of every participant who states anything, and the predictions.</summary>
public static class SampleWriter
{
    public const string PredictionsFile = "predictions.ndjson";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was written.</summary>
    public sealed record Written(int FileCount, long FactCount, long PredictionCount);

    /// <summary>Writes everything beside the folder's files and moves it in place at the end, so that a sample is there whole or not at all.</summary>
    public static Written Write(
        string folder, IReadOnlyList<Participant> participants, int enterpriseCount, int seed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(participants);

        var workshop = new DirectoryInfo(Path.Combine(folder, ".unfinished"));
        if (workshop.Exists)
            workshop.Delete(recursive: true); // what an interrupted run left

        var buckets = new SampleBuckets(workshop.CreateSubdirectory("buckets"));
        foreach (var telling in new SampleDistrict(participants, seed).Tell(enterpriseCount))
        {
            cancellation.ThrowIfCancellationRequested();
            buckets.Add(telling);
        }

        var written = Collect(workshop.FullName, buckets, cancellation);
        Publish(workshop, folder);
        return written;
    }

    // The predictions come last: where they are, the sample is whole.
    private static void Publish(DirectoryInfo workshop, string folder)
    {
        foreach (var old in Directory.GetFiles(folder, "*.ndjson").OrderByDescending(IsPredictions))
            File.Delete(old);
        foreach (var file in workshop.GetFiles("*.ndjson").OrderBy(file => IsPredictions(file.Name)))
            file.MoveTo(Path.Combine(folder, file.Name));

        workshop.Delete(recursive: true);
    }

    private static bool IsPredictions(string path) => Path.GetFileName(path) == PredictionsFile;

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
