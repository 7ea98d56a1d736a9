using PudongExchange.Contracts.Coverage.V1;

namespace PudongExchange.Domain.Coverage;

/// <summary>What a department's roster says about an enterprise in one sector.</summary>
/// <param name="Obligation">Whether it must insure or is encouraged to.</param>
/// <param name="From">The first day on which the listing holds.</param>
/// <param name="Town">The town that the department states.</param>
public sealed record Listing(Obligation Obligation, DateOnly From, string Town);
