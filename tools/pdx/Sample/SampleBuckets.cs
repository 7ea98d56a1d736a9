using System.Text;

namespace PudongExchange.Pdx.Sample;

/// <summary>
/// Puts the facts of each participant into the order of their days without holding a district in memory: facts go into one bucket per
/// participant and month, which spills to disk; at the end each bucket is sorted alone and appended to its participant's file.
/// </summary>
internal sealed class SampleBuckets(DirectoryInfo folder)
{
    /// <summary>How many characters a bucket holds before it spills. There are at most about 1,500 buckets: 54 participants, 25 months.</summary>
    private const int SpillSize = 32_768;

    private readonly Dictionary<(string File, int Month), StringBuilder> _buckets = [];

    /// <summary>Adds what an enterprise's story says, in its order.</summary>
    public void Add(Story story) => Add(story.Said, story.Enterprise.Serial);

    /// <summary>Adds what is said, in its order; of what is said on one day the lower serial number comes first.</summary>
    public void Add(IReadOnlyList<Said> all, int serial)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var said = all[i];
            var key = ($"{said.By.FileName}.ndjson", (said.On.Year * 100) + said.On.Month);
            if (!_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket = new();

            bucket.Append(new BucketLine(said, serial, i).Encoded()).Append('\n');
            if (bucket.Length >= SpillSize)
                Spill(key, bucket);
        }
    }

    /// <summary>The participants' files that got a fact, in ordinal order.</summary>
    public IEnumerable<string> Files => _buckets.Keys.Select(key => key.File).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The lines of one participant, in order.</summary>
    public IEnumerable<BucketLine> Read(string file)
    {
        foreach (var key in _buckets.Keys.Where(key => key.File == file).OrderBy(key => key.Month).ToList())
        {
            Spill(key, _buckets[key]);
            var lines = File.ReadAllLines(PathOf(key));
            File.Delete(PathOf(key));
            Array.Sort(lines, StringComparer.Ordinal);
            foreach (var line in lines)
                yield return BucketLine.Decode(line);
        }
    }

    private void Spill((string File, int Month) key, StringBuilder bucket)
    {
        File.AppendAllText(PathOf(key), bucket.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        bucket.Clear();
    }

    private string PathOf((string File, int Month) key) => Path.Combine(folder.FullName, $"{key.File}.{key.Month}");
}
