#!/usr/bin/env python3
"""Folds records as they stood at past positions from a sample's files alone, sharing no code with the exchange.

    asof.py DIR < QUESTIONS

DIR holds the <role>-<id>[.<series>].ndjson files that were pushed. QUESTIONS is one JSON object:

    entries      the log in order: index, file, offset, recordSeconds (the instant of recording in seconds since 1970), verdict (Accepted,
                 AcceptedWithWarnings, Rejected) and, for what was known already, knownIndex
    questions    record and index: how did the record stand when the log ended with that index? With a day ([year, month, day]) an
                 enterprise is shown on that day with its cover, otherwise on the day of the index and without.
    all          instead of questions: an index at which every record is asked for, enterprises on the day given as day

Prints a JSON array with an answer for each question:

    record       the name
    facts        the facts that the record rests on then, as [file, offset], in the order of the log
    state        null when there were none; otherwise fields of the record in proto JSON, a default as null

The rules are those that the comments of the protos and docs/reference state; a module beside this one holds those of each capability. The times
of recording are left out. Python's standard library is all it needs.
"""

import datetime
import json
import pathlib
import sys
from collections import defaultdict

import claims
import coverage
import enforcement
import hazards
import market
import parameters
import participants
import policies
import prevention
import spending
from values import SHANGHAI, fen

# By kind of fact: the field that names its record, and how it changes that.
FACTS = {**policies.FACTS, **claims.FACTS, **prevention.FACTS, **spending.FACTS, **hazards.FACTS, **coverage.FACTS, **enforcement.FACTS,
         **market.FACTS, **parameters.FACTS, **participants.FACTS}


class Log:
    """The entries of the log with their facts; those in force by record."""

    def __init__(self, folder, entries):
        lines = {path.name: path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*.ndjson")}
        self.days = {entry["index"]: datetime.datetime.fromtimestamp(entry["recordSeconds"], SHANGHAI).date() for entry in entries}
        self.history = defaultdict(list)
        self.insuring = {}
        for entry in entries:
            if entry["verdict"] == "Rejected" or entry.get("knownIndex") is not None:
                continue
            fact = json.loads(lines[entry["file"]][entry["offset"]])
            field, fold = FACTS[fact["@type"].rpartition(".")[2]]
            self.history[fact[field]].append((entry, fact, fold))

    def until(self, record, index):
        return [told for told in self.history[record] if told[0]["index"] <= index]

    def state(self, record, index):
        """The record as it folds when the log ended with that index; None when nothing was told of it by then."""
        told = self.until(record, index)
        if not told:
            return None

        state = {}
        for entry, fact, fold in told:
            fold(state, fact, self, entry)
        state.update(revision=str(len(told)), index=fen(told[-1][0]["index"]))
        return state

    def shown(self, record, index, day):
        """The record as it is shown: an enterprise on a day."""
        state = self.state(record, index)
        if state is None or not record.startswith("enterprises/"):
            return state

        shown = coverage.shown_on(state, day or self.days[index])
        if shown is None:
            return None
        shown.update(revision=state["revision"], index=state["index"])
        if day:
            cover = coverage.cover_on(self.policies_of(record, index), day)
            return {**shown, **cover, **coverage.duty_on(state, cover, day)}
        return {**shown, "coverState": None, "policies": None, "insuredHeadCount": None}

    def policies_of(self, enterprise, index):
        if index not in self.insuring:
            self.insuring[index] = defaultdict(list)
            for record in list(self.history):
                policy = self.state(record, index) if "/policies/" in record else None
                if policy:
                    self.insuring[index][policy["enterprise"]].append(policy)
        return self.insuring[index][enterprise]

    def answer(self, question):
        record, index = question["record"], question["index"]
        day = datetime.date(*question["day"]) if question.get("day") else None
        facts = [[entry["file"], entry["offset"]] for entry, _, _ in self.until(record, index)]
        return {"record": record, "facts": facts, "state": without_defaults(self.shown(record, index, day))}


def without_defaults(state):
    return state and {field: value or None for field, value in state.items() if not field.startswith("_")}


def questions_of(asked, log):
    if "all" not in asked:
        return asked["questions"]
    return [{"record": record, "index": asked["all"], "day": asked["day"]} for record in sorted(log.history)]


def main(arguments):
    if len(arguments) != 2:
        print("usage: asof.py DIR < QUESTIONS", file=sys.stderr)
        return 2

    asked = json.load(sys.stdin)
    log = Log(pathlib.Path(arguments[1]), asked["entries"])
    json.dump([log.answer(question) for question in questions_of(asked, log)], sys.stdout)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
