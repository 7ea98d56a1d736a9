using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>What the rules about an enterprise on the roster share.</summary>
internal static class RosterChecks
{
    /// <summary>The sector is set, and one that the department supervises.</summary>
    public static void OwnSector(this Hearing hearing, Sector sector)
    {
        hearing.Value("sector", sector);
        if (hearing.IsClean && !hearing.Participant.Sectors.Contains(sector))
            hearing.Found(GeneralFindings.OutsideYourScope, "sector", sector);
    }

    /// <summary>The enterprise of that name; one outside the participant's scope and a missing one look alike.</summary>
    public static Enterprise? EnterpriseWithinScope(this Hearing hearing, string name)
    {
        if (hearing.Records.Find<Enterprise>(name) is { } enterprise && enterprise.IsWithinScopeOf(hearing.Participant))
            return enterprise;

        hearing.Found(GeneralFindings.RecordUnknown, "enterprise", name);
        return null;
    }

    /// <summary>What the participant's own roster says of the enterprise in a sector; finds when it never listed it there.</summary>
    public static RosterEntry? OwnEntry(this Hearing hearing, Enterprise enterprise, Sector sector)
    {
        if (enterprise.Roster.TryGetValue((hearing.Participant.ResourceName, sector), out var entry))
            return entry;

        hearing.Found(CoverageFindings.NotOnYourRoster, "enterprise", sector);
        return null;
    }
}
