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
        LogFold.OfRecords($"array(select child from {ExchangeStore.Schema}.record_links where parent = '{Roll.Parent}')") + " where e.seq_id > $1 order by e.seq_id";

    /// <summary>The roll with the facts that the log has after it.</summary>
    public static async Task<Roll> Continue(Roll roll, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Facts, connection) { Parameters = { new() { Value = roll.LastIndex + 1 } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (name, happened) = LogFold.Read(reader);
            roll = roll.With(name, Enrolment.Evolve(roll.Find(name), happened), happened.Index);
        }

        return roll;
    }
}
