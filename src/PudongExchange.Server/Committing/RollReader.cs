using Npgsql;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Storage;

namespace PudongExchange.Server.Committing;

/// <summary>
/// Reads from the log who takes part. Every enrolment is linked to one parent, so the facts about participants are found through two indexes,
/// however long the log is.
/// </summary>
internal static class RollReader
{
    private static readonly string Facts =
        LogFold.OfRecords($"array(select child from {ExchangeStore.Schema}.record_links where parent = '{Roll.Parent}')") + " where e.seq_id > $1 and e.seq_id <= $2 order by e.seq_id";

    /// <summary>The roll with the facts that the log has after it.</summary>
    public static Task<Roll> Continue(Roll roll, NpgsqlConnection connection, CancellationToken cancellation) =>
        Continue(roll, long.MaxValue, connection, cancellation);

    /// <summary>The roll with the facts that the log has after it and before an index.</summary>
    public static async Task<Roll> Continue(Roll roll, long beforeIndex, NpgsqlConnection connection, CancellationToken cancellation)
    {
        // The event of an entry has the sequence after its index.
        await using var command = new NpgsqlCommand(Facts, connection)
        {
            Parameters = { new() { Value = roll.LastIndex + 1 }, new() { Value = beforeIndex } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (name, fact) = LogFold.Read(reader);
            var happened = fact.Happened;
            roll = roll.With(name, Enrolment.Evolve(roll.Find(name), happened), happened.Index);
        }

        return roll;
    }
}
