"""Folds filings, registers and commissions, by the comments of their protos and docs/reference/market.md."""

from values import SECTORS, SERVICES, copy, count, day_of, last_segment, owner, participant


def terms_filed(filing, fact, log, entry):
    copy(filing, fact, "insurer", "kind", "filingNumber", "productCode", "productDisplayName", "filedDate", "firstDate", "lastDate",
         "tableVersion", "baseRates", "factors", "commissionCapPpm", "replaces", "documentSha256")
    filing.update(name=fact["filing"], statedBy=participant(entry["file"]),
                  sectors=sorted({rate["sector"] for rate in fact["baseRates"]}, key=SECTORS.index))


def is_newest(record, fact):
    """Of several registrations the one with the latest day holds, and of the same day the one stated later."""
    count(record, "registrationCount")
    return record.get("registeredDate") is None or day_of(fact["registeredDate"]) >= day_of(record["registeredDate"])


def service_body_registered(body, fact, log, entry):
    if not is_newest(body, fact):
        return
    copy(body, fact, "registrationNumber", "displayName", "registeredDate", "firstDate", "lastDate", "qualifications", "relation",
         "contractSha256")
    qualifications = fact.get("qualifications", [])
    body.update(
        name=fact["serviceBody"], insurer=owner(fact["serviceBody"]), uscc=last_segment(fact["serviceBody"]),
        sectors=sorted({sector for one in qualifications for sector in one["sectors"]}, key=SECTORS.index),
        services=sorted({service for one in qualifications for service in one["services"]}, key=SERVICES.index),
        earliestLastDate=min((one["lastDate"] for one in qualifications if "lastDate" in one), key=day_of, default=None))


def expert_registered(expert, fact, log, entry):
    if not is_newest(expert, fact):
        return
    copy(expert, fact, "expertRef", "certificateKind", "specialty", "sectors", "firstDate", "lastDate", "registrationNumber",
         "registeredDate", "serviceBodyUscc", "lastServiceDate")
    expert.update(name=fact["expert"], insurer=owner(fact["expert"]), certificateNumber=last_segment(fact["expert"]))


def commission_paid(commission, fact, log, entry):
    copy(commission, log.state(fact["policy"], entry["index"]), "enterprise", "town", "sector")
    copy(commission, fact, "policy", "payeeKind", "payeeUscc", "payeeLicenceNumber", "amountFen", "paidDate", "baseFen", "ratePpm", "filing")
    commission.update(name=fact["commission"], insurer=owner(fact["commission"]))


FACTS = {
    "TermsFiled": ("filing", terms_filed),
    "ServiceBodyRegistered": ("serviceBody", service_body_registered),
    "ExpertRegistered": ("expert", expert_registered),
    "CommissionPaid": ("commission", commission_paid),
}
