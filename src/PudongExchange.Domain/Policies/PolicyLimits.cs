using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Domain.Policies;

/// <summary>The limits of liability (责任限额), in fen, of all coinsurers together.</summary>
/// <param name="DeathPerPersonFen">For the death and disability of one person.</param>
/// <param name="MedicalPerPersonFen">For the medical cost of one person; zero when it is not covered.</param>
/// <param name="PerEventFen">For one event.</param>
/// <param name="CumulativeFen">For the whole period of cover.</param>
/// <param name="ThirdPartyPropertyPerEventFen">For third parties' property in one event; zero when it has no limit of its own.</param>
public readonly record struct PolicyLimits(
    long DeathPerPersonFen, long MedicalPerPersonFen, long PerEventFen, long CumulativeFen, long ThirdPartyPropertyPerEventFen)
{
    public static PolicyLimits FromWire(Limits limits) => new(
        limits.DeathPerPersonFen, limits.MedicalPerPersonFen, limits.PerEventFen, limits.CumulativeFen, limits.ThirdPartyPropertyPerEventFen);
}
