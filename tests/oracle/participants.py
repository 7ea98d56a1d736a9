"""Folds participants, by the comments of participant.proto and docs/reference/participants.md."""

from values import COLLECTIONS, copy, day_of, fen, stated


def enrolled(participant, fact, log, entry):
    _, role, identifier = fact["participant"].split("/")
    first = day_of(fact["firstDate"])
    enrolment = stated(fact, "enrolmentNumber", "displayName", "sectors", "towns", "firstDate", "basis")
    # The newest replaces from its first day on what was stated before.
    earlier = [one for one in participant.get("enrolments", []) if day_of(one["firstDate"]) < first]
    copy(participant, fact, "displayName", "sectors", "towns", "firstDate")
    participant.update(
        name=fact["participant"], role=f"PARTICIPANT_ROLE_{role.upper()}", owner=f"{COLLECTIONS[role]}/{identifier}",
        state=participant.get("state", "PARTICIPANT_STATE_ENROLLED"), enrolments=earlier + [placed(enrolment, entry)],
        suspensions=participant.get("suspensions", []), revokedCertificates=participant.get("revokedCertificates", []),
        uscc=identifier if role in ("insurer", "group") else fact.get("uscc") or participant.get("uscc"))


def suspended(participant, fact, log, entry):
    suspension = placed(stated(fact, "suspensionNumber", "reason", "basis", "firstDate"), entry)
    participant.update(state="PARTICIPANT_STATE_SUSPENDED", suspensions=participant["suspensions"] + [suspension])


def reinstated(participant, fact, log, entry):
    *earlier, last = participant["suspensions"]
    ended = {**last, "reinstatedDate": fact["firstDate"], "reinstatementNumber": fact["reinstatementNumber"]}
    participant.update(state="PARTICIPANT_STATE_ENROLLED", suspensions=earlier + [ended])


def certificate_revoked(participant, fact, log, entry):
    revoked = placed(stated(fact, "certificateSha256", "reason", "revokedDate"), entry)
    participant["revokedCertificates"] = participant["revokedCertificates"] + [revoked]


def placed(told, entry):
    """What a fact told with the fact's index, which proto JSON leaves out when it is zero."""
    return {**told, "index": fen(entry["index"])} if entry["index"] else told


FACTS = {
    "ParticipantEnrolled": ("participant", enrolled),
    "ParticipantSuspended": ("participant", suspended),
    "ParticipantReinstated": ("participant", reinstated),
    "CertificateRevoked": ("participant", certificate_revoked),
}
