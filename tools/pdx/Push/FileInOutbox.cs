using PudongExchange.Client;

namespace PudongExchange.Pdx.Push;

/// <summary>
/// Brings the lines of a file into an outbox: line n is offset n - 1. Lines that are answered must be as they were; lines that were put and not
/// answered follow the file, because whoever corrects a line before it arrived means the corrected one.
/// </summary>
public static class FileInOutbox
{
    /// <summary>Lines compared, and put with one write, at a time.</summary>
    private const int PageSize = 1000;

    /// <summary>Puts the lines that are not in the outbox yet.</summary>
    /// <returns>Null; or why nothing was put.</returns>
    public static async Task<string?> Put(FactFile file, Outbox outbox, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(outbox);

        var same = await CountSame(file.Facts, outbox, cancellation);
        if (same < outbox.AnsweredUntil)
            return Describe(file, outbox, same);

        if (same < outbox.NextOffset)
            outbox.TakeBack(same);

        var page = new List<PackedFact>(PageSize);
        await foreach (var fact in file.Facts.From(same, cancellation))
        {
            page.Add(fact);
            if (page.Count < PageSize)
                continue;

            outbox.PutAll(page);
            page.Clear();
        }

        if (page.Count > 0)
            outbox.PutAll(page);

        return null;
    }

    /// <summary>What to tell of a file that is not what the exchange holds.</summary>
    public static string Describe(FactFile file, SeriesDiffersException differs)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(differs);
        return differs.IsMissing ? Missing(file, differs.Series, differs.NextOffset) : Changed(file, differs.Series, differs.Offset);
    }

    private static string Describe(FactFile file, Outbox outbox, long same) =>
        same == file.Facts.Count ? Missing(file, outbox.Series, outbox.AnsweredUntil) : Changed(file, outbox.Series, same);

    private static string Missing(FactFile file, string series, long held) =>
        $"{file.File.Name} has {file.Facts.Count} lines, but the exchange holds {held} facts of {series}: lines are missing. Nothing was sent.";

    private static string Changed(FactFile file, string series, long offset) =>
        $"Line {offset + 1} of {file.File.Name} is not what the exchange holds at offset {offset} of {series}. Facts that are "
            + "recorded cannot be changed by changing the file; state a correction in a new line at its end. Nothing was sent.";

    /// <summary>How many lines from the first on are in the outbox as they are in the file.</summary>
    private static async Task<long> CountSame(SpooledFacts lines, Outbox outbox, CancellationToken cancellation)
    {
        var same = 0L;
        IReadOnlyList<byte[]> page = [];
        await foreach (var line in lines.From(0, cancellation))
        {
            var at = (int)(same % PageSize);
            if (at == 0)
                page = outbox.Digests(same, PageSize);

            if (at == page.Count || !line.Sha256.SequenceEqual(page[at]))
                break;

            same++;
        }

        return same;
    }
}
