"""Folds enterprises on the roster, by the comments of enterprise.proto and docs/reference/enterprises.md.

The fold keeps what was stated; what holds on a day is said by shown_on.
"""

import datetime

from policies import death_limit_on, heads_on
from values import day_of, participant, proto_date, stated

REQUIRED = "OBLIGATION_REQUIRED"
ONE_DAY = datetime.timedelta(days=1)
MOST_REMINDERS = 20
MOST_LICENCES = 100


def slot(fact, entry):
    return participant(entry["file"]), fact["sector"]


def listed(enterprise, fact, log, entry):
    if "name" not in enterprise:
        enterprise.update(name=fact["enterprise"], roster={}, exemptions=[], delistings=[], reminders=[], licences={})
    listing = stated(fact, "listingNumber", "sector", "obligation", "legalBasis", "licenceNumber", "effectiveDate", "displayName", "town",
                     "address", "industryCode", "employeeCount", "groupUscc")
    listing.update(department=participant(entry["file"]), place=entry["index"])
    begin = day_of(fact["effectiveDate"])
    change(enterprise, slot(fact, entry), begin, listing)
    enterprise["delistings"] = [one for one in enterprise["delistings"]
                                if (one["department"], one["sector"]) != slot(fact, entry) or day_of(one["effectiveDate"]) < begin]


def change(enterprise, at, day, listing):
    """From the day on the listing holds, none when it is None; what was to come on later days gives way."""
    before = [one for one in enterprise["roster"].get(at, []) if one[0] < day]
    enterprise["roster"][at] = before + [(day, listing)]


def cut_exemptions(enterprise, at, day):
    """Exemptions of that department and sector end on the day before; those that begin later are gone."""
    kept = []
    for one in enterprise["exemptions"]:
        if (one["department"], one["sector"]) != at:
            kept.append(one)
        elif day_of(one["firstDate"]) < day:
            last = day_of(one["lastDate"]) if "lastDate" in one else None
            kept.append(one if last and last < day else {**one, "lastDate": proto_date(day - ONE_DAY)})
    enterprise["exemptions"] = kept


def exempted(enterprise, fact, log, entry):
    cut_exemptions(enterprise, slot(fact, entry), day_of(fact["firstDate"]))
    exemption = stated(fact, "exemptionNumber", "sector", "ground", "proof", "proofSha256", "firstDate", "lastDate")
    enterprise["exemptions"] = enterprise["exemptions"] + [{**exemption, "department": participant(entry["file"])}]


def delisted(enterprise, fact, log, entry):
    day = day_of(fact["effectiveDate"])
    change(enterprise, slot(fact, entry), day, None)
    cut_exemptions(enterprise, slot(fact, entry), day)
    delisting = stated(fact, "delistingNumber", "sector", "reason", "explanation", "effectiveDate")
    enterprise["delistings"] = enterprise["delistings"] + [{**delisting, "department": participant(entry["file"])}]


def reminded(enterprise, fact, log, entry):
    reminder = stated(fact, "reminderNumber", "remindedDate", "deadlineDate", "channel", "documentSha256")
    enterprise["reminders"] = enterprise["reminders"] + [{**reminder, "authority": participant(entry["file"])}]


def licence_recorded(enterprise, fact, log, entry):
    licence = stated(fact, "recordNumber", "sector", "kind", "licenceNumber", "issuer", "issueDate", "expiryDate", "projectName", "siteTown",
                     "permittedIndustryCode", "permittedScope")
    licence["department"] = participant(entry["file"])
    key = licence["department"], licence["kind"], licence["licenceNumber"]
    enterprise["licences"].pop(key, None)
    enterprise["licences"][key] = licence


def is_exempt(enterprise, listing, day):
    return listing["obligation"] == REQUIRED and any(
        (one["department"], one["sector"]) == (listing["department"], listing["sector"])
        and day_of(one["firstDate"]) <= day and ("lastDate" not in one or day <= day_of(one["lastDate"]))
        for one in enterprise["exemptions"])


def listings_on(enterprise, day):
    """The listings in effect, the deciding one first."""
    holding = []
    for changes in enterprise["roster"].values():
        held = [listing for begin, listing in changes if begin <= day]
        if held and held[-1]:
            listing = dict(held[-1])
            ends = [begin for begin, later in changes if later is None and begin > day]
            if ends:
                listing["delistedDate"] = proto_date(ends[0])
            if is_exempt(enterprise, listing, day):
                listing["exempt"] = True
            holding.append(listing)

    def decides(listing):
        weight = 0 if listing["obligation"] != REQUIRED else 1 if "exempt" in listing else 2
        return weight, day_of(listing["effectiveDate"]), listing["place"]

    return [{field: value for field, value in listing.items() if field != "place"} for listing in sorted(holding, key=decides, reverse=True)]


def shown_on(enterprise, day):
    """The enterprise on a day, without its cover; None when no listing is in effect."""
    listings = listings_on(enterprise, day)
    if not listings:
        return None

    deciding = listings[0]
    shown = {field: deciding.get(field) for field in ("displayName", "town", "sector", "address", "industryCode", "employeeCount", "groupUscc")}
    past = [one for one in enterprise["reminders"] if day_of(one["remindedDate"]) <= day]
    # Those of one day stay in the order of the log.
    newest = sorted(past, key=lambda one: day_of(one["remindedDate"]), reverse=True)
    shown.update(
        name=enterprise["name"], listings=listings, coverDate=proto_date(day),
        obligation="OBLIGATION_EXEMPT" if "exempt" in deciding else deciding["obligation"],
        exemptListingCount=sum("exempt" in listing for listing in listings),
        exemptions=enterprise["exemptions"], delistings=enterprise["delistings"],
        reminderCount=len(newest), reminders=newest[:MOST_REMINDERS],
        lastRemindedDate=newest[0]["remindedDate"] if newest else None,
        reminderDeadlineDate=max((one["deadlineDate"] for one in newest), key=day_of, default=None),
        licences=list(reversed(enterprise["licences"].values()))[:MOST_LICENCES])
    return shown


DISCHARGING = {
    "PRODUCT_KIND_WORK_SAFETY_LIABILITY": None,
    "PRODUCT_KIND_FISHING_VESSEL_COMPREHENSIVE": "SECTOR_FISHERY",
    "PRODUCT_KIND_AGRICULTURAL_COMPREHENSIVE": "SECTOR_AGRICULTURAL_MACHINERY",
}


def discharges(policy):
    kind = policy["product"]["kind"]
    return kind in DISCHARGING and DISCHARGING[kind] in (None, policy["sector"])


def cover_on(policies, day):
    """What the policies of an enterprise say of its cover on a day."""
    counting = [policy for policy in policies if discharges(policy) and day_of(policy["firstCoverDate"]) <= day_of(policy["lastCoverDate"])]
    begun = [policy for policy in counting if day_of(policy["firstCoverDate"]) <= day]
    covering = [policy for policy in begun if day <= day_of(policy["lastCoverDate"])]
    last = max((min(day, day_of(policy["lastCoverDate"])) for policy in begun), default=None)
    return {
        "coverState": f"COVER_STATE_{'COVERED' if covering else 'LAPSED' if begun else 'UNCOVERED'}",
        "policies": sorted(policy["name"] for policy in covering),
        "insuredHeadCount": sum(heads_on(policy, day) for policy in covering),
        "deathPerPersonFen": str(min(death_limit_on(policy, day) for policy in covering)) if covering else None,
        "lastCoveredDate": last and proto_date(last),
    }


def duty_on(enterprise, cover, day):
    """Since when it had to be insured without a break, and for how many days it was not."""
    def is_required(on):
        listings = listings_on(enterprise, on)
        return bool(listings) and "exempt" not in listings[0] and listings[0]["obligation"] == "OBLIGATION_REQUIRED"

    if not is_required(day):
        return {"requiredSinceDate": None, "uncoveredDayCount": None}

    since = day
    while is_required(since - datetime.timedelta(days=1)):
        since -= datetime.timedelta(days=1)
    first = since
    if cover["lastCoveredDate"]:
        first = max(since, day_of(cover["lastCoveredDate"]) + datetime.timedelta(days=1))
    return {"requiredSinceDate": proto_date(since), "uncoveredDayCount": (day - first).days + 1 or None}


FACTS = {
    "EnterpriseListed": ("enterprise", listed),
    "EnterpriseExempted": ("enterprise", exempted),
    "EnterpriseDelisted": ("enterprise", delisted),
    "EnterpriseReminded": ("enterprise", reminded),
    "LicenceRecorded": ("enterprise", licence_recorded),
}
