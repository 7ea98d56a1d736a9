using Npgsql;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Committing;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Audit;

/// <summary>Judges a fact of the log again by what the judge had before its index; nothing is written.</summary>
public sealed class Rejudging(StoreConnections connections, ParticipantRegister register, ILogger<Rejudging> logger)
{
    private const string Sql = $"""
        select l.entry, l.findings, e.bdata
        from {ExchangeStore.Schema}.ledger_entries l join {ExchangeStore.Schema}.mt_events e on e.seq_id = l.index + 1
        where l.index = $1
        """;

    public async Task<RejudgeFactResponse> Again(long index, CancellationToken cancellation)
    {
        await using var connection = await connections.Reading.OpenConnectionAsync(cancellation);
        var (entry, findings, bytes) = await Recorded(connection, index, cancellation);
        if (entry.Kind != EntryKind.Judged)
            throw new RefusedException(AuditRefusals.EntryNotJudged(index));

        // Sector, towns and name as they were then: the roll before the entry, on the day of the recording.
        var roll = await RollReader.Continue(register.Beginning, index, connection, cancellation);
        var participant = roll.On(entry.Participant, CivilDay.Of(entry.RecordTime.ToDateTimeOffset()))
            ?? throw new RefusedException(AuditRefusals.ParticipantNotEnrolled(entry.Participant));

        var judgement = Judged(Statement.Read(entry.FactType, bytes), participant, entry, new(connection, index));
        return new()
        {
            Entry = entry,
            RecordedFindings = { findings },
            Verdict = judgement.Verdict,
            Findings = { judgement.Findings },
            Equal = judgement.Verdict == entry.Verdict
                && judgement.KnownIndex == (entry.HasKnownIndex ? entry.KnownIndex : null)
                && judgement.Findings.Select(Compared).SequenceEqual(findings.Select(Compared)),
            RulePack = Judge.RulePack,
        };
    }

    private static async Task<(LedgerEntry Entry, IReadOnlyList<Finding> Findings, byte[] Fact)> Recorded(
        NpgsqlConnection connection, long index, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = index } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            throw new RefusedException(AuditRefusals.EntryNotFound(index));

        IReadOnlyList<Finding> findings = reader.IsDBNull(1) ? [] : Receipt.Parser.ParseFrom(reader.GetFieldValue<byte[]>(1)).Findings;
        return (LedgerEntry.Parser.ParseFrom(reader.GetFieldValue<byte[]>(0)), findings, reader.GetFieldValue<byte[]>(2));
    }

    /// <summary>As the committer hears it: a fault in a rule rejects the fact.</summary>
    private Judgement Judged(Statement statement, Participant participant, LedgerEntry entry, RecordsAsOf records)
    {
        try
        {
            records.Load(Court.RecordsRead([statement]));
            return Judge.Decide(statement, participant, entry.RecordTime.ToDateTimeOffset(), records);
        }
        catch (Exception exception) when (exception is not NpgsqlException)
        {
            AuditLog.FactNotRejudged(logger, exception, entry.FactType, entry.Index);
            return new(Verdict.Rejected, [GeneralFindings.NotJudged.At("")], KnownIndex: null, Links: []);
        }
    }

    private static (string Code, Severity Severity, string Field) Compared(Finding finding) => (finding.Code, finding.Severity, finding.Field);
}
