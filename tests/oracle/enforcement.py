"""Folds penalties, accidents and grades, each of which rests on one fact."""

from values import civil_date, copy, owner


def penalty_imposed(penalty, fact, log, entry):
    copy(penalty, fact, "enterprise", "town", "sector", "decisionNumber", "decisionDate", "kinds", "legalBasis", "legalBasisText", "stage",
         "fineFen", "rectificationDueDate", "publicationDate", "grounds", "groundsText", "hazard", "accident")
    penalty.update(name=fact["penalty"], authority=owner(fact["penalty"]))


def accident_recorded(accident, fact, log, entry):
    copy(accident, fact, "enterprise", "town", "sector", "accidentTime", "place", "accidentType", "accidentGrade", "deathCount",
         "seriousInjuryCount", "minorInjuryCount", "directLossFen", "workActivities", "hazards", "description")
    accident.update(name=fact["accident"], authority=owner(fact["accident"]), accidentDate=civil_date(fact["accidentTime"]))


def credit_graded(grade, fact, log, entry):
    copy(grade, fact, "enterprise", "town", "sector", "level", "seriouslyDishonest", "gradedDate", "firstDate", "lastDate", "gradingBasis")
    grade.update(name=fact["creditGrade"], authority=owner(fact["creditGrade"]))


def standardisation_graded(grade, fact, log, entry):
    copy(grade, fact, "enterprise", "town", "sector", "level", "certificateNumber", "gradingBody", "gradedDate", "firstDate", "lastDate")
    grade.update(name=fact["standardisation"], authority=owner(fact["standardisation"]))


FACTS = {
    "PenaltyImposed": ("penalty", penalty_imposed),
    "AccidentRecorded": ("accident", accident_recorded),
    "CreditGraded": ("creditGrade", credit_graded),
    "StandardisationGraded": ("standardisation", standardisation_graded),
}
