namespace PudongExchange.Server.Views;

/// <summary>A row that is not what the log says.</summary>
/// <param name="View">The view.</param>
/// <param name="Record">The record.</param>
/// <param name="What">How they differ.</param>
public sealed record ViewDifference(string View, string Record, string What);
