using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Committing;

/// <summary>What a batch will write: rows in the order of the log, and the heads of series after them.</summary>
internal sealed class Draft
{
    /// <summary>One statement to record: its entry, and where and as what its bytes are stored.</summary>
    /// <param name="Recorded">The entry.</param>
    /// <param name="Fact">The bytes as received.</param>
    /// <param name="Stream">The record's stream, or the series' own for what changes no record.</param>
    /// <param name="Version">The stream's version with it.</param>
    /// <param name="Kind">The kind of fact in force; null for what is set aside.</param>
    public sealed record Row(Recorded Recorded, byte[] Fact, string Stream, long Version, FactKind? Kind);

    public List<Row> Rows { get; } = [];

    public Dictionary<string, (string Participant, SeriesHead Head)> Heads { get; } = [];

    public List<(string Parent, string Child)> Links { get; } = [];

    /// <summary>Who takes part after it; null when it changes nothing about that.</summary>
    public Roll? Roll { get; set; }

    /// <summary>What each submission is told once the rows are durable, in the order of the batch.</summary>
    public List<Answer> Answers { get; } = [];

    /// <summary>The leases that newer streams have ended.</summary>
    public List<SeriesLease> TakenOver { get; } = [];
}
