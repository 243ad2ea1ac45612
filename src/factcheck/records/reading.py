"""From the tables of a claims file to entities and records, before anything is known of other files."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from factcheck.model import Citation
from factcheck.records.kinds import stated, texts
from factcheck.records.model import Entity, Record, Stated
from factcheck.records.table import Table

TYPES = ("person", "organisation", "event")
VERDICTS = ("supported", "refuted", "conflicting", "not-enough-evidence")
TIERS = ("primary", "secondary")
_BLANK = date(1, 1, 1)  # stands in for a date whose absence is noted already


def entity(table: Table) -> Entity:
    """An [[entity]] table."""
    names = table.table("names")
    found = Entity(
        id=table.slug("id"),
        type=table.choice("type", TYPES),
        names={lang: names.strings(lang) for lang in names.languages()} if names else {},
        part_of=table.strings("part_of", required=False),
        country=table.text("country", required=False) or None,
    )
    table.flag("replaces")
    table.finish()
    return found


def record(table: Table) -> Record:
    """A [[claim]] table."""
    value = table.table("value")
    found = Record(
        id=table.slug("id"),
        folder=table.file.folder,
        file=table.file.name,
        texts=texts(table.table("text")),
        verdict=table.choice("verdict", VERDICTS),
        value=stated(value) if value else Stated("", "", {}),
        verified_by=table.text("verified_by"),
        verified_on=table.day("verified_on") or _BLANK,
        citations=_citations(table),
        as_of=table.day("as_of", required=False),
        note=table.text("note", required=False),
        disputed_by=table.text("disputed_by", required=False),
    )
    table.flag("replaces")
    table.finish()
    return found


def _citations(table: Table) -> tuple[Citation, ...]:
    sources = table.tables("sources")
    if table.keys.get("sources") in (None, []):
        table.file.fault(
            table.address,
            "[[claim]] has no source: add at least one [[claim.sources]] with title and address.",
        )
    return tuple(_citation(source) for source in sources)


def _citation(table: Table) -> Citation:
    found = Citation(
        title=table.text("title"),
        url=table.text("address"),
        published=table.day("date", required=False),
        tier=table.choice("tier", TIERS, required=False),
    )
    if found.url and not _address(found.url):
        table.fault(
            "address", '"address" is "{url}": write it in full, such as https://example.org/page.', url=found.url
        )
    table.finish()
    return found


def _address(text: str) -> bool:
    """True for a web page and, for what is on no page, urn:isbn:..., tel:... or mailto:..."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    web = parts.scheme in ("http", "https") and bool(parts.netloc)
    return (web or (parts.scheme in ("urn", "tel", "mailto") and bool(parts.path))) and not re.search(r"\s", text)
