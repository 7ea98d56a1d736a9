using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Participants;

/// <summary>The kinds of facts and records of this capability.</summary>
public static class ParticipantKinds
{
    /// <remarks>
    /// They stand: whoever stated something while enrolled stated it as a participant, and a roll without its first enrolment is none. Another enrolment,
    /// suspension or reinstatement says what holds from now on.
    /// </remarks>
    public static readonly IReadOnlyList<FactKind> Facts =
    [
        new FactKind<ParticipantEnrolled>("participant_enrolled", [Role.Office], fact => fact.Participant, ParticipantEnrolledRules.Judge) { Stands = true },
        new FactKind<ParticipantSuspended>("participant_suspended", [Role.Office], fact => fact.Participant, ParticipantSuspendedRules.Judge) { Stands = true },
        new FactKind<CertificateRevoked>("certificate_revoked", [Role.Office], fact => fact.Participant, CertificateRevokedRules.Judge) { Stands = true },
        new FactKind<ParticipantReinstated>("participant_reinstated", [Role.Office], fact => fact.Participant, ParticipantReinstatedRules.Judge) { Stands = true },
    ];

    public static readonly IReadOnlyList<RecordKind> Records = [new RecordKind<Enrolment>(ParticipantName.Collection, Enrolment.Evolve)];
}
