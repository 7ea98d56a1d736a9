using Grpc.Core;
using Grpc.Net.Client;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Summary;

/// <summary>How the log judged what one participant stated.</summary>
internal sealed record Tally(string Role, string Name, long Accepted, long AcceptedWithWarnings, long Rejected, long Conflicts, long LastIndex)
{
    /// <summary>So many histories are replayed at a time: enough to keep the exchange busy, few enough to leave it time for others.</summary>
    private const int Concurrency = 4;

    public long Total => Accepted + AcceptedWithWarnings + Rejected + Conflicts;

    /// <summary>Replays everybody who may state facts, in the order of the participants file.</summary>
    public static async Task<IReadOnlyList<Tally>> AllAsync(
        GrpcChannel channel, IReadOnlyList<Participant> participants, CancellationToken cancellation)
    {
        var client = new AuditService.AuditServiceClient(channel);
        var stating = participants.Where(one => CollectionOf(one.Role) is not null).ToArray();
        var tallies = new Tally[stating.Length];

        await Parallel.ForEachAsync(
            stating.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellation },
            async (one, stop) => tallies[one.Index] = await ReplayAsync(client, one.Item, stop));
        return tallies;
    }

    public static Tally Sum(string name, IReadOnlyCollection<Tally> tallies) => new(
        "",
        name,
        tallies.Sum(tally => tally.Accepted),
        tallies.Sum(tally => tally.AcceptedWithWarnings),
        tallies.Sum(tally => tally.Rejected),
        tallies.Sum(tally => tally.Conflicts),
        tallies.Max(tally => tally.LastIndex));

    private static async Task<Tally> ReplayAsync(AuditService.AuditServiceClient client, Participant participant, CancellationToken cancellation)
    {
        var request = new ReplayHistoryRequest { Participant = $"{CollectionOf(participant.Role)}/{participant.Id}" };
        var tally = new Tally(participant.Role, $"{participant.Id} {participant.Name}", 0, 0, 0, 0, 0);

        try
        {
            using var replay = client.ReplayHistory(request, cancellationToken: cancellation);
            await foreach (var answer in replay.ResponseStream.ReadAllAsync(cancellation))
                tally = tally.With(answer.Decoded);
        }
        catch (RpcException unknown) when (unknown.StatusCode == StatusCode.NotFound)
        {
            // A participant that has stated nothing yet is not known to the log.
        }

        return tally;
    }

    private Tally With(LedgerEntry entry) => entry switch
    {
        { Kind: EntryKind.Conflict } => this with { Conflicts = Conflicts + 1, LastIndex = entry.Index },
        { Verdict: Verdict.Accepted } => this with { Accepted = Accepted + 1, LastIndex = entry.Index },
        { Verdict: Verdict.AcceptedWithWarnings } => this with { AcceptedWithWarnings = AcceptedWithWarnings + 1, LastIndex = entry.Index },
        _ => this with { Rejected = Rejected + 1, LastIndex = entry.Index },
    };

    private static string? CollectionOf(string role) => role switch
    {
        "insurer" => "insurers",
        "department" => "departments",
        "town" => "towns",
        _ => null,
    };
}
