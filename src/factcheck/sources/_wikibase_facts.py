"""Statements of a Wikibase as documents: each a sentence in each language, with the days on which it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from hashlib import sha256
from urllib.parse import urlsplit

import msgspec

from factcheck import edtf
from factcheck.model import Article, Provenance
from factcheck.readers import day_of
from factcheck.sources import Document, Fact, Lead
from factcheck.sources._wikibase import Base, Statement
from factcheck.sources._wikibase_queries import tables
from factcheck.values import DateRange

Names = Mapping[str, Mapping[str, str]]
_JOINED = "joined"  # tells its own day
_PUBLISHED = frozenset({"office", "office-of", "member", "former-member", "population"})
"""Sentences of a time: what a capital or an area is has no day on which it was told."""


class Told(msgspec.Struct, frozen=True):
    """A statement in one language. template: which of the sentences it was made by."""

    lang: str
    template: str
    text: str


def lead(statement: Statement, names: Names, base: Base, source: str, retrieved: str) -> Lead | None:
    """A statement as a document a language and sentence; None where no language has the words for it."""
    told = tuple(_told(statement, names))
    if not told:
        return None
    fingerprint = sha256(msgspec.json.encode((statement, told, base.address))).hexdigest()
    return Lead(statement.id, fingerprint, partial(_read, statement, told, base, source, retrieved))


def _read(
    statement: Statement, told: tuple[Told, ...], base: Base, source: str, retrieved: str
) -> tuple[Document, ...]:
    return tuple(_document(statement, each, base, source, retrieved) for each in told)


def _document(statement: Statement, told: Told, base: Base, source: str, retrieved: str) -> Document:
    published = day_of(statement.changed) if told.template in _PUBLISHED else None
    article = Article(f"{statement.id} {told.lang} {told.template}", told.text, told.lang, published)
    title = f"{urlsplit(base.address).hostname}, {statement.item}"
    origin = Provenance(source, _address(statement, base), title, published, retrieved, article.sha256)
    return Document(article, origin, fact=Fact(None if told.template == _JOINED else _days(statement)))


def _address(statement: Statement, base: Base) -> str:
    """Where the statement stands: in this revision of its entity, if that is known."""
    parts = urlsplit(base.address)
    scheme = "https" if parts.hostname == "www.wikidata.org" else parts.scheme
    if statement.revision:
        return f"{scheme}://{parts.netloc}/w/index.php?oldid={statement.revision}#{statement.id}"
    return f"{base.address}entity/{statement.item}#{statement.id}"


def _days(statement: Statement) -> DateRange | None:
    """The days on which it holds for sure; up to the last change of the entity where no end is told."""
    first, last = statement.start, statement.end or statement.changed
    if not first or not last:
        return None
    whole = edtf.parse(f"{first}/{last}")
    low, high = edtf.parse(first).last, edtf.parse(last).first
    return DateRange(whole.edtf, low, high) if low and high and low <= high else None


def _told(statement: Statement, names: Names) -> Iterator[Told]:
    for template in _templates(statement):
        for lang, sentence in tables().sentences[template].items():
            if parts := _parts(statement, template, names, lang):
                yield Told(lang, template, sentence.format(**parts))


def _templates(statement: Statement) -> Iterator[str]:
    """The sentences that state it: none where it says too little, or what no longer holds."""
    match statement.fact:
        case "capital" if not statement.end and statement.value:
            yield "capital"
        case "founded" if statement.day:
            yield "founded"
        case "population" if statement.number is not None and statement.day:
            yield "population"
        case "area" if statement.number is not None and not statement.end:
            yield "area"
        case "member" if statement.value:
            if statement.start:
                yield _JOINED
            if _days(statement) or not statement.end:
                yield "former-member" if statement.end else "member"
        case "office" if statement.value and _days(statement):
            yield "office-of" if statement.of else "office"
        case "government" | "state" if statement.value and statement.office and _days(statement):
            yield "office"


def _parts(statement: Statement, template: str, names: Names, lang: str) -> dict[str, str] | None:
    """What fills a sentence; None where a name is not known in its language."""
    item, value = statement.item, statement.value
    if statement.office:  # of a country: who holds the office
        item, value = value, statement.office
    wanted = {"item": item, "value": value, "of": statement.of}
    used = {
        key: names.get(id, {}).get(lang, "") for key, id in wanted.items() if f"{{{key}}}" in _sentence(template, lang)
    }
    if not all(used.values()):
        return None
    day = statement.start if template == _JOINED else statement.day
    number = _written(statement.number, lang) if statement.number is not None else ""
    return {**used, "day": day, "number": number}


def _sentence(template: str, lang: str) -> str:
    return tables().sentences[template][lang]


def _written(number: Decimal, lang: str) -> str:
    """A number as the language writes it."""
    thousands, point = tables().numbers[lang]
    whole, _, rest = f"{number:,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", thousands) + (f"{point}{rest}" if rest else "")


def known(statement: Statement) -> tuple[str, ...]:
    """The entities whose names its sentences need."""
    return statement.item, statement.value, statement.office, statement.of
