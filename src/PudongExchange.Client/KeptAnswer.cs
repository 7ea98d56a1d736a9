using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Client;

/// <summary>An answer of the exchange as an outbox keeps it.</summary>
/// <param name="Offset">The fact's offset.</param>
/// <param name="Receipt">The receipt; null for a conflict.</param>
/// <param name="Conflict">Why the fact is not recorded under its offset; null when there is a receipt.</param>
public sealed record KeptAnswer(long Offset, Receipt? Receipt, ExchangeError? Conflict);
