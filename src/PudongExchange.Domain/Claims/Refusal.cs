namespace PudongExchange.Domain.Claims;

/// <summary>A refusal (拒赔) of a claim.</summary>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="NotifiedOn">The day on which the claimant was told, when the refusal states it.</param>
public sealed record Refusal(DateOnly DecidedOn, DateOnly? NotifiedOn);
