using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>
/// Makes sure that a source is the one a series was filled from before more of it is pushed. A file with a line inserted or changed would
/// otherwise go on under wrong offsets without anybody noticing.
/// </summary>
internal static class SeriesComparison
{
    /// <summary>
    /// Compares the last fact that the exchange holds with the source's, which is cheap and finds every shift; when they differ, finds a first
    /// difference.
    /// </summary>
    public static async Task Check(
        SubmissionsService.SubmissionsServiceClient client, string series, IFactSource source, long nextOffset, CancellationToken cancellation)
    {
        if (nextOffset == 0 || await Compare(client, series, source, nextOffset - 1, cancellation) is Match.Same)
            return;

        // Everything up to `same` is taken to be the same, what is at `differs` is known to differ.
        var (same, differs) = (-1L, nextOffset - 1);
        while (differs - same > 1)
        {
            var middle = same + ((differs - same) / 2);
            if (await Compare(client, series, source, middle, cancellation) is Match.Same)
                same = middle;
            else
                differs = middle;
        }

        var difference = await Compare(client, series, source, differs, cancellation);
        throw new SeriesDiffersException(series, differs, nextOffset, difference is Match.Missing);
    }

    private static async Task<Match> Compare(
        SubmissionsService.SubmissionsServiceClient client, string series, IFactSource source, long offset, CancellationToken cancellation)
    {
        await foreach (var fact in source.From(offset, cancellation))
        {
            var answer = await client.GetReceiptAsync(new() { Series = series, Offset = offset }, cancellationToken: cancellation);
            return answer.Receipt.FactSha256.Span.SequenceEqual(fact.Sha256) ? Match.Same : Match.Other;
        }

        return Match.Missing;
    }

    private enum Match
    {
        Same,
        Other,
        Missing,
    }
}
