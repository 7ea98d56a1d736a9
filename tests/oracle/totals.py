#!/usr/bin/env python3
"""Adds up a sample from its files alone, sharing no code with the exchange.

    totals.py DIR

Reads every <role>-<id>[.<series>].ndjson of DIR and predictions.ndjson beside them, and prints one JSON object:

    facts        how many lines there are
    verdicts     how many of each verdict are predicted
    stated       lines per kind of fact
    inForce      those of them that are in force: neither rejected nor a repetition of what is known already
    records      how many records of each kind the facts in force make
    participants per resource name of a participant: its records of each kind and, for an insurer, sums in fen:
                 premium agreed (with endorsements) and received, refunds, claims paid and recovered, commissions, prevention spending
                 booked, its reversed part, and paid less what came back

Only facts in force count towards records and sums. Python's standard library is all it needs.
"""

import json
import pathlib
import sys
from collections import Counter, defaultdict

PREDICTIONS = "predictions.ndjson"

# The field that names the record a fact is about, by the kind of fact that begins such a record, and the collection of that record.
RECORDS = {
    "PolicyIssued": ("policy", "policies"),
    "ClaimReported": ("claim", "claims"),
    "PlanAgreed": ("plan", "plans"),
    "ActivityDelivered": ("activity", "activities"),
    "ComplaintReceived": ("complaint", "complaints"),
    "SpendingBooked": ("spendingItem", "spendingItems"),
    "HazardFound": ("hazard", "hazards"),
    "EnterpriseListed": ("enterprise", "enterprises"),
    "PenaltyImposed": ("penalty", "penalties"),
    "AccidentRecorded": ("accident", "accidents"),
    "CreditGraded": ("creditGrade", "creditGrades"),
    "StandardisationGraded": ("standardisation", "standardisations"),
    "TermsFiled": ("filing", "filings"),
    "ServiceBodyRegistered": ("serviceBody", "serviceBodies"),
    "ExpertRegistered": ("expert", "experts"),
    "CommissionPaid": ("commission", "commissions"),
    "ParticipantEnrolled": ("participant", "participants"),
    "CriterionPublished": ("criterion", "criteria"),
    "CampaignOpened": ("campaign", "campaigns"),
}

# What a fact adds to which sum, by kind of fact: field of the fact, name of the sum.
SUMS = {
    "PolicyIssued": ("premiumFen", "premiumFen"),
    "PolicyEndorsed": ("premiumDeltaFen", "premiumFen"),
    "PremiumReceived": ("amountFen", "premiumReceivedFen"),
    "PolicyTerminated": ("refundFen", "refundFen"),
    "ClaimPaid": ("amountFen", "claimsPaidFen"),
    "ClaimRecovered": ("amountFen", "claimsRecoveredFen"),
    "SpendingBooked": ("amountFen", "spendingBookedFen"),
    "SpendingPaid": ("amountFen", "spendingPaidFen"),
    "CommissionPaid": ("amountFen", "commissionsFen"),
}

# What a reversal of spending takes away, by its subject.
REVERSALS = {"REVERSAL_SUBJECT_BOOKING": "spendingReversedFen", "REVERSAL_SUBJECT_PAYMENT": "spendingPaidFen"}

SUM_NAMES = sorted({name for _, name in SUMS.values()} | {"spendingReversedFen"})


def read_predictions(folder):
    predictions = {}
    with open(folder / PREDICTIONS, encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            predictions[one["file"], one["offset"]] = one
    return predictions


def is_in_force(prediction):
    if prediction is None:
        return True
    return prediction["verdict"] != "REJECTED" and "ALREADY_KNOWN" not in prediction["codes"]


def resource_name(path):
    role, _, identifier = path.name.split(".")[0].partition("-")
    return f"{'financeBureau' if role == 'finance' else role}s/{identifier}"


def add_up(folder):
    predictions = read_predictions(folder)
    verdicts, stated, in_force = Counter(), Counter(), Counter()
    records = defaultdict(set)
    participants = defaultdict(lambda: {"records": defaultdict(set), "sums": Counter()})

    for path in sorted(folder.glob("*.ndjson")):
        if path.name == PREDICTIONS:
            continue
        own = participants[resource_name(path)]
        with open(path, encoding="utf-8") as lines:
            for offset, line in enumerate(lines):
                fact = json.loads(line)
                kind = fact["@type"].rpartition(".")[2]
                prediction = predictions.get((path.name, offset))
                verdicts[prediction["verdict"] if prediction else "ACCEPTED"] += 1
                stated[kind] += 1
                if not is_in_force(prediction):
                    continue

                in_force[kind] += 1
                if kind in RECORDS:
                    field, collection = RECORDS[kind]
                    records[collection].add(fact[field])
                    own["records"][collection].add(fact[field])
                if kind in SUMS:
                    # Proto JSON writes 64-bit integers as strings and leaves zeros out.
                    field, name = SUMS[kind]
                    own["sums"][name] += int(fact.get(field, 0))
                if kind == "SpendingReversed":
                    paid = fact["subject"] == "REVERSAL_SUBJECT_PAYMENT"
                    own["sums"][REVERSALS[fact["subject"]]] += int(fact["amountFen"]) * (-1 if paid else 1)

    return {
        "facts": sum(stated.values()),
        "verdicts": dict(sorted(verdicts.items())),
        "stated": dict(sorted(stated.items())),
        "inForce": dict(sorted(in_force.items())),
        "records": counts(records),
        "participants": {name: answer(name, own) for name, own in sorted(participants.items())},
    }


def counts(records):
    return {collection: len(names) for collection, names in sorted(records.items())}


def answer(name, own):
    told = {"records": counts(own["records"])}
    if name.startswith("insurers/"):
        told["sums"] = {sum_name: own["sums"][sum_name] for sum_name in SUM_NAMES}
    return told


def main(arguments):
    if len(arguments) != 2:
        print("usage: totals.py DIR", file=sys.stderr)
        return 2

    json.dump(add_up(pathlib.Path(arguments[1])), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
