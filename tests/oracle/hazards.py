"""Folds hazards, by the comments of hazard.proto and docs/reference/hazards.md."""

from values import add_fen, copy, count, latest, owner, participant, stated

# While a report awaits its review, or a passed review the delisting, the steps of supervision leave the state as it is.
WAITING = ["HAZARD_STATE_RECTIFIED", "HAZARD_STATE_REVIEWED"]


def found(hazard, fact, log, entry):
    finder = owner(fact["hazard"])
    copy(hazard, fact, "enterprise", "town", "sector", "policy", "activity", "foundBy", "grade", "criterionCodes", "criterionStandard",
         "criterionVersion", "workActivities", "description", "place", "foundDate", "dueDate")
    hazard.update(name=fact["hazard"], state="HAZARD_STATE_FOUND", finder=finder, originalDueDate=fact["dueDate"],
                  insurer=finder if finder.startswith("insurers/") else None, listings=[])
    copy(hazard, {}, "notifiedDate", "rectifiedDate", "closedDate", "reportCount", "failedReviewCount", "costFen", "extensionCount",
         "extension", "refusalCount", "refusal", "escalationCount", "escalation", "listingState", "transferCount", "transfer", "passedDate",
         "withdrawal")


def step(hazard, to):
    if hazard["state"] not in WAITING:
        hazard["state"] = f"HAZARD_STATE_{to}"


def notified(hazard, fact, log, entry):
    hazard["notifiedDate"] = hazard["notifiedDate"] or fact["notifiedDate"]
    if hazard["state"] == "HAZARD_STATE_FOUND":
        hazard["state"] = "HAZARD_STATE_NOTIFIED"


def rectification_reported(hazard, fact, log, entry):
    copy(hazard, fact, "rectifiedDate")
    add_fen(hazard, "costFen", int(fact.get("costFen", 0)))
    count(hazard, "reportCount")
    hazard.update(state="HAZARD_STATE_RECTIFIED", passedDate=None)


def rectification_reviewed(hazard, fact, log, entry):
    if fact["outcome"] != "REVIEW_OUTCOME_PASSED":
        hazard.update(state="HAZARD_STATE_RECTIFYING", dueDate=fact["newDueDate"])
        count(hazard, "failedReviewCount")
    elif in_force(hazard):
        hazard.update(state="HAZARD_STATE_REVIEWED", passedDate=fact["reviewedDate"])
    else:
        hazard.update(state="HAZARD_STATE_CLOSED", closedDate=fact["reviewedDate"])


def extended(hazard, fact, log, entry):
    extension = stated(fact, "extensionNumber", "approvedDate", "newDueDate", "approver", "reason")
    hazard.update(extension={**extension, "previousDueDate": hazard["dueDate"]}, dueDate=fact["newDueDate"])
    count(hazard, "extensionCount")


def refused(hazard, fact, log, entry):
    hazard["refusal"] = stated(fact, "refusalNumber", "refusedDate", "evidence", "statement")
    count(hazard, "refusalCount")
    step(hazard, "REFUSED")


def escalated(hazard, fact, log, entry):
    hazard["escalation"] = stated(fact, "escalationNumber", "escalatedDate", "department", "grounds")
    count(hazard, "escalationCount")
    step(hazard, "ESCALATED")


def in_force(hazard):
    return [listing for listing in hazard["listings"] if "delistedDate" not in listing]


def listed(hazard, fact, log, entry):
    listing = stated(fact, "listingNumber", "listedDate", "level", "listingBody", "dueDate", "publishedDate")
    listing["listedBy"] = participant(entry["file"])
    others = [one for one in hazard["listings"] if one["listedBy"] != listing["listedBy"]]
    hazard.update(listings=sorted(others + [listing], key=lambda one: one["listedBy"]), listingState="LISTING_STATE_LISTED",
                  dueDate=fact["dueDate"])
    step(hazard, "LISTED")


def delisted(hazard, fact, log, entry):
    by = participant(entry["file"])
    end = {"delistedDate": fact["delistedDate"], "delistingNumber": fact["delistingNumber"], "delistingBasis": fact["basis"]}
    hazard["listings"] = [{**one, **end} if one["listedBy"] == by else one for one in hazard["listings"]]
    if in_force(hazard):
        return
    hazard["listingState"] = "LISTING_STATE_DELISTED"
    if hazard["passedDate"]:
        hazard.update(state="HAZARD_STATE_CLOSED", closedDate=latest(hazard["passedDate"], fact["delistedDate"]), passedDate=None)
    else:
        step(hazard, "DELISTED")


def transferred(hazard, fact, log, entry):
    transfer = stated(fact, "transferNumber", "transferredDate", "enforcingBody", "ground", "legalBasis")
    hazard["transfer"] = {**transfer, "transferredBy": participant(entry["file"])}
    count(hazard, "transferCount")
    step(hazard, "TRANSFERRED")


def withdrawn(hazard, fact, log, entry):
    hazard.update(state="HAZARD_STATE_WITHDRAWN", withdrawal=stated(fact, "withdrawnDate", "reason", "duplicateOf", "explanation"))


FACTS = {
    "HazardFound": ("hazard", found),
    "HazardNotified": ("hazard", notified),
    "RectificationReported": ("hazard", rectification_reported),
    "RectificationReviewed": ("hazard", rectification_reviewed),
    "HazardExtended": ("hazard", extended),
    "HazardRefused": ("hazard", refused),
    "HazardEscalated": ("hazard", escalated),
    "HazardListed": ("hazard", listed),
    "HazardDelisted": ("hazard", delisted),
    "HazardTransferred": ("hazard", transferred),
    "HazardWithdrawn": ("hazard", withdrawn),
}
