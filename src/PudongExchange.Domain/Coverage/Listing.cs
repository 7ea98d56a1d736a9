using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Domain.Coverage;

/// <summary>What a department's roster says about an enterprise in one sector.</summary>
/// <param name="Sector">The sector it is listed for.</param>
/// <param name="Obligation">Whether it must insure or is encouraged to.</param>
/// <param name="Town">The town it works in.</param>
/// <param name="EmployeeCount">How many people work for it.</param>
/// <param name="From">The first day on which the listing holds.</param>
/// <param name="Index">Where it was recorded.</param>
public sealed record Listing(Sector Sector, Obligation Obligation, string Town, int EmployeeCount, DateOnly From, long Index);
