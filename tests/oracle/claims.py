"""Folds claims, by the comments of claim.proto and the table of docs/reference/claims.md."""

from values import add_fen, civil_date, copy, count, day_of, fen, latest, number, owner, stated, take_set

# What is not set before the fact that sets it.
LATER = ["registrationNumber", "registrationDate", "notAcceptedReason", "caseNumber", "losses", "assessedFen", "paidFen", "advancePaidFen",
         "assessmentCount", "paymentCount", "documentsCompleteDate", "assessmentDate", "agreementDate", "lastPaymentDate", "closeDate",
         "outcome", "surveyCount", "firstSurveyDate", "lastSurveyDate", "surveyedHazardCount", "cause", "estimateFen", "refusal",
         "reopenCount", "lastReopenDate", "recoveredFen", "recoveryCount", "lastRecoveryDate"]

NOTHING_OWED = ["CLAIM_STATE_NOT_ACCEPTED", "CLAIM_STATE_REFUSED", "CLAIM_STATE_CLOSED"]


def reported(claim, fact, log, entry):
    copy(claim, {}, *LATER)
    copy(claim, log.state(fact["policy"], entry["index"]), "enterprise", "town", "sector")
    copy(claim, fact, "policy", "reportNumber", "reportTime", "reporterKind", "lossTime", "lossTown", "lossPlace", "accidentType",
         "accidentGrade", "deathCount", "seriousInjuryCount", "minorInjuryCount", "reserveFen", "workActivities")
    claim.update(name=fact["claim"], insurer=owner(fact["claim"]), state="CLAIM_STATE_REPORTED", lossDate=civil_date(fact["lossTime"]))
    owe(claim)


def owe(claim):
    due = number(claim, "assessedFen") if claim["assessmentCount"] else number(claim, "estimateFen") or number(claim, "reserveFen")
    claim["outstandingFen"] = None if claim["state"] in NOTHING_OWED else fen(max(0, due - number(claim, "paidFen")))


def move(claim, to, *only_from):
    if claim["state"] in [f"CLAIM_STATE_{state}" for state in only_from]:
        claim["state"] = f"CLAIM_STATE_{to}"
    owe(claim)


def registered(claim, fact, log, entry):
    copy(claim, fact, "registrationDate", "notAcceptedReason")
    take_set(claim, fact, "registrationNumber", "estimateFen")
    if fact.get("notAcceptedReason"):
        move(claim, "NOT_ACCEPTED", "REPORTED", "SURVEYED", "REOPENED")
    else:
        move(claim, "REGISTERED", "REPORTED", "NOT_ACCEPTED")


def surveyed(claim, fact, log, entry):
    day = civil_date(fact["surveyTime"])
    first = claim["firstSurveyDate"]
    claim["firstSurveyDate"] = day if first is None else min(first, day, key=day_of)
    claim["lastSurveyDate"] = latest(claim["lastSurveyDate"], day)
    claim["surveyedHazardCount"] = (claim["surveyedHazardCount"] or 0) + fact.get("hazardCount", 0)
    copy(claim, fact, "cause")
    take_set(claim, fact, "accidentType", "estimateFen")
    count(claim, "surveyCount")
    move(claim, "SURVEYED", "REPORTED", "REGISTERED")


def assessed(claim, fact, log, entry):
    copy(claim, fact, "registrationNumber", "assessmentDate", "documentsCompleteDate", "agreementDate", "losses", "accidentGrade",
         "deathCount", "seriousInjuryCount", "minorInjuryCount")
    claim.update(state="CLAIM_STATE_ASSESSED", assessedFen=fen(sum(number(loss, "assessedFen") for loss in fact.get("losses", []))))
    count(claim, "assessmentCount")
    owe(claim)


def paid(claim, fact, log, entry):
    take_set(claim, fact, "caseNumber")
    add_fen(claim, "paidFen", number(fact, "amountFen"))
    if fact.get("advance"):
        add_fen(claim, "advancePaidFen", number(fact, "amountFen"))
    claim["lastPaymentDate"] = latest(claim["lastPaymentDate"], fact["paymentDate"])
    count(claim, "paymentCount")
    owe(claim)


def refused(claim, fact, log, entry):
    claim.update(state="CLAIM_STATE_REFUSED", refusal=stated(fact, "refusalNumber", "reason", "basis", "decisionDate", "noticeDate"))
    owe(claim)


def closed(claim, fact, log, entry):
    take_set(claim, fact, "caseNumber")
    copy(claim, fact, "closeDate", "outcome")
    claim["state"] = "CLAIM_STATE_CLOSED"
    if claim["refusal"] and "refusalNoticeDate" in fact:
        claim["refusal"] = {**claim["refusal"], "noticeDate": fact["refusalNoticeDate"]}
    owe(claim)


def reopened(claim, fact, log, entry):
    copy(claim, {}, "closeDate", "outcome", "refusal", "notAcceptedReason")
    claim.update(state="CLAIM_STATE_REOPENED", lastReopenDate=fact["reopenDate"])
    count(claim, "reopenCount")
    owe(claim)


def recovered(claim, fact, log, entry):
    add_fen(claim, "recoveredFen", number(fact, "amountFen"))
    claim["lastRecoveryDate"] = latest(claim["lastRecoveryDate"], fact["recoveryDate"])
    count(claim, "recoveryCount")


FACTS = {
    "ClaimReported": ("claim", reported),
    "ClaimRegistered": ("claim", registered),
    "ClaimSurveyed": ("claim", surveyed),
    "ClaimAssessed": ("claim", assessed),
    "ClaimPaid": ("claim", paid),
    "ClaimRefused": ("claim", refused),
    "ClaimClosed": ("claim", closed),
    "ClaimReopened": ("claim", reopened),
    "ClaimRecovered": ("claim", recovered),
}
