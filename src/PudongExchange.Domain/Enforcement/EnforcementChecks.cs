using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Coverage;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Enforcement;

/// <summary>The checks that facts of enforcement share: whom a fact is about, who may say it, and what it refers to.</summary>
internal static class EnforcementChecks
{
    /// <summary>The enterprise, where and in which sector: a department states of its sectors, a town of its area.</summary>
    public static void Subject(this Hearing hearing, string enterprise, string town, Sector sector)
    {
        hearing.EnterpriseName("enterprise", enterprise);
        hearing.Town("town", town);
        hearing.Value("sector", sector);

        var participant = hearing.Participant;
        if (participant.Role == Role.Department && !participant.Sectors.Contains(sector))
            hearing.Found(GeneralFindings.OutsideYourScope, "sector", "sector");
        if (participant.Role == Role.Town && !participant.Towns.Contains(town))
            hearing.Found(GeneralFindings.OutsideYourScope, "town", "town");
    }

    /// <summary>The enterprise as the roster has it. Enforcement does not wait for the roster, so one that nobody listed is watched.</summary>
    public static Enterprise? OnRoster(this Hearing hearing, string enterprise)
    {
        var listed = hearing.Records.Find<Enterprise>(enterprise);
        if (listed is null)
            hearing.Found(PolicyFindings.NotOnRoster, "enterprise");

        return listed;
    }

    /// <summary>The hazard, which must be in the participant's scope and at that enterprise; null when it is not.</summary>
    public static Hazard? HazardAt(this Hearing hearing, string field, string hazard, string enterprise)
    {
        if (hearing.Supervised(field, hazard) is not { } known)
            return null;

        hearing.RestOn(hazard);
        if (known.Enterprise == enterprise)
            return known;

        hearing.Found(EnforcementFindings.HazardElsewhere, field, hazard);
        return null;
    }

    /// <summary>From the first to the last day, both inclusive, of what was graded on a day that has come.</summary>
    public static void GradedFor(this Hearing hearing, Google.Type.Date? gradedDate, Google.Type.Date? firstDate, Google.Type.Date? lastDate)
    {
        hearing.PastDate("graded_date", gradedDate);
        var firstOn = hearing.Date("first_date", firstDate);
        hearing.Ordered("last_date", firstOn, hearing.Date("last_date", lastDate), "first_date");
    }
}
