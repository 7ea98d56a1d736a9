using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>Judges <see cref="EnterpriseDelisted"/>.</summary>
internal static class EnterpriseDelistedRules
{
    public static void Judge(EnterpriseDelisted delisted, Hearing hearing)
    {
        Structure(delisted, hearing);
        if (!hearing.IsClean || hearing.EnterpriseWithinScope(delisted.Enterprise) is not { } enterprise
            || hearing.Settles(enterprise.Known, Enterprise.DelistingKey(hearing.Participant.ResourceName, delisted.DelistingNumber), delisted, "delisting_number")
            || hearing.OwnEntry(enterprise, delisted.Sector) is not { } entry)
            return;

        var day = delisted.EffectiveDate.ToDay();
        if (entry.ListingOn(day) is null)
            hearing.Found(CoverageFindings.NotListedOnDay, "effective_date", day);
    }

    private static void Structure(EnterpriseDelisted delisted, Hearing hearing)
    {
        hearing.EnterpriseName("enterprise", delisted.Enterprise);
        hearing.Number("delisting_number", delisted.DelistingNumber);
        hearing.Value("reason", delisted.Reason);
        hearing.Explanation(delisted.Explanation, delisted.Reason == DelistingReason.Other, maxLength: 200);
        hearing.Date("effective_date", delisted.EffectiveDate);
        hearing.OwnSector(delisted.Sector);
    }
}
