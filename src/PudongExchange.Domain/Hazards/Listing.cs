namespace PudongExchange.Domain.Hazards;

/// <summary>A listing of a hazard for supervision (挂牌督办) that is in force.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ListedOn">The day of the listing.</param>
/// <param name="DueOn">The last day for rectification that it sets, inclusive.</param>
public sealed record Listing(string Number, DateOnly ListedOn, DateOnly DueOn);
