"""Folds policies."""

import datetime

from values import add_fen, copy, count, day_of, fen, number, owner, proto_date, take_set


def policy_issued(policy, fact, log, entry):
    copy(policy, fact, "holder", "product", "bindDate", "applicationDate", "firstCoverDate", "lastCoverDate", "premiumFen", "instalments",
         "limits", "rate", "coverageItems", "coinsuranceShares", "serviceTerms", "renewalOf", "project")
    policy.update(name=fact["policy"], insurer=owner(fact["policy"]), state="POLICY_STATE_ISSUED",
                  premiumReceivedFen=None, refundFen=None, receiptCount=None, endorsementCount=None,
                  terminationKind=None, terminationReason=None)
    # By the day from which they hold; they are not shown, and cover on a day is read from them.
    first = day_of(fact["firstCoverDate"])
    policy.update(_heads=[(first, fact["insured"]["insuredHeadCount"])], _limits=[(first, fact["limits"])])
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
    effective = day_of(fact["effectiveDate"])
    policy["_heads"] = policy["_heads"] + [(effective, number(fact, "insuredHeadDeltaCount"))]
    if "limits" in fact:
        policy["_limits"] = [one for one in policy["_limits"] if one[0] < effective] + [(effective, fact["limits"])]
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


def heads_on(policy, day):
    """The heads insured on a day of cover: those at issue and all that joined or left until then."""
    return sum(heads for begin, heads in policy["_heads"] if begin <= day)


def death_limit_on(policy, day):
    return int([limits for begin, limits in policy["_limits"] if begin <= day][-1]["deathPerPersonFen"])


FACTS = {
    "PolicyIssued": ("policy", policy_issued),
    "PremiumReceived": ("policy", premium_received),
    "PolicyEndorsed": ("policy", policy_endorsed),
    "PolicyTerminated": ("policy", policy_terminated),
}
