using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Domain.Claims;

/// <summary>What money is assessed and paid for: a kind of loss and, when it is about a person, whose.</summary>
public readonly record struct Loss(LossKind Kind, string VictimRef)
{
    /// <summary>True for a loss that is about a person, who is then referred to.</summary>
    public static bool IsAboutPerson(LossKind kind) =>
        kind is LossKind.Death or LossKind.Disability or LossKind.Medical or LossKind.ThirdPartyInjury;

    /// <summary>True for the two kinds that share the limit per person for death and disability.</summary>
    public static bool IsDeathOrDisability(LossKind kind) => kind is LossKind.Death or LossKind.Disability;

    /// <summary>True for a loss of somebody else than the insured, who must have compensated it before the money may go to it.</summary>
    public static bool IsSomebodyElses(LossKind kind) => IsAboutPerson(kind) || kind == LossKind.ThirdPartyProperty;
}
