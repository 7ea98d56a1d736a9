#!/usr/bin/env python3
"""Folds records as they stood at past positions from a sample's files alone, sharing no code with the exchange.

    asof.py DIR < QUESTIONS

DIR holds the <role>-<id>.ndjson files that were pushed. QUESTIONS is one JSON object:

    entries      the log in order: index, file, offset, recordSeconds (the instant of recording in seconds since 1970), verdict (Accepted,
                 AcceptedWithWarnings, Rejected) and, for what was known already, knownIndex
    questions    record and index: how did the record stand when the log ended with that index?

Prints a JSON array with an answer for each question:

    facts        the facts that the record rests on then, as [file, offset], in the order of the log
    state        null when there were none; otherwise fields of the record in proto JSON, a default as null

The rules are those that the comments of the protos state. The times of recording are left out. Python's standard library is all it needs.
"""

import datetime
import json
import pathlib
import sys
from collections import defaultdict

SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))

# In the order of their numbers.
SECTORS = [f"SECTOR_{sector}" for sector in (
    "HAZARDOUS_CHEMICALS", "INDUSTRY_AND_TRADE", "METAL_SMELTING", "CONSTRUCTION", "ROAD_MAINTENANCE", "TRANSPORT", "FIRE_SAFETY",
    "FISHERY", "AGRICULTURAL_MACHINERY", "MINING", "FIREWORKS", "CIVIL_EXPLOSIVES", "OTHER",
)]


# Values

def number(holder, field):
    """Proto JSON writes 64-bit integers as strings and leaves zeros out."""
    return int(holder.get(field) or 0)


def fen(amount):
    return str(amount) if amount else None


def day_of(date):
    return datetime.date(date["year"], date["month"], date["day"])


def proto_date(day):
    return {"year": day.year, "month": day.month, "day": day.day}


def civil_date(instant):
    return proto_date(datetime.datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(SHANGHAI).date())


def copy(record, fact, *fields):
    """Takes the fields as they are now stated, those that are not set included."""
    for field in fields:
        record[field] = fact.get(field)


def take_set(record, fact, *fields):
    """Takes only what is set and leaves the rest as it was."""
    for field in fields:
        if fact.get(field):
            record[field] = fact[field]


def count(record, field):
    record[field] = (record.get(field) or 0) + 1


def add_fen(record, field, amount):
    record[field] = fen(number(record, field) + amount)


def owner(name):
    return "/".join(name.split("/")[:2])


# Policies

def policy_issued(policy, fact, log, entry):
    copy(policy, fact, "holder", "product", "bindDate", "applicationDate", "firstCoverDate", "lastCoverDate", "premiumFen", "instalments",
         "limits", "rate", "coverageItems", "coinsuranceShares", "serviceTerms", "renewalOf", "project")
    policy.update(name=fact["policy"], insurer=owner(fact["policy"]), state="POLICY_STATE_ISSUED",
                  premiumReceivedFen=None, refundFen=None, receiptCount=None, endorsementCount=None,
                  terminationKind=None, terminationReason=None)
    insure(policy, dict(fact["insured"]))


def insure(policy, insured):
    policy.update(insured=insured, enterprise=f"enterprises/{insured['uscc']}", town=insured["town"], sector=insured["sector"])
    owe(policy)


def owe(policy):
    policy["premiumOutstandingFen"] = fen(number(policy, "premiumFen") - number(policy, "premiumReceivedFen"))


def premium_received(policy, fact, log, entry):
    add_fen(policy, "premiumReceivedFen", number(fact, "amountFen"))
    count(policy, "receiptCount")
    owe(policy)


def policy_endorsed(policy, fact, log, entry):
    heads = policy["insured"]["insuredHeadCount"] + number(fact, "insuredHeadDeltaCount")
    insure(policy, {**(fact.get("insured") or policy["insured"]), "insuredHeadCount": heads})
    take_set(policy, fact, "limits", "lastCoverDate")
    covered = policy["coverageItems"] or []
    policy["coverageItems"] = covered + [item for item in fact.get("addedCoverageItems", []) if item not in covered]
    add_fen(policy, "premiumFen", number(fact, "premiumDeltaFen"))
    count(policy, "endorsementCount")
    owe(policy)


def policy_terminated(policy, fact, log, entry):
    copy(policy, fact, "refundFen")
    policy.update(state=fact["kind"].replace("TERMINATION_KIND", "POLICY_STATE"), terminationKind=fact["kind"],
                  terminationReason=fact["reason"],
                  lastCoverDate=proto_date(day_of(fact["effectiveDate"]) - datetime.timedelta(days=1)))


# Claims

def claim_reported(claim, fact, log, entry):
    policy = log.state(fact["policy"], entry["index"])
    copy(claim, policy, "enterprise", "town", "sector")
    copy(claim, fact, "policy", "reportNumber", "reportTime", "reporterKind", "lossTime", "lossTown", "lossPlace", "accidentType",
         "accidentGrade", "deathCount", "seriousInjuryCount", "minorInjuryCount", "reserveFen", "workActivities")
    claim.update(name=fact["claim"], insurer=owner(fact["claim"]), state="CLAIM_STATE_REPORTED", lossDate=civil_date(fact["lossTime"]),
                 registrationNumber=None, caseNumber=None, losses=None, assessedFen=None, paidFen=None, advancePaidFen=None,
                 assessmentCount=None, paymentCount=None, assessmentDate=None, lastPaymentDate=None, closeDate=None, outcome=None)
    owe_claim(claim)


def owe_claim(claim):
    due = number(claim, "assessedFen" if claim["assessmentCount"] else "reserveFen")
    closed = claim["state"] == "CLAIM_STATE_CLOSED"
    claim["outstandingFen"] = None if closed else fen(max(0, due - number(claim, "paidFen")))


def claim_assessed(claim, fact, log, entry):
    copy(claim, fact, "registrationNumber", "assessmentDate", "documentsCompleteDate", "agreementDate", "losses", "accidentGrade",
         "deathCount", "seriousInjuryCount", "minorInjuryCount")
    claim.update(state="CLAIM_STATE_ASSESSED", assessedFen=fen(sum(number(loss, "assessedFen") for loss in fact.get("losses", []))))
    count(claim, "assessmentCount")
    owe_claim(claim)


def claim_paid(claim, fact, log, entry):
    take_set(claim, fact, "caseNumber")
    add_fen(claim, "paidFen", number(fact, "amountFen"))
    if fact.get("advance"):
        add_fen(claim, "advancePaidFen", number(fact, "amountFen"))
    claim["lastPaymentDate"] = latest(claim["lastPaymentDate"], fact["paymentDate"])
    count(claim, "paymentCount")
    owe_claim(claim)


def latest(date, other):
    return other if date is None else max(date, other, key=day_of)


def claim_closed(claim, fact, log, entry):
    take_set(claim, fact, "caseNumber")
    copy(claim, fact, "closeDate", "outcome")
    claim["state"] = "CLAIM_STATE_CLOSED"
    owe_claim(claim)


# Prevention

def plan_agreed(plan, fact, log, entry):
    copy(plan, log.state(fact["policy"], entry["index"]), "town", "sector")
    copy(plan, fact, "policy", "enterprise", "agreedDate", "firstDate", "lastDate", "items", "goals", "responsibleRole", "budgetFen",
         "documentSha256")
    plan.update(name=fact["plan"], insurer=owner(fact["plan"]), state="PLAN_STATE_AGREED")


CONFIRMATION = ["confirmationNumber", "confirmedDate", "confirmerRole", "satisfaction", "cooperation", "followUpDate"]


def activity_delivered(activity, fact, log, entry):
    copy(activity, fact, "policy", "plan", "enterprise", "town", "sector", "service", "surveyMoment", "claim", "campaign", "startTime",
         "endTime", "place", "providerForm", "providerUscc", "experts", "participantCount", "trainingTopics", "channels",
         "workActivities", "hazardCount", "evidence", "filedDate")
    activity.update(name=fact["activity"], insurer=owner(fact["activity"]), state="ACTIVITY_STATE_DELIVERED",
                    serviceDate=civil_date(fact["startTime"]), confirmationCount=None, confirmationDocumentSha256=None)
    copy(activity, {}, *CONFIRMATION)


def activity_confirmed(activity, fact, log, entry):
    copy(activity, fact, *CONFIRMATION)
    activity.update(state="ACTIVITY_STATE_CONFIRMED", confirmationDocumentSha256=fact["documentSha256"])
    count(activity, "confirmationCount")


# Spending

def spending_booked(item, fact, log, entry):
    parts = fact["apportionments"]
    activities = sorted({part["activity"] for part in parts})
    served = [log.state(activity, entry["index"]) for activity in activities]
    copy(item, fact, "category", "amountFen", "bookedDate", "payeeKind", "payeeUscc", "expertCertificateNumber", "apportionments",
         "invoice", "ratioBase")
    item.update(name=fact["spendingItem"], insurer=owner(fact["spendingItem"]), state="SPENDING_ITEM_STATE_BOOKED",
                activities=activities, policies=sorted({part["policy"] for part in parts}),
                enterprises=sorted({activity["enterprise"] for activity in served}),
                towns=sorted({activity["town"] for activity in served}),
                sectors=sorted({activity["sector"] for activity in served}, key=SECTORS.index),
                paidFen=None, outstandingFen=fact["amountFen"], payments=[], lastPaidDate=None)


def spending_paid(item, fact, log, entry):
    take_set(item, fact, "invoice")
    add_fen(item, "paidFen", number(fact, "amountFen"))
    outstanding = max(0, number(item, "amountFen") - number(item, "paidFen"))
    payment = {field: fact[field] for field in ("paymentNumber", "paidDate", "amountFen", "payerUscc", "accountKind")}
    item.update(outstandingFen=fen(outstanding), payments=item["payments"] + [payment],
                lastPaidDate=latest(item["lastPaidDate"], fact["paidDate"]),
                state="SPENDING_ITEM_STATE_PARTLY_PAID" if outstanding else "SPENDING_ITEM_STATE_PAID")


# Hazards

def hazard_found(hazard, fact, log, entry):
    finder = owner(fact["hazard"])
    copy(hazard, fact, "enterprise", "town", "sector", "policy", "activity", "foundBy", "grade", "criterionCodes", "criterionStandard",
         "criterionVersion", "workActivities", "description", "place", "foundDate", "dueDate")
    hazard.update(name=fact["hazard"], state="HAZARD_STATE_FOUND", finder=finder, originalDueDate=fact["dueDate"],
                  insurer=finder if finder.startswith("insurers/") else None,
                  notifiedDate=None, rectifiedDate=None, closedDate=None, reportCount=None, failedReviewCount=None, costFen=None)


def hazard_notified(hazard, fact, log, entry):
    hazard["notifiedDate"] = hazard["notifiedDate"] or fact["notifiedDate"]
    if hazard["state"] == "HAZARD_STATE_FOUND":
        hazard["state"] = "HAZARD_STATE_NOTIFIED"


def rectification_reported(hazard, fact, log, entry):
    copy(hazard, fact, "rectifiedDate")
    add_fen(hazard, "costFen", number(fact, "costFen"))
    count(hazard, "reportCount")
    hazard["state"] = "HAZARD_STATE_RECTIFIED"


def rectification_reviewed(hazard, fact, log, entry):
    if fact["outcome"] == "REVIEW_OUTCOME_PASSED":
        hazard.update(state="HAZARD_STATE_CLOSED", closedDate=fact["reviewedDate"])
    else:
        hazard.update(state="HAZARD_STATE_RECTIFYING", dueDate=fact["newDueDate"])
        count(hazard, "failedReviewCount")


# The roster

LISTED = ["listingNumber", "sector", "obligation", "legalBasis", "licenceNumber", "effectiveDate", "displayName", "town", "address",
          "industryCode", "employeeCount", "groupUscc"]


def enterprise_listed(enterprise, fact, log, entry):
    listing = {field: fact[field] for field in LISTED if field in fact}
    listing["department"] = pathlib.Path(entry["file"]).stem.replace("-", "s/", 1)
    enterprise["name"] = fact["enterprise"]
    # Each replaces the earlier ones of its department and sector from its effective date on, so the last that has begun holds.
    enterprise.setdefault("listings", []).append(listing)


def enterprise_on(enterprise, day):
    holding = {}
    for position, listing in enumerate(enterprise["listings"]):
        if day_of(listing["effectiveDate"]) <= day:
            holding[listing["department"], listing["sector"]] = (position, listing)

    def decides(placed):
        position, listing = placed
        return listing["obligation"] == "OBLIGATION_REQUIRED", day_of(listing["effectiveDate"]), position

    listings = [listing for _, listing in sorted(holding.values(), key=decides, reverse=True)]
    shown = {"name": enterprise["name"], "listings": listings, "coverState": None, "policies": None, "insuredHeadCount": None}
    copy(shown, listings[0], "displayName", "town", "sector", "address", "industryCode", "employeeCount", "groupUscc", "obligation")
    return shown


# Participants

def participant_enrolled(participant, fact, log, entry):
    _, role, identifier = fact["participant"].split("/")
    plural = {"finance": "financeBureaus", "witness": "witnesses"}.get(role, role + "s")
    enrolment = {field: fact[field] for field in ("enrolmentNumber", "displayName", "sectors", "towns", "firstDate", "basis") if field in fact}
    if entry["index"]:
        enrolment["index"] = str(entry["index"])
    copy(participant, fact, "displayName", "sectors", "towns", "firstDate")
    participant.update(name=fact["participant"], role="PARTICIPANT_ROLE_" + role.upper(), owner=f"{plural}/{identifier}",
                       state="PARTICIPANT_STATE_ENROLLED", enrolments=participant.get("enrolments", []) + [enrolment],
                       uscc=identifier if role in ("insurer", "group") else participant.get("uscc") or fact.get("uscc"))


# The log

# By kind of fact: the field that names its record, and how it changes that.
FACTS = {
    "PolicyIssued": ("policy", policy_issued),
    "PremiumReceived": ("policy", premium_received),
    "PolicyEndorsed": ("policy", policy_endorsed),
    "PolicyTerminated": ("policy", policy_terminated),
    "ClaimReported": ("claim", claim_reported),
    "ClaimAssessed": ("claim", claim_assessed),
    "ClaimPaid": ("claim", claim_paid),
    "ClaimClosed": ("claim", claim_closed),
    "PlanAgreed": ("plan", plan_agreed),
    "ActivityDelivered": ("activity", activity_delivered),
    "ActivityConfirmed": ("activity", activity_confirmed),
    "SpendingBooked": ("spendingItem", spending_booked),
    "SpendingPaid": ("spendingItem", spending_paid),
    "HazardFound": ("hazard", hazard_found),
    "HazardNotified": ("hazard", hazard_notified),
    "RectificationReported": ("hazard", rectification_reported),
    "RectificationReviewed": ("hazard", rectification_reviewed),
    "EnterpriseListed": ("enterprise", enterprise_listed),
    "ParticipantEnrolled": ("participant", participant_enrolled),
}


class Log:
    """The entries of the log with their facts; those in force by record."""

    def __init__(self, folder, entries):
        lines = {path.name: path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*.ndjson")}
        self.days = {entry["index"]: datetime.datetime.fromtimestamp(entry["recordSeconds"], SHANGHAI).date() for entry in entries}
        self.history = defaultdict(list)
        for entry in entries:
            if entry["verdict"] == "Rejected" or entry.get("knownIndex") is not None:
                continue
            fact = json.loads(lines[entry["file"]][entry["offset"]])
            field, fold = FACTS[fact["@type"].rpartition(".")[2]]
            self.history[fact[field]].append((entry, fact, fold))

    def until(self, record, index):
        return [told for told in self.history[record] if told[0]["index"] <= index]

    def state(self, record, index):
        """The record when the log ended with that index; None when nothing was told of it by then."""
        told = self.until(record, index)
        if not told:
            return None

        state = {}
        for entry, fact, fold in told:
            fold(state, fact, self, entry)
        if record.startswith("enterprises/"):
            state = enterprise_on(state, self.days[index])
        state.update(revision=str(len(told)), index=fen(told[-1][0]["index"]))
        return state

    def answer(self, question):
        record, index = question["record"], question["index"]
        facts = [[entry["file"], entry["offset"]] for entry, _, _ in self.until(record, index)]
        return {"facts": facts, "state": without_defaults(self.state(record, index))}


def without_defaults(state):
    return state and {field: value or None for field, value in state.items()}


def main(arguments):
    if len(arguments) != 2:
        print("usage: asof.py DIR < QUESTIONS", file=sys.stderr)
        return 2

    asked = json.load(sys.stdin)
    log = Log(pathlib.Path(arguments[1]), asked["entries"])
    json.dump([log.answer(question) for question in asked["questions"]], sys.stdout)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
