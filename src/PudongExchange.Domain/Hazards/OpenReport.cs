namespace PudongExchange.Domain.Hazards;

/// <summary>A report of rectification that no review has answered yet.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ReportedOn">The day of the report.</param>
public sealed record OpenReport(string Number, DateOnly ReportedOn);
