using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Domain.Judging;

/// <summary>What the judge answers to a fact.</summary>
/// <param name="Verdict">Whether the fact is in force.</param>
/// <param name="Findings">What was found, errors first.</param>
/// <param name="KnownIndex">The entry that said the same already; then the fact changes no record.</param>
/// <param name="Links">The parents to tie the fact's record to.</param>
public sealed record Judgement(
    Verdict Verdict, IReadOnlyList<Finding> Findings, long? KnownIndex, IReadOnlyList<string> Links)
{
    /// <summary>True when the fact becomes part of its record.</summary>
    public bool ChangesRecord => Verdict != Verdict.Rejected && KnownIndex is null;
}
