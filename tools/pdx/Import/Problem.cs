namespace PudongExchange.Pdx.Import;

/// <summary>What is wrong with a cell, a row or a map, in both languages.</summary>
public sealed record Problem(string En, string Zh);
