"""Folds plans, activities and complaints, by the comments of their protos and docs/reference/prevention.md."""

from values import civil_date, copy, count, day_of, latest, owner, participant, stated


def plan_agreed(plan, fact, log, entry):
    copy(plan, log.state(fact["policy"], entry["index"]), "town", "sector")
    copy(plan, fact, "policy", "enterprise", "agreedDate", "firstDate", "lastDate", "items", "goals", "responsibleRole", "budgetFen",
         "documentSha256")
    plan.update(name=fact["plan"], insurer=owner(fact["plan"]), state="PLAN_STATE_AGREED", evaluationCount=None, evaluation=None)


def plan_evaluated(plan, fact, log, entry):
    plan.update(state="PLAN_STATE_EVALUATED", evaluation=stated(
        fact, "evaluationNumber", "firstDate", "lastDate", "evaluatedDate", "goalAttainment", "score", "grade", "satisfaction",
        "improvements", "reportSha256"))
    count(plan, "evaluationCount")


CONFIRMATION = ["confirmationNumber", "confirmedDate", "confirmerRole", "satisfaction", "cooperation", "followUpDate"]


def activity_delivered(activity, fact, log, entry):
    copy(activity, fact, "policy", "plan", "enterprise", "town", "sector", "service", "surveyMoment", "claim", "campaign", "startTime",
         "endTime", "place", "providerForm", "providerUscc", "experts", "participantCount", "trainingTopics", "channels",
         "workActivities", "hazardCount", "evidence", "filedDate")
    activity.update(name=fact["activity"], insurer=owner(fact["activity"]), state="ACTIVITY_STATE_DELIVERED",
                    serviceDate=civil_date(fact["startTime"]))
    copy(activity, {}, *CONFIRMATION, "confirmationCount", "confirmationDocumentSha256", "disputeCount", "dispute", "latestDisputeDate")


def activity_confirmed(activity, fact, log, entry):
    copy(activity, fact, *CONFIRMATION)
    activity.update(confirmationDocumentSha256=fact["documentSha256"])
    count(activity, "confirmationCount")
    # Of a dispute and a confirmation the one of the later day holds, and on the same day the one recorded later.
    stands = activity["state"] == "ACTIVITY_STATE_DISPUTED" and day_of(fact["confirmedDate"]) < day_of(activity["latestDisputeDate"])
    activity["state"] = "ACTIVITY_STATE_DISPUTED" if stands else "ACTIVITY_STATE_CONFIRMED"


def activity_disputed(activity, fact, log, entry):
    confirmed = activity["state"] == "ACTIVITY_STATE_CONFIRMED"
    if not confirmed or day_of(fact["disputedDate"]) >= day_of(activity["confirmedDate"]):
        activity["state"] = "ACTIVITY_STATE_DISPUTED"
    dispute = stated(fact, "disputeNumber", "disputedDate", "ground", "disputedPoints", "statement", "enterpriseRole", "documentSha256")
    activity["dispute"] = {**dispute, "statedBy": participant(entry["file"])}
    activity["latestDisputeDate"] = latest(activity["latestDisputeDate"], fact["disputedDate"])
    count(activity, "disputeCount")


def complaint_received(complaint, fact, log, entry):
    copy(complaint, log.state(fact["policy"], entry["index"]), "town", "sector")
    copy(complaint, fact, "policy", "enterprise", "activity", "receivedDate", "channel", "subject", "statement", "complainantRole",
         "documentSha256")
    complaint.update(name=fact["complaint"], insurer=owner(fact["complaint"]), state="COMPLAINT_STATE_RECEIVED")
    copy(complaint, {}, "answerCount", "firstAnsweredDate", "dueDate", "extensionReason", "extensionApprovalNumber", "finalAnsweredDate",
         "outcome", "answerStatement", "satisfaction", "answerDocumentSha256")


ANSWERED = {"FINAL": "ANSWERED", "FURTHER_CHECK": "CHECKING", "EXTENSION": "EXTENDED"}


def complaint_answered(complaint, fact, log, entry):
    kind = fact["kind"].replace("COMPLAINT_ANSWER_KIND_", "")
    complaint.update(state=f"COMPLAINT_STATE_{ANSWERED[kind]}", answerStatement=fact["statement"], answerDocumentSha256=fact["documentSha256"])
    complaint["firstAnsweredDate"] = complaint["firstAnsweredDate"] or fact["answeredDate"]
    count(complaint, "answerCount")
    if kind == "FINAL":
        complaint["finalAnsweredDate"] = fact["answeredDate"]
        copy(complaint, fact, "outcome", "satisfaction")
    else:
        copy(complaint, fact, "dueDate")
    if kind == "EXTENSION":
        copy(complaint, fact, "extensionReason", "extensionApprovalNumber")


FACTS = {
    "PlanAgreed": ("plan", plan_agreed),
    "PlanEvaluated": ("plan", plan_evaluated),
    "ActivityDelivered": ("activity", activity_delivered),
    "ActivityConfirmed": ("activity", activity_confirmed),
    "ActivityDisputed": ("activity", activity_disputed),
    "ComplaintReceived": ("complaint", complaint_received),
    "ComplaintAnswered": ("complaint", complaint_answered),
}
