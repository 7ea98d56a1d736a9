using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Npgsql;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Submissions;

/// <summary>Adds up what a series holds from an offset on, for its participant to compare with its own books.</summary>
internal sealed class Reconciliation(StoreConnections connections)
{
    private const string Rows = $"""
        select l.kind, l.entry, e.bdata
        from {ExchangeStore.Schema}.ledger_entries l join {ExchangeStore.Schema}.mt_events e on e.seq_id = l.index + 1
        where l.series = $1 and l."offset" >= $2 and l."offset" < $3
        order by l."offset", l.index
        """;

    public async Task<ReconcileResponse> Of(string series, long firstOffset, int count, CancellationToken cancellation)
    {
        await using var command = connections.Reading.CreateCommand(Rows);
        command.Parameters.Add(new() { Value = series });
        command.Parameters.Add(new() { Value = firstOffset });
        command.Parameters.Add(new() { Value = firstOffset + count });

        var answer = new ReconcileResponse { Series = series, FirstOffset = firstOffset };
        var sums = new Sums();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            Add(row, answer, sums, digest);

        answer.FactsSha256 = UnsafeByteOperations.UnsafeWrap(digest.GetHashAndReset());
        answer.ControlSums.AddRange(sums.All);
        answer.NextOffset = firstOffset + answer.FactCount;
        return answer;
    }

    private static void Add(NpgsqlDataReader row, ReconcileResponse answer, Sums sums, IncrementalHash digest)
    {
        if (row.GetInt16(0) != (short)EntryKind.Judged)
        {
            answer.ConflictCount++;
            return;
        }

        var entry = LedgerEntry.Parser.ParseFrom(row.GetFieldValue<byte[]>(1));
        var fact = row.GetFieldValue<byte[]>(2);
        digest.AppendData(SHA256.HashData(fact));
        answer.FactCount++;
        if (entry.Verdict == Verdict.Rejected)
        {
            answer.RejectedCount++;
            return;
        }

        answer.AcceptedCount++;
        if (entry.Verdict == Verdict.AcceptedWithWarnings)
            answer.WarningCount++;

        // What was known already is in force by its first entry, wherever that is.
        if (entry.Revision > 0)
            sums.Add(FactCatalogue.Find(entry.FactType)!.Parse(fact));
    }

    /// <summary>Counts facts and adds their amounts up, by type and field.</summary>
    private sealed class Sums
    {
        private const string Unit = "_fen";

        private readonly SortedDictionary<(string Type, int Field), ControlSum> _sums = [];

        public IEnumerable<ControlSum> All => _sums.Values;

        public void Add(IMessage fact)
        {
            var amounts = fact.Descriptor.Fields.InFieldNumberOrder().Where(IsAmount).ToList();
            if (amounts.Count == 0)
                Of(fact, null).FactCount++;

            foreach (var field in amounts)
            {
                var sum = Of(fact, field);
                sum.FactCount++;

                // A fact's amount is at most a hundred billion yuan, and a range has at most a hundred thousand facts.
                sum.SumFen += (long)field.Accessor.GetValue(fact);
            }
        }

        private ControlSum Of(IMessage fact, FieldDescriptor? field)
        {
            var key = (fact.Descriptor.FullName, field?.FieldNumber ?? 0);
            if (!_sums.TryGetValue(key, out var sum))
                _sums[key] = sum = new() { FactType = fact.Descriptor.FullName, Field = field?.Name ?? "" };

            return sum;
        }

        private static bool IsAmount(FieldDescriptor field) =>
            field is { FieldType: FieldType.Int64, IsRepeated: false } && field.Name.EndsWith(Unit, StringComparison.Ordinal);
    }
}
