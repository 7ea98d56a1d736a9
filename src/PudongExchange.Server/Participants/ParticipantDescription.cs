using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Participants.V1;

namespace PudongExchange.Server.Participants;

/// <summary>What the facts about a participant add up to, for those who read it.</summary>
public static class ParticipantDescription
{
    public static Wire.Participant Describe(Wire.Participant? participant, Happened happened)
    {
        var after = participant?.Clone();
        switch (after, happened.Fact)
        {
            case (_, ParticipantEnrolled enrolled):
                return Enrolled(after ?? Beginning(enrolled.Participant), enrolled, happened);
            case ({ }, ParticipantSuspended suspended):
                after.State = ParticipantState.Suspended;
                after.Suspensions.Add(Suspended(suspended, happened));
                return after;
            case ({ State: ParticipantState.Suspended }, ParticipantReinstated reinstated):
                after.State = ParticipantState.Enrolled;
                after.Suspensions[^1].ReinstatedDate = reinstated.FirstDate;
                after.Suspensions[^1].ReinstatementNumber = reinstated.ReinstatementNumber;
                return after;
            case ({ }, CertificateRevoked revoked):
                after.RevokedCertificates.Add(Revoked(revoked, happened));
                return after;
            default:
                throw Stated.Impossible(happened, participant?.Name);
        }
    }

    private static Wire.Participant Beginning(string name)
    {
        var parsed = ParticipantName.Parse(name)!.Value;
        return new()
        {
            Name = name,
            Role = WireRoles.Of(parsed.Role),
            Owner = $"{Domain.Participants.Participant.Collection(parsed.Role)}/{parsed.Id}",
            Uscc = parsed.Role is Role.Insurer or Role.Group ? parsed.Id : "",
            State = ParticipantState.Enrolled,
        };
    }

    private static Wire.Participant Enrolled(Wire.Participant participant, ParticipantEnrolled enrolled, Happened happened)
    {
        // As the judge folds it: the newest replaces from its first day on what was stated before.
        var earlier = participant.Enrolments.Where(one => one.FirstDate.ToDay() < enrolled.FirstDate.ToDay()).ToList();
        participant.Enrolments.Clear();
        participant.Enrolments.Add(earlier);
        participant.Enrolments.Add(new Wire.Enrolment
        {
            EnrolmentNumber = enrolled.EnrolmentNumber,
            DisplayName = enrolled.DisplayName,
            Sectors = { enrolled.Sectors },
            Towns = { enrolled.Towns },
            FirstDate = enrolled.FirstDate,
            Basis = enrolled.Basis,
            Index = happened.Index,
        });
        participant.DisplayName = enrolled.DisplayName;
        participant.FirstDate = enrolled.FirstDate;
        participant.Sectors.Clear();
        participant.Sectors.Add(enrolled.Sectors);
        participant.Towns.Clear();
        participant.Towns.Add(enrolled.Towns);
        if (enrolled.Uscc.Length > 0)
            participant.Uscc = enrolled.Uscc;

        return participant;
    }

    private static Wire.Suspension Suspended(ParticipantSuspended suspended, Happened happened) => new()
    {
        SuspensionNumber = suspended.SuspensionNumber,
        Reason = suspended.Reason,
        Basis = suspended.Basis,
        FirstDate = suspended.FirstDate,
        Index = happened.Index,
    };

    private static RevokedCertificate Revoked(CertificateRevoked revoked, Happened happened) => new()
    {
        CertificateSha256 = revoked.CertificateSha256,
        Reason = revoked.Reason,
        RevokedDate = revoked.RevokedDate,
        Index = happened.Index,
    };
}
