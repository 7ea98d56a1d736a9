using Google.Protobuf;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Views;

/// <summary>
/// Proves that the views say what the log says: folds the whole log in memory, beside the views, up to the index that
/// they have reached, and compares every row. Rows that moved on meanwhile are told apart by their index.
/// </summary>
public sealed class ShadowRebuild(StoreConnections connections, ViewCatalogue views, ViewProgress progress)
{
    /// <summary>The rows that differ; none when all is well.</summary>
    public async Task<IReadOnlyList<ViewDifference>> Compare(CancellationToken cancellation)
    {
        var upTo = await progress.Reached(cancellation);

        var records = await Fold(upTo, cancellation);
        var differences = new List<ViewDifference>();
        foreach (var view in views.All)
            await Compare(view, records, upTo, differences, cancellation);

        return differences;
    }

    private async Task<DescribedRecords> Fold(long upTo, CancellationToken cancellation)
    {
        var records = new DescribedRecords(views);
        var amended = await LogRows.AmendedRecords(connections.Reading, upTo, cancellation);
        var linked = await LogRows.LinkedTo(connections.Reading, amended, cancellation);
        records.Remember(await LogRows.OfRecords(connections.Reading, [.. amended.Concat(linked).Distinct()], upTo, cancellation));

        var parameters = new SqlParameters();
        await using var command = parameters.Command(connections.Reading,
            $"{LogFold.All} where e.type <> {parameters.Add(SetAsideFact.StoredName)} and e.seq_id <= {parameters.Add(upTo + 1)} order by e.seq_id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (record, fact) = LogFold.Read(reader);
            records.Take(record, fact);
        }

        return records;
    }

    private async Task Compare(View view, DescribedRecords records, long upTo, List<ViewDifference> differences, CancellationToken cancellation)
    {
        var missing = records.Records.Keys.Where(record => views.Find(record) == view).ToHashSet();
        await using var command = connections.Reading.CreateCommand($"select name, index, resource from views.{view.Name}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var name = reader.GetString(0);
            missing.Remove(name);
            if (reader.GetInt64(1) > upTo)
                continue;

            if (!records.Records.TryGetValue(name, out var expected))
                differences.Add(new(view.Name, name, "the log has no such record"));
            else if (!expected.ToByteArray().AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(2)))
                differences.Add(new(view.Name, name, "the row is not what its facts add up to"));
        }

        differences.AddRange(missing.Select(record => new ViewDifference(view.Name, record, "the row is missing")));
    }
}
