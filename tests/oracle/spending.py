"""Folds items of prevention spending, by the comments of spending_item.proto and docs/reference/spending.md."""

from values import SECTORS, add_fen, copy, fen, latest, number, owner, stated, take_set

IN_FORCE = "INVOICE_STANDING_IN_FORCE"


def booked(item, fact, log, entry):
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
                paidFen=None, payments=[], lastPaidDate=None, invoices=[], reversedFen=None, reversedPaidFen=None, reversals=[],
                lastReversedDate=None)
    owe(item)


def cost(item):
    return number(item, "amountFen") - number(item, "reversedFen")


def owe(item):
    """What is owed; True when it is nothing."""
    item["outstandingFen"] = fen(max(0, cost(item) - number(item, "paidFen")))
    return item["outstandingFen"] is None


def stand(item, state):
    item["state"] = f"SPENDING_ITEM_STATE_{state}"


def paid(item, fact, log, entry):
    take_set(item, fact, "invoice")
    add_fen(item, "paidFen", number(fact, "amountFen"))
    item["payments"] = item["payments"] + [stated(fact, "paymentNumber", "paidDate", "amountFen", "payerUscc", "accountKind")]
    item["lastPaidDate"] = latest(item["lastPaidDate"], fact["paidDate"])
    stand(item, "PAID" if owe(item) else "PARTLY_PAID")


def invoiced(item, fact, log, entry):
    told = stated(fact, "invoice", "standing", "cancelledDate", "redLetterNumber", "otherIssuerReason")
    before = [one for one in item["invoices"] if one["invoice"]["number"] == fact["invoice"]["number"]]
    item["invoices"] = [told if one in before else one for one in item["invoices"]] + ([] if before else [told])
    if fact["standing"] == IN_FORCE or item["invoice"] is None:
        item["invoice"] = fact["invoice"]
    elif item["invoice"]["number"] == fact["invoice"]["number"]:
        others = [one["invoice"] for one in item["invoices"] if one["standing"] == IN_FORCE]
        item["invoice"] = others[-1] if others else item["invoice"]


def reversed_(item, fact, log, entry):
    amount = number(fact, "amountFen")
    item["reversals"] = item["reversals"] + [
        stated(fact, "reversalNumber", "subject", "paymentNumber", "reversedDate", "amountFen", "reason", "documentSha256")]
    item["lastReversedDate"] = latest(item["lastReversedDate"], fact["reversedDate"])
    if fact["subject"] == "REVERSAL_SUBJECT_PAYMENT":
        add_fen(item, "paidFen", -amount)
        add_fen(item, "reversedPaidFen", amount)
        item["payments"] = [less(one, amount) if one["paymentNumber"] == fact["paymentNumber"] else one for one in item["payments"]]
        owe(item)
        stand(item, "PARTLY_PAID" if item["paidFen"] else "BOOKED")
    else:
        add_fen(item, "reversedFen", amount)
        if owe(item):
            stand(item, "PAID" if cost(item) else "REVERSED")


def less(payment, amount):
    return {**payment, "reversedFen": str(number(payment, "reversedFen") + amount)}


FACTS = {
    "SpendingBooked": ("spendingItem", booked),
    "SpendingPaid": ("spendingItem", paid),
    "SpendingInvoiced": ("spendingItem", invoiced),
    "SpendingReversed": ("spendingItem", reversed_),
}
