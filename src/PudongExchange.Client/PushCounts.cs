using PudongExchange.Contracts.Ledger.V1;

namespace PudongExchange.Client;

/// <summary>What became of the facts that were answered.</summary>
/// <param name="Accepted">In force, nothing found.</param>
/// <param name="Warned">In force, with findings that a supervisor would ask about.</param>
/// <param name="Rejected">Kept as evidence, not in force.</param>
/// <param name="Known">Of those in force: they say what an earlier fact said already.</param>
/// <param name="Duplicates">Recorded before under the same offset; counted by their verdict too.</param>
/// <param name="Conflicts">Not recorded: their offset holds other content.</param>
public sealed record PushCounts(long Accepted, long Warned, long Rejected, long Known, long Duplicates, long Conflicts)
{
    /// <summary>Nothing was answered yet.</summary>
    public static readonly PushCounts None = new(0, 0, 0, 0, 0, 0);

    /// <summary>How many facts were answered.</summary>
    public long Answered => Accepted + Warned + Rejected + Conflicts;

    /// <summary>The counts of two pushes together.</summary>
    public static PushCounts operator +(PushCounts left, PushCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.Accepted + right.Accepted, left.Warned + right.Warned, left.Rejected + right.Rejected,
            left.Known + right.Known, left.Duplicates + right.Duplicates, left.Conflicts + right.Conflicts);
    }

    /// <summary>The counts of two pushes together.</summary>
    public static PushCounts Add(PushCounts left, PushCounts right) => left + right;

    internal PushCounts With(FactAnswer answer) => answer.Receipt is not { } receipt
        ? this with { Conflicts = Conflicts + 1 }
        : (receipt.Verdict switch
        {
            Verdict.Accepted => this with { Accepted = Accepted + 1 },
            Verdict.AcceptedWithWarnings => this with { Warned = Warned + 1 },
            _ => this with { Rejected = Rejected + 1 },
        }) with
        {
            Known = Known + (receipt.HasKnownIndex ? 1 : 0),
            Duplicates = Duplicates + (receipt.Duplicate ? 1 : 0),
        };
}
