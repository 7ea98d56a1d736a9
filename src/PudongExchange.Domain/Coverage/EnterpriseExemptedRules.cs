using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>Judges <see cref="EnterpriseExempted"/>.</summary>
internal static class EnterpriseExemptedRules
{
    public static void Judge(EnterpriseExempted exempted, Hearing hearing)
    {
        Structure(exempted, hearing);
        if (!hearing.IsClean || hearing.EnterpriseWithinScope(exempted.Enterprise) is not { } enterprise
            || hearing.Settles(enterprise.Known, Enterprise.ExemptionKey(hearing.Participant.ResourceName, exempted.ExemptionNumber), exempted, "exemption_number")
            || hearing.OwnEntry(enterprise, exempted.Sector) is not { } entry)
            return;

        var firstDay = exempted.FirstDate.ToDay();
        if (!entry.RequiresOn(firstDay))
            hearing.Found(CoverageFindings.ExemptedWithoutDuty, "first_date", firstDay);
        if (exempted is { Ground: ExemptionGround.ProductionStopped, LastDate: null })
            hearing.Found(CoverageFindings.ExemptionOpenEnded, "last_date");
    }

    private static void Structure(EnterpriseExempted exempted, Hearing hearing)
    {
        hearing.EnterpriseName("enterprise", exempted.Enterprise);
        hearing.Number("exemption_number", exempted.ExemptionNumber);
        hearing.Value("ground", exempted.Ground);
        hearing.Text("proof", exempted.Proof, maxLength: 200);
        hearing.Digest("proof_sha256", exempted.ProofSha256);
        var first = hearing.Date("first_date", exempted.FirstDate);
        var last = hearing.OptionalDate("last_date", exempted.LastDate);
        hearing.Ordered("last_date", first, last, "first_date");
        hearing.OwnSector(exempted.Sector);
    }
}
