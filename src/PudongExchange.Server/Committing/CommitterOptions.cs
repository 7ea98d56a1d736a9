using System.ComponentModel.DataAnnotations;

namespace PudongExchange.Server.Committing;

/// <summary>How the committer groups what waits. The defaults were the best measured on two cores.</summary>
public sealed class CommitterOptions
{
    public const string Section = "Exchange:Committer";

    /// <summary>The most facts in a transaction; more only makes the first of them wait longer.</summary>
    [Range(1, 10_000)]
    public int MaxBatchCount { get; init; } = 2000;

    /// <summary>The most bytes of facts in a transaction.</summary>
    [Range(60_000, 64_000_000)]
    public int MaxBatchBytes { get; init; } = 4_000_000;

    /// <summary>How many facts of one participant are taken before it is another's turn.</summary>
    [Range(1, 10_000)]
    public int Slice { get; init; } = 250;
}
