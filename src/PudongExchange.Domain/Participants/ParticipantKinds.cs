using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class ParticipantKinds
{
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<ParticipantEnrolled>("participant_enrolled", [Role.Office], fact => fact.Participant, ParticipantEnrolledRules.Judge),
        new FactKind<ParticipantSuspended>("participant_suspended", [Role.Office], fact => fact.Participant, ParticipantSuspendedRules.Judge),
        new FactKind<CertificateRevoked>("certificate_revoked", [Role.Office], fact => fact.Participant, CertificateRevokedRules.Judge),
        new FactKind<ParticipantReinstated>("participant_reinstated", [Role.Office], fact => fact.Participant, ParticipantReinstatedRules.Judge),
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Enrolment>(ParticipantName.Collection, Enrolment.Evolve)];
}
