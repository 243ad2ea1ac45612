"""Kinds of value that a claim in claims/ may have: the keys of each, and the frame that it makes.

A kind is one function from its table to the parts of the frame, by slot; claims/README.md is for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from factcheck import edtf
from factcheck.records.figures import counted, currency, percent, quantity
from factcheck.records.model import Part, Reference, Stated, Texts
from factcheck.records.table import Table
from factcheck.values import DateRange, Words

PLACES = ("country", "city")
ACTORS = ("person", "organisation")
STATUSES = ("member", "joined", "left", "applied", "suspended", "founded")

Parts = Mapping[str, Part | None]


class ValueKind(msgspec.Struct, frozen=True):
    """frame: the frame's kind. read: the parts by slot, None for one that the file leaves out."""

    frame: str
    read: Callable[[Table], Parts]


def stated(table: Table) -> Stated:
    """The value of a [claim.value] table; of no kind when the table names none that is known."""
    kind = table.choice("kind", KINDS)
    if not kind:
        return Stated("", "", {})
    parts = KINDS[kind].read(table)
    table.finish()
    return Stated(kind, KINDS[kind].frame, {slot: part for slot, part in parts.items() if part is not None})


def texts(table: Table | None) -> Texts:
    """A text in one or more languages."""
    return Texts({lang: table.text(lang) for lang in table.languages()} if table else {})


def _one(table: Table, key: str, types: tuple[str, ...], *, required: bool = True) -> Reference | None:
    found = table.text(key, required=required)
    return Reference((found,), types) if found else None


def _several(table: Table, key: str, types: tuple[str, ...]) -> Reference:
    return Reference(table.strings(key), types, several=True)


def _dates(table: Table, key: str, *, required: bool = True) -> DateRange | None:
    found = table.text(key, required=required)
    try:
        return edtf.parse(found) if found else None
    except ValueError as problem:
        table.fault(key, '"{key}": {problem}', key=key, problem=problem)
        return None


def _visit(table: Table) -> Parts:
    return {
        "visitor": _one(table, "visitor", ACTORS),
        "place": _one(table, "place", PLACES),
        "date": _dates(table, "edtf"),
        "host": _one(table, "host", (*ACTORS, "country"), required=False),
        "first_since": _dates(table, "first_since", required=False),
    }


def _meeting(table: Table) -> Parts:
    participants = _several(table, "participants", (*ACTORS, "country"))
    if len(participants.ids) == 1:
        table.fault("participants", '"participants" has one id: a meeting needs two or more.')
    return {
        "participants": participants,
        "place": _one(table, "place", PLACES, required=False),
        "date": _dates(table, "edtf"),
        "event": _one(table, "event", ("event",), required=False),
    }


def _position(table: Table) -> Parts:
    return {
        "person": _one(table, "person", ("person",)),
        "role": Words(table.slug("role")),
        "of": _one(table, "of", ("country", "organisation")),
        "date": _dates(table, "edtf"),
    }


def _figure(unit: Callable[[Table], str]) -> Callable[[Table], Parts]:
    def read(table: Table) -> Parts:
        return {
            "value": quantity(table, unit(table)),
            "speaker": _one(table, "speaker", (*ACTORS, "country"), required=False),
        }

    return read


def _listing(table: Table) -> Parts:
    return {
        "items": _several(table, "items", (*ACTORS, "event", *PLACES)),
        "subject": Words(table.text("subject")),
        "closed": Words("closed") if table.flag("closed") else None,
    }


def _date(table: Table) -> Parts:
    return {"date": _dates(table, "edtf")}


def _quotation(table: Table) -> Parts:
    return {"speaker": _one(table, "speaker", (*ACTORS, "country")), "text": texts(table.table("text"))}


def _capital(table: Table) -> Parts:
    return {"country": _one(table, "country", ("country",)), "city": _one(table, "city", ("city",))}


def _membership(table: Table) -> Parts:
    return {
        "member": _one(table, "member", ("country", "organisation")),
        "body": _one(table, "body", ("organisation",)),
        "status": Words(table.choice("status", STATUSES)),
        "date": _dates(table, "edtf", required=False),
    }


def _statement(_table: Table) -> Parts:
    return {}


KINDS = {
    "visit": ValueKind("visit", _visit),
    "meeting": ValueKind("meeting", _meeting),
    "position": ValueKind("position", _position),
    "percentage": ValueKind("figure", _figure(percent)),
    "number": ValueKind("figure", _figure(counted)),
    "money": ValueKind("figure", _figure(currency)),
    "listing": ValueKind("listing", _listing),
    "date": ValueKind("dated", _date),
    "quotation": ValueKind("quotation", _quotation),
    "statement": ValueKind("statement", _statement),
    "capital": ValueKind("capital", _capital),
    "membership": ValueKind("membership", _membership),
}
