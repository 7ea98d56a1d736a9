using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>Judges <see cref="ParticipantReinstated"/>.</summary>
internal static class ParticipantReinstatedRules
{
    public static void Judge(ParticipantReinstated reinstated, Hearing hearing)
    {
        Structure(reinstated, hearing);
        if (!hearing.IsClean || hearing.Existing<Enrolment>("participant", reinstated.Participant) is not { } enrolment
            || hearing.Settles(enrolment.Known, Enrolment.ReinstatementKey(reinstated.ReinstatementNumber), reinstated, "reinstatement_number"))
            return;

        if (enrolment.OpenSuspension is { } open && open.Number == reinstated.SuspensionNumber)
            hearing.Ordered("first_date", open.FirstDay, reinstated.FirstDate.ToDay(), "the suspension's first day");
        else
            hearing.Found(ParticipantFindings.SuspensionUnknown, "suspension_number", reinstated.SuspensionNumber);
    }

    private static void Structure(ParticipantReinstated reinstated, Hearing hearing)
    {
        hearing.ParticipantNamed("participant", reinstated.Participant);
        hearing.Number("reinstatement_number", reinstated.ReinstatementNumber);
        hearing.Number("suspension_number", reinstated.SuspensionNumber);
        hearing.Text("basis", reinstated.Basis, ParticipantChecks.MaxBasisLength);
        hearing.Date("first_date", reinstated.FirstDate);
    }
}
