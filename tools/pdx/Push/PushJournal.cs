using System.Text.Json;

namespace PudongExchange.Pdx.Push;

/// <summary>
/// Remembers beside a file how far its answers are written down, so that a push that was killed reads back the ones it missed instead of losing
/// rejected lines. It may be behind the truth, never ahead of it; without it a push goes on all the same.
/// </summary>
public sealed class PushJournal(string path)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private long _savedAt = TimeProvider.System.GetTimestamp();

    private sealed record Entry(string Series, long AnsweredUntil);

    /// <summary>Up to which offset the answers are written down; null when nothing is known.</summary>
    public long? Read(string series)
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<Entry>(File.ReadAllText(path), Format) is { } entry && entry.Series == series
                ? entry.AnsweredUntil
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>True now and then: often enough that little has to be read back.</summary>
    public bool IsDue => TimeProvider.System.GetElapsedTime(_savedAt) >= Interval;

    /// <summary>Replaces the journal as a whole, so that a crash leaves the old one or the new one.</summary>
    public void Write(string series, long answeredUntil)
    {
        var next = path + ".new";
        File.WriteAllText(next, JsonSerializer.Serialize(new Entry(series, answeredUntil), Format) + "\n");
        File.Move(next, path, overwrite: true);
        _savedAt = TimeProvider.System.GetTimestamp();
    }
}
