using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>What the exchange answered to one fact.</summary>
/// <param name="Offset">The fact's offset.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Receipt">The receipt, checked; null for a conflict.</param>
/// <param name="Conflict">Why the fact is not recorded under its offset; null when there is a receipt.</param>
public sealed record FactAnswer(long Offset, PackedFact Fact, Receipt? Receipt, ExchangeError? Conflict);
