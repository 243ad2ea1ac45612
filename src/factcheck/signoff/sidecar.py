"""Reading the file beside an article; whatever is wrong in it is told at once, with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from factcheck.errors import SignoffError
from factcheck.model import Decision
from factcheck.policy import LABELS, unknown
from factcheck.records.file import ClaimsFile
from factcheck.records.table import Table
from factcheck.signoff.entries import DECISIONS, TIERS, Entry, Sidecar, Suppression, cited
from factcheck.signoff.keys import Key

_BLANK = date(1, 1, 1)  # stands in for a date whose absence is noted already


def read(path: Path | None) -> Sidecar:
    """What the file says; nothing where there is none. Raises SignoffError, a line a fault."""
    if path is None or not path.exists():
        return Sidecar()
    file = ClaimsFile(path.parent, path)
    top = Table(file, (), file.data)
    found = Sidecar(
        tuple(entry(table) for table in top.tables("decision")),
        tuple(_suppression(table) for table in top.tables("suppression")),
    )
    top.finish()
    _once(top, found)
    raise_faults(file)
    return found


def raise_faults(file: ClaimsFile) -> None:
    """SignoffError with what was found to be wrong in a file."""
    if file.faults:
        raise SignoffError("\n".join(map(str, sorted(file.faults))))


def entry(table: Table) -> Entry:
    """A [[decision]] table."""
    what = table.choice("decision", DECISIONS)
    tier = table.choice("tier", TIERS, required=False)
    decision = Decision(
        what=what,
        by=table.text("by"),
        on=table.day("on") or _BLANK,
        reason=table.text("reason", required=what in ("accepted", "rejected")),
        citations=tuple(cited(each, tier) for each in table.strings("sources", required=what == "accepted")),
        method=table.text("method", required=False),
        note=table.text("note", required=what == "noted"),
        correction=table.text("correction", required=what == "corrected"),
        verdict=table.choice("verdict", LABELS),
        rule=table.text("rule"),
    )
    found = Entry(key(table), decision)
    table.finish()
    return found


def key(table: Table) -> Key:
    """The claim that a table is about."""
    return Key(table.text("kind"), table.text("claim"), table.text("sentence"), table.anything("value"))


def _suppression(table: Table) -> Suppression:
    rule = table.text("rule")
    found = Suppression(
        rule, table.text("reason"), table.text("claim", required=False), table.text("by", required=False)
    )
    if rule and (fault := unknown(rule)):
        table.fault("rule", '"rule" is "{rule}": {why}', rule=rule, why=fault)
    table.finish()
    return found


def _once(top: Table, found: Sidecar) -> None:
    """Notes a second decision on one claim: which of them holds would hang on their order."""
    seen: set[str] = set()
    for table, each in zip(top.tables("decision"), found.entries, strict=False):
        if each.key.identity in seen:
            table.fault(
                "claim", 'There is another decision on "{quote}" further up: keep one of the two.', quote=each.key.quote
            )
        seen.add(each.key.identity)
