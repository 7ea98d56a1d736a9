using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Policies;

/// <summary>What decisions read about the insured (被保险人).</summary>
/// <param name="Uscc">Its USCC.</param>
/// <param name="Sector">The sector of the insured work.</param>
/// <param name="Town">Its street, town or special unit.</param>
/// <param name="EmployeeCount">How many people work for it, as last stated.</param>
public sealed record InsuredSite(string Uscc, Sector Sector, string Town, int EmployeeCount)
{
    /// <summary>What a parameter may depend on.</summary>
    public Place Place => new(Sector, Town);

    public static InsuredSite FromWire(Insured insured) => new(insured.Uscc, insured.Sector, insured.Town, insured.EmployeeCount);
}
