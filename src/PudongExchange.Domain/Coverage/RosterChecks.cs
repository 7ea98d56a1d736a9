using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;

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

    /// <summary>
    /// Whether an authority looks after what somebody stated of an enterprise, in a sector and a town of their stating. As in what
    /// it may read, the roster decides whose an enterprise is, and the stated sector counts only for one that no department has
    /// listed: by stating another sector nobody keeps a record from the department that supervises the enterprise.
    /// </summary>
    public static bool LooksAfter(this Hearing hearing, string enterprise, Sector sector, string town) => hearing.Participant.Role switch
    {
        Role.Department => hearing.Records.Find<Enterprise>(enterprise) is { } listed
            ? listed.IsWithinScopeOf(hearing.Participant)
            : hearing.Participant.Sectors.Contains(sector),
        Role.Town => hearing.Participant.Towns.Contains(town),
        Role.Office => true,
        _ => false,
    };

    /// <summary>What the participant's own roster says of the enterprise in a sector; finds when it never listed it there.</summary>
    public static RosterEntry? OwnEntry(this Hearing hearing, Enterprise enterprise, Sector sector)
    {
        if (enterprise.Roster.TryGetValue((hearing.Participant.ResourceName, sector), out var entry))
            return entry;

        hearing.Found(CoverageFindings.NotOnYourRoster, "enterprise", sector);
        return null;
    }
}
