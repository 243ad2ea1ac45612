"""What a Wikibase knows of some entities: statements with their days, and what everything is called."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

import msgspec

from factcheck import edtf
from factcheck.errors import SourceError
from factcheck.readers import day_of
from factcheck.sources import Context, _sparql, _wikibase_queries, one_line

AT_ONCE = 50  # entities that one query asks of
_ID = re.compile(r"Q[1-9]\d{0,11}")
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T")
_WRITTEN = {"9": 1, "10": 2, "11": 3}  # parts of a date, by the precision that Wikibase gives: year, month, day
_NAME = 120  # characters of a label


class Base(msgspec.Struct, frozen=True):
    """A Wikibase. address: what its entities' addresses begin with. properties: those that have other numbers in it."""

    endpoint: str
    address: str
    properties: Mapping[str, str]

    def entity(self, address: str) -> str:
        """An entity's id by its address; "" for anything else, such as an unknown value."""
        found = address.removeprefix(f"{self.address}entity/")
        return found if _ID.fullmatch(found) else ""

    def property(self, number: str) -> str:
        """A property's number here by the one that it has in Wikidata."""
        return self.properties.get(number, number)

    def ask(self, query: str, context: Context) -> _sparql.Rows:
        return _sparql.ask(self.endpoint, _wikibase_queries.PREFIXES.format(base=self.address) + query, context)


class Statement(msgspec.Struct, frozen=True):
    """One statement. fact: its name in wikidata.toml. value: an entity's id. number: of a quantity.

    office: what the head of a country is. of: whose an office is. day: of a point in time; start, end: of a stretch; in
    EDTF, "" where they are not told. revision, changed: of the entity, as far as the endpoint tells them.
    """

    id: str
    item: str
    fact: str
    value: str
    number: Decimal | None
    office: str
    of: str
    day: str
    start: str
    end: str
    revision: str
    changed: str


def is_id(text: str) -> bool:
    """Whether a text is an entity's id."""
    return _ID.fullmatch(text) is not None


def in_order(ids: Iterable[str]) -> list[str]:
    """Entities' ids by their numbers, each once."""
    return sorted(set(ids), key=lambda id: (len(id), id))


def named(names: Sequence[str], languages: Sequence[str], base: Base, context: Context) -> Iterator[str | SourceError]:
    """The ids of entities by their whole labels; a SourceError for each that none or several have."""
    found: dict[str, set[str]] = {}
    for row in base.ask(_wikibase_queries.called(names, languages), context).rows if names else ():
        if id := base.entity(_value(row, "item")):
            found.setdefault(_value(row, "label"), set()).add(id)
    for name in names:
        ids = in_order(found.get(name, ()))
        if len(ids) == 1:
            yield ids[0]
            continue
        if ids:
            yield SourceError(
                "{endpoint} has {many} entities called {name!r}: name one of {ids}.",
                endpoint=base.endpoint,
                many=len(ids),
                name=name,
                ids=", ".join(ids[:5]),
            )
        else:
            yield SourceError("{endpoint} has no entity called {name!r}.", endpoint=base.endpoint, name=name)


def statements(ids: Sequence[str], facts: Collection[str], base: Base, context: Context) -> tuple[list[Statement], str]:
    """What is stated of entities and not deprecated, in an order that is always the same, and when it was received."""
    known: dict[str, Statement] = {}
    answer = base.ask(_wikibase_queries.statements(ids, facts, base.property), context)
    for row in answer.rows:
        if made := _statement(row, base):
            known[made.id] = min(known.get(made.id, made), made, key=msgspec.json.encode)
    return [known[id] for id in sorted(known)], answer.retrieved


def _statement(row: _sparql.Row, base: Base) -> Statement | None:
    """A row as a statement; None for what is of no use here: no statement of an entity, or in another unit."""
    fact, item = _value(row, "fact"), base.entity(_value(row, "item"))
    id = _value(row, "statement").removeprefix(f"{base.address}entity/statement/")
    wanted = _wikibase_queries.tables().units.get(fact)
    if not item or not id or (wanted and base.entity(_value(row, "unit")) != wanted):
        return None
    return Statement(
        id=id.replace("-", "$", 1),
        item=item,
        fact=fact,
        value=base.entity(_value(row, "value")),
        number=_number(_value(row, "value")),
        office=base.entity(_value(row, fact)) if fact in _wikibase_queries.tables().offices else "",
        of=base.entity(_value(row, "of")),
        day=_day(row, "at") or _day(row, "value"),
        start=_day(row, "start"),
        end=_day(row, "end"),
        revision=number if (number := _value(row, "revision")).isdecimal() and number.isascii() else "",
        changed=changed.isoformat() if (changed := day_of(_value(row, "changed"))) else "",
    )


def _value(row: _sparql.Row, name: str) -> str:
    term = row.get(name)
    return term.value if term and term.type != "bnode" else ""


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text) if len(text) < _NAME else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() and 0 <= number < 10**15 else None


def _day(row: _sparql.Row, name: str) -> str:
    """A day, month or year in EDTF, as precise as it is known; "" where it is less so than to the year."""
    found, parts = _TIME.match(_value(row, name)), _WRITTEN.get(_value(row, f"{name}_as"), 0)
    written = "-".join(found.groups()[:parts]) if found else ""
    try:
        return written if written and edtf.parse(written).first else ""
    except ValueError:
        return ""


def labels(ids: Iterable[str], languages: Sequence[str], base: Base, context: Context) -> dict[str, dict[str, str]]:
    """What entities are called in these languages, by id."""
    wanted, found = sorted(set(filter(None, ids))), dict[str, dict[str, str]]()
    for start in range(0, len(wanted), 3 * AT_ONCE):
        query = _wikibase_queries.labels(wanted[start : start + 3 * AT_ONCE], languages)
        for row in base.ask(query, context).rows:
            if (id := base.entity(_value(row, "item"))) and (name := _label(_value(row, "label"))):
                found.setdefault(id, {})[row["label"].lang] = name
    return found


def _label(text: str) -> str:
    """A label on one line, without what can't be printed; "" for what is none."""
    name = one_line(text)
    return name if len(name) <= _NAME else ""
