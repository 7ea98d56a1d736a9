using Npgsql;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Corrections.V1;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Audit;

/// <summary>Says of replayed facts which later fact withdrew or corrected them.</summary>
internal static class Amendments
{
    public static async Task Mark(IReadOnlyList<ReplayHistoryResponse> page, NpgsqlDataSource database, CancellationToken cancellation)
    {
        string[] records = [.. page.Where(entry => entry.Decoded.Revision > 0).Select(entry => entry.Decoded.Record).Distinct()];
        if (records.Length == 0)
            return;

        var byIndex = page.ToDictionary(entry => entry.Decoded.Index);
        var parameters = new SqlParameters();
        await using var command = parameters.Command(database,
            $"{LogFold.OfRecords(parameters.Add(records))} where e.type = any({parameters.Add(LogRows.AmendmentNames)})");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var amendment = LogFold.Read(reader).Fact.Happened;
            if (amendment.Fact is FactWithdrawn withdrawn && byIndex.TryGetValue(withdrawn.Index, out var gone))
                gone.WithdrawnByIndex = amendment.Index;
            else if (amendment.Fact is FactCorrected corrected && byIndex.TryGetValue(corrected.Index, out var replaced))
                replaced.CorrectedByIndex = amendment.Index;
        }
    }
}
