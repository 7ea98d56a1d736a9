using System.Collections.Immutable;

namespace PudongExchange.Domain.Claims;

/// <summary>What the newest assessment (核定) of a claim says.</summary>
/// <param name="On">The day of the assessment.</param>
/// <param name="DocumentsCompleteOn">The day on which the insurer had all documents, when it has.</param>
/// <param name="AgreedOn">The day on which insurer and claimant agreed, when they have.</param>
/// <param name="FenByLoss">What is owed for each loss.</param>
/// <param name="TotalFen">What is owed in all.</param>
public sealed record Assessment(
    DateOnly On, DateOnly? DocumentsCompleteOn, DateOnly? AgreedOn, ImmutableDictionary<Loss, long> FenByLoss, long TotalFen);
