"""Values of proto JSON and the words that all records share. Sharing no code with the exchange."""

import datetime

SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))

# In the order of their numbers.
SECTORS = [f"SECTOR_{sector}" for sector in (
    "HAZARDOUS_CHEMICALS", "INDUSTRY_AND_TRADE", "METAL_SMELTING", "CONSTRUCTION", "ROAD_MAINTENANCE", "TRANSPORT", "FIRE_SAFETY",
    "FISHERY", "AGRICULTURAL_MACHINERY", "MINING", "FIREWORKS", "CIVIL_EXPLOSIVES", "OTHER",
)]


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


SERVICES = [f"SERVICE_ITEM_{service}" for service in (
    "TRAINING", "RISK_ASSESSMENT", "STANDARDISATION", "HAZARD_INSPECTION", "EMERGENCY_DRILL", "TECHNOLOGY", "OTHER",
)]

# The plural word of each role in resource names.
COLLECTIONS = {"insurer": "insurers", "department": "departments", "town": "towns", "group": "groups", "finance": "financeBureaus",
               "procuratorate": "procuratorates", "office": "offices", "witness": "witnesses", "operator": "operators"}


def latest(date, other):
    return other if date is None else max(date, other, key=day_of)


def participant(file):
    """Who states what is in a file: ROLE-ID.ndjson or ROLE-ID.SERIES.ndjson."""
    role, _, identifier = file.split(".")[0].partition("-")
    return f"{COLLECTIONS[role]}/{identifier}"


def stated(fact, *fields):
    """A message of those fields of a fact that are set, under their own names."""
    return {field: fact[field] for field in fields if field in fact}


def last_segment(name):
    return name.rpartition("/")[2]
