using System.Data;
using Npgsql;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Domain.Corrections;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Committing;

/// <summary>What a statement came to.</summary>
/// <param name="Judgement">The verdict and why.</param>
/// <param name="Revision">The record's revision with it; zero when it changes no record.</param>
internal readonly record struct Ruling(Judgement Judgement, long Revision);

/// <summary>Judges statements one after the other; each that comes into force changes the records that the next is judged by.</summary>
internal sealed class Court(Records records, NpgsqlConnection connection, ILogger logger)
{
    /// <summary>Records fetched ahead for one fact; no rule looks at more, and a hostile fact may name thousands.</summary>
    private const int MaxReads = 2_000;

    /// <summary>
    /// Judges a statement and folds it. A fault in a rule or a fold must not stop the log for everybody else, and would come
    /// back with every attempt: such a fact is rejected, kept, and the fault is the operator's to see.
    /// </summary>
    /// <param name="statement">What was stated.</param>
    /// <param name="participant">Who states it.</param>
    /// <param name="index">The index that it will have in the log.</param>
    /// <param name="now">The recorded time that it will have.</param>
    /// <param name="place">Where it was stated, for the operator.</param>
    /// <param name="bytes">The bytes as received, for who withdraws or corrects it before they are in the log.</param>
    public Ruling Hear(
        Statement statement, Participant participant, long index, DateTimeOffset now, (string Series, long Offset) place, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var judgement = Judge.Decide(statement, participant, now, records);
            if (!judgement.ChangesRecord)
                return new(judgement, Revision: 0);

            var happened = new Happened(statement.Fact!, index, now, participant.ResourceName);
            var revision = records.Replace(statement.Record, records.After(statement.Record, happened), happened, bytes);
            foreach (var parent in judgement.Links)
                records.Link(parent, statement.Record);

            return new(judgement, revision);
        }
        catch (Exception exception) when (exception is not NpgsqlException && connection.State == ConnectionState.Open)
        {
            CommitterLog.FactNotJudged(logger, exception, statement.TypeName, place.Series, place.Offset);
            return new(new(Verdict.Rejected, [GeneralFindings.NotJudged.At("")], KnownIndex: null, Links: []), Revision: 0);
        }
    }

    /// <summary>The records about whose facts there are facts among the statements, to be fetched together with all their facts.</summary>
    public static IReadOnlyCollection<string> RecordsAmended(IEnumerable<Statement?> statements) =>
        [.. statements.Where(one => one?.Fact is { } fact && RecordHistory.IsAmendment(fact)).Select(one => one!.Record).Distinct()];

    /// <summary>
    /// The records that statements name, to be fetched together before they are heard. Nobody has looked at the facts yet, so a
    /// name may be anything.
    /// </summary>
    public static IEnumerable<string> RecordsRead(IEnumerable<Statement?> statements)
    {
        foreach (var statement in statements)
        {
            if (statement?.Fact is not { } fact || statement.Record.Length == 0)
                continue;

            yield return statement.Record;
            foreach (var other in statement.Kind!.Reads(fact).Take(MaxReads))
                yield return other;
        }
    }
}
