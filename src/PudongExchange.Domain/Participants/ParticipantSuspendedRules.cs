using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>Judges <see cref="ParticipantSuspended"/>.</summary>
internal static class ParticipantSuspendedRules
{
    public static void Judge(ParticipantSuspended suspended, Hearing hearing)
    {
        Structure(suspended, hearing);
        if (!hearing.IsClean || hearing.Existing<Enrolment>("participant", suspended.Participant) is not { } enrolment
            || hearing.Settles(enrolment.Known, Enrolment.SuspensionKey(suspended.SuspensionNumber), suspended, "suspension_number"))
            return;

        // Whoever suspends an office stays, and a suspended one suspends nobody: so one is always left.
        if (suspended.Participant == hearing.Participant.RecordName)
            hearing.Found(ParticipantFindings.SuspendsItself, "participant");

        if (enrolment.OpenSuspension is { } open)
            hearing.Found(ParticipantFindings.AlreadySuspended, "participant", open.Number);

        var firstDay = suspended.FirstDate.ToDay();
        hearing.Ordered("first_date", enrolment.Scopes.FirstDay, firstDay, "the participant's first day");
        if (firstDay < hearing.Today)
            hearing.Found(ParticipantFindings.SuspendedFromRecording, "first_date", firstDay);
    }

    private static void Structure(ParticipantSuspended suspended, Hearing hearing)
    {
        var name = hearing.ParticipantNamed("participant", suspended.Participant);
        hearing.Number("suspension_number", suspended.SuspensionNumber);
        hearing.Value("reason", suspended.Reason);
        hearing.Text("basis", suspended.Basis, ParticipantChecks.MaxBasisLength);
        hearing.FirstDayOf(name, suspended.FirstDate);
    }
}
