"""Gazetteer: countries and cities of the world, their names and nationalities in each language.

`places.tsv` beside the languages says what there is; `XX.places.tsv` what countries, capitals and larger cities are
called in a language and how the names inflect; `XX.towns.tsv` the same of the others, which are many. Towns are read
no further than they are asked for. All are written by tools/build_places.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from factcheck.entities.toponyms import Row, Table, Toponyms
from factcheck.languages import codes
from factcheck.text import fold


class Place(msgspec.Struct, frozen=True, gc=False):
    """A country (id: ISO 3166-1 alpha-2, or XK) or a city (geonames:N) in `country`.

    type: country or city. population: in people, 0 where unknown. capital: a capital or seat of government.
    """

    id: str
    type: str
    country: str
    population: int
    capital: bool


@cache
def _lines(name: str) -> Sequence[str]:
    """The rows of a table beside the languages, unread; none where there is no such table."""
    file = files("factcheck.languages") / name
    lines = file.read_text("utf-8").split("\n") if file.is_file() else []
    return [line for line in lines if line[:1] not in ("#", "")]


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def place(id: str) -> Place | None:
    """The country or city of an id; None where it is not known here."""
    rows = _lines("places.tsv")
    at = bisect_left(rows, f"{id}\t")
    if at == len(rows) or not rows[at].startswith(f"{id}\t"):
        return None
    _, type, country, population, capital = rows[at].split("\t")
    return Place(id, type, country, int(population), capital == "1")


@cache
def table(lang: str) -> Table:
    """A language's names; an empty table where it has none."""
    rows: dict[str, Row] = {}
    rules: dict[str, dict[str, Sequence[str]]] = {}
    for line in _lines(f"{lang}.places.tsv"):
        first, second, third, fourth = line.split("\t")
        if first[0] == "~":
            rules.setdefault(first[1:], {})[second] = _several(third)
        else:
            rows[first] = Row(_several(second), _several(third), _several(fourth))
    return Table(rows, rules, _lines(f"{lang}.towns.tsv"))


def tables() -> Iterator[Table]:
    """The names in each language that there is a file for."""
    return map(table, codes())


@cache
def toponyms(lang: str) -> Toponyms:
    """What places are called in a language."""
    return Toponyms(table(lang))


@lru_cache(maxsize=4096)
def display(place_id: str, lang: str) -> str:
    """The name to show: the country's for a city that is its country (Singapore), the id for want of one."""
    own, known = table(lang), place(place_id)
    for id in (place_id, known.country if known else place_id):
        if (row := own.rows.get(id)) and row.names:
            return row.names[0].removesuffix("?")
        shown = (line.rpartition("\t")[2] for line in own.towns if f"\t{id}\t" in line)
        if name := next(filter(None, shown), ""):
            return name
    return place_id


def elided(lang: str, form: str) -> Iterator[str]:
    """Any name with its forms behind a preposition: الأمم المتحدة, للأمم المتحدة."""
    yield form
    for start, (behind, *_) in table(lang).rules.get("elided", {}).items():
        if form.startswith(start):
            yield behind + form.removeprefix(start)


def describes(lang: str, word: str, country: str) -> bool:
    """Whether a folded word is a country's adjective, an ending apart, be it an everyday word too (المالية)."""
    row = table(lang).rows.get(country)
    return row is not None and any(word.startswith(fold(form.rstrip("?"))) for form in row.adjectives)
