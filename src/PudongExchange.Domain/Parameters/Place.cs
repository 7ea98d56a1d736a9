using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Domain.Parameters;

/// <summary>Whom a fact is about, as far as a parameter may depend on it; the default is a fact that says neither.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Town">The street, town or special unit, nine digits; null when the fact does not say.</param>
public readonly record struct Place(Sector Sector, string? Town);
