using System.Text;

namespace PudongExchange.Pdx.Sample;

/// <summary>
/// Puts the facts of each file into the order of their days without holding a district in memory: facts go into one bucket per
/// file and month, which spills to disk; at the end each bucket is sorted alone and appended to its file.
/// </summary>
internal sealed class SampleBuckets(DirectoryInfo folder)
{
    /// <summary>How many characters a bucket holds before it spills. There are at most about 2,500 buckets: 100 files, 25 months and a few more.</summary>
    private const int SpillSize = 32_768;

    private readonly Dictionary<(string File, int Month), StringBuilder> _buckets = [];

    /// <summary>Adds what is told of a part of the district, in its order.</summary>
    public void Add(Telling telling)
    {
        for (var i = 0; i < telling.Said.Count; i++)
        {
            var said = telling.Said[i];
            var key = (Series.FileOf(said), (said.On.Year * 100) + said.On.Month);
            if (!_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket = new();

            bucket.Append(new BucketLine(said, telling.Serial, i).Encoded()).Append('\n');
            if (bucket.Length >= SpillSize)
                Spill(key, bucket);
        }
    }

    /// <summary>The files that got a fact, in ordinal order.</summary>
    public IEnumerable<string> Files => _buckets.Keys.Select(key => key.File).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The lines of one file, in order.</summary>
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
