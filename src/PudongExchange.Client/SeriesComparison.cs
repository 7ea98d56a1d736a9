using System.Security.Cryptography;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>
/// Makes sure that a source is the one a series was filled from before more of it is pushed. A file with a line inserted or changed would
/// otherwise go on, and whoever changed the line would believe that the exchange has it.
/// </summary>
internal static class SeriesComparison
{
    /// <summary>What the exchange adds up in one call.</summary>
    private const int RangeSize = 100_000;

    /// <summary>Compares every fact that the exchange holds from an offset on with the source's, by the digest of a range at a time; finds the first that differs.</summary>
    /// <exception cref="SeriesDiffersException">One differs, or the source has fewer facts than the exchange.</exception>
    public static async Task Check(
        SubmissionsService.SubmissionsServiceClient client, string series, IFactSource source, long from, long nextOffset, CancellationToken cancellation)
    {
        for (var first = from; first < nextOffset; first += RangeSize)
        {
            var digests = await Digests(source, first, (int)Math.Min(RangeSize, nextOffset - first), cancellation);
            if (await IsSame(client, series, first, digests, cancellation) && first + digests.Count == Math.Min(first + RangeSize, nextOffset))
                continue;

            var same = await CountSame(client, series, first, digests, cancellation);
            throw new SeriesDiffersException(series, first + same, nextOffset, isMissing: same == digests.Count);
        }
    }

    /// <summary>True when the exchange recorded content that conflicts with what it held; each adds an entry that no receipt shows.</summary>
    public static async Task<bool> HasConflicts(
        SubmissionsService.SubmissionsServiceClient client, string series, long nextOffset, CancellationToken cancellation)
    {
        for (var first = 0L; first < nextOffset; first += RangeSize)
        {
            var request = new ReconcileRequest { Series = series, FirstOffset = first, FactCount = RangeSize };
            if ((await client.ReconcileAsync(request, cancellationToken: cancellation)).ConflictCount > 0)
                return true;
        }

        return false;
    }

    /// <summary>How many facts from the first on are the same; looks at half as many each time.</summary>
    private static async Task<int> CountSame(
        SubmissionsService.SubmissionsServiceClient client, string series, long first, List<byte[]> digests, CancellationToken cancellation)
    {
        var (same, atMost) = (0, digests.Count);
        while (same < atMost)
        {
            var until = same + ((atMost - same + 1) / 2);
            if (await IsSame(client, series, first + same, digests[same..until], cancellation))
                same = until;
            else
                atMost = until - 1;
        }

        return same;
    }

    private static async Task<bool> IsSame(
        SubmissionsService.SubmissionsServiceClient client, string series, long first, List<byte[]> digests, CancellationToken cancellation)
    {
        if (digests.Count == 0)
            return true;

        var request = new ReconcileRequest { Series = series, FirstOffset = first, FactCount = digests.Count };
        var books = await client.ReconcileAsync(request, cancellationToken: cancellation);
        using var ours = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var digest in digests)
            ours.AppendData(digest);

        return books.FactsSha256.Span.SequenceEqual(ours.GetHashAndReset());
    }

    private static async Task<List<byte[]>> Digests(IFactSource source, long first, int count, CancellationToken cancellation)
    {
        var digests = new List<byte[]>(count);
        await foreach (var fact in source.From(first, cancellation))
        {
            digests.Add(fact.Sha256.ToArray());
            if (digests.Count == count)
                break;
        }

        return digests;
    }
}
