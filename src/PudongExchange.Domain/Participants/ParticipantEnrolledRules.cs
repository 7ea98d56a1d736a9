using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>Judges <see cref="ParticipantEnrolled"/>.</summary>
internal static class ParticipantEnrolledRules
{
    private const int MaxNameLength = 200;

    /// <summary>There are 42 of them.</summary>
    private const int MaxTownCount = 50;

    public static void Judge(ParticipantEnrolled enrolled, Hearing hearing)
    {
        Structure(enrolled, hearing);
        if (!hearing.IsClean)
            return;

        var before = hearing.Records.Find<Enrolment>(enrolled.Participant);
        if (before is not null && hearing.Settles(before.Known, Enrolment.EnrolmentKey(enrolled.EnrolmentNumber), enrolled, "enrolment_number"))
            return;

        var office = hearing.Participant.RecordName;
        if (before is null && ParticipantName.Parse(enrolled.Participant) is { Role: Role.Office } && enrolled.Participant != office
            && hearing.Records.Find<Enrolment>(office) is null)
            hearing.Found(ParticipantFindings.OfficeNotEnrolled, "participant");

        var firstDay = enrolled.FirstDate.ToDay();
        foreach (var replaced in before?.Scopes.ChangeDays.Where(day => day > hearing.Today && day >= firstDay) ?? [])
            hearing.Found(ParticipantFindings.ChangeReplaced, "first_date", replaced);

        hearing.Link(Roll.Parent);
    }

    private static void Structure(ParticipantEnrolled enrolled, Hearing hearing)
    {
        var name = hearing.ParticipantNamed("participant", enrolled.Participant);
        hearing.Number("enrolment_number", enrolled.EnrolmentNumber);
        hearing.Text("display_name", enrolled.DisplayName, MaxNameLength);
        if (name is { Role: Role.Insurer or Role.Group })
            hearing.Empty("uscc", enrolled.Uscc.Length == 0);
        else if (enrolled.Uscc.Length > 0)
            hearing.Uscc("uscc", enrolled.Uscc);

        // An empty scope would let a department or town in and show it nothing; a scope elsewhere would be a right nobody grants.
        if (name is { Role: Role.Department })
            hearing.NotEmpty("sectors", enrolled.Sectors.Count);
        else if (name is not null)
            hearing.Empty("sectors", enrolled.Sectors.Count == 0);

        if (name is { Role: Role.Town })
            hearing.NotEmpty("towns", enrolled.Towns.Count);
        else if (name is not null)
            hearing.Empty("towns", enrolled.Towns.Count == 0);

        hearing.DistinctValues("sectors", enrolled.Sectors);
        hearing.DistinctList("towns", enrolled.Towns, MaxTownCount);
        for (var i = 0; i < Math.Min(enrolled.Towns.Count, MaxTownCount); i++)
            hearing.Town($"towns[{i}]", enrolled.Towns[i]);

        hearing.FirstDayOf(name, enrolled.FirstDate);
        hearing.Text("basis", enrolled.Basis, ParticipantChecks.MaxBasisLength);
    }
}
