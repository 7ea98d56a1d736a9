using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>
/// Judges <see cref="EnterpriseListed"/>. A roster changes: a listing under a number of its own replaces the department's earlier one in
/// the same sector from its effective date on, so only a number used again is settled here.
/// </summary>
internal static class EnterpriseListedRules
{
    private const int MaxEmployees = 1_000_000;

    public static void Judge(EnterpriseListed listed, Hearing hearing)
    {
        Structure(listed, hearing);
        if (hearing.IsClean && !hearing.Participant.Sectors.Contains(listed.Sector))
            hearing.Found(GeneralFindings.OutsideYourScope, "sector", listed.Sector);

        if (!hearing.IsClean)
            return;

        var department = hearing.Participant.ResourceName;
        var enterprise = hearing.Records.Find<Enterprise>(listed.Enterprise);
        if (enterprise is not null
            && hearing.Settles(enterprise.Known, Enterprise.ListingKey(department, listed.ListingNumber), listed, "listing_number"))
            return;

        var from = listed.EffectiveDate.ToDay();
        if (enterprise is not null && enterprise.Roster.TryGetValue((department, listed.Sector), out var entry) && entry.IsDelistedOnOrAfter(from))
            hearing.Found(CoverageFindings.DelistingUndone, "effective_date", from);
        if (listed is { Obligation: Obligation.Required, Sector: Sector.Other })
            hearing.Found(CoverageFindings.RequiredWithoutSector, "obligation");
    }

    private static void Structure(EnterpriseListed listed, Hearing hearing)
    {
        hearing.EnterpriseName("enterprise", listed.Enterprise);
        hearing.Number("listing_number", listed.ListingNumber);
        hearing.Text("display_name", listed.DisplayName, maxLength: 100);
        hearing.Value("sector", listed.Sector);
        hearing.Town("town", listed.Town);
        hearing.Text("address", listed.Address, maxLength: 200);
        hearing.IndustryCode("industry_code", listed.IndustryCode);
        hearing.InRange("employee_count", listed.EmployeeCount, 1, MaxEmployees);
        hearing.Value("obligation", listed.Obligation);
        if (listed.Obligation == Obligation.Exempt)
            hearing.Found(GeneralFindings.UnknownValue, "obligation");
        hearing.Text("legal_basis", listed.LegalBasis, maxLength: 200);
        hearing.OptionalText("licence_number", listed.LicenceNumber, maxLength: 50);
        hearing.Date("effective_date", listed.EffectiveDate);
        if (listed.GroupUscc.Length > 0)
            hearing.Uscc("group_uscc", listed.GroupUscc);
    }
}
