"""What claims/world/ knows: entities and terms of office at every start, all else when it is asked for.

Nothing is parsed that a run has no use for: a thousand rows split at their tabs cost a millisecond, and become
records one at a time (`facts`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from factcheck import edtf
from factcheck.records.model import Entity, Office
from factcheck.records.rows import Row, rows, several
from factcheck.values import DateRange

_Key = TypeVar("_Key")
LANGUAGES = ("en", "ar", "es", "fr", "ru")
PEOPLE = ("id", "country", *LANGUAGES)
BODIES = ("id", "part_of", *LANGUAGES)
OFFICES = ("person", "roles", "of", "from", "to", "known", "source")
COUNTRIES = ("id", "capital", "neighbours", "currency", "continent", "area", "population", "counted", *LANGUAGES)
NAMES = ("id", *LANGUAGES)
MEMBERS = ("body", "country", "from", "to", "source")
SOURCES = ("id", "title", "address", "date", "tier")


class Tables(msgspec.Struct, frozen=True, dict=True):
    """The tables of one claims folder; an empty one where it has none (`folder` None)."""

    folder: Path | None = None

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """People and organisations, with their spellings."""
        people = self.read("people.tsv", PEOPLE)
        bodies = self.read("bodies.tsv", BODIES)
        return (
            *(Entity(row["id"], "person", _names(row), country=row["country"]) for row in people),
            *(Entity(row["id"], "organisation", _names(row), several(row["part_of"])) for row in bodies),
        )

    @cached_property
    def terms(self) -> list[Row]:
        """One row a term of office."""
        return self.read("offices.tsv", OFFICES)

    @cached_property
    def by_office(self) -> dict[str, list[Row]]:
        """Terms by "foreign-minister:RU"."""
        return _grouped((f"{role}:{row['of']}", row) for row in self.terms for role in several(row["roles"]))

    @cached_property
    def by_person(self) -> dict[str, list[Row]]:
        return _grouped((row["person"], row) for row in self.terms)

    @cached_property
    def countries(self) -> dict[str, Row]:
        return {row["id"]: row for row in self.read("countries.tsv", COUNTRIES)}

    @cached_property
    def names(self) -> dict[str, Row]:
        """Currencies by ISO 4217, continents by UN M49."""
        return {row["id"]: row for row in self.read("names.tsv", NAMES)}

    @cached_property
    def members(self) -> dict[tuple[str, str], list[Row]]:
        """Memberships by body and country: a country may leave and come back."""
        return _grouped(((row["body"], row["country"]), row) for row in self.read("members.tsv", MEMBERS))

    @cached_property
    def sources(self) -> dict[str, Row]:
        return {row["id"]: row for row in self.read("sources.tsv", SOURCES)}

    def held(self, office: str) -> Sequence[Office]:
        """Who held "foreign-minister:RU", and when."""
        return _offices(self.by_office.get(office, ()), office.partition(":")[0])

    def offices(self, person: str) -> Sequence[Office]:
        """What a person held, and when."""
        return _offices(self.by_person.get(person, ()))

    def read(self, name: str, columns: tuple[str, ...]) -> list[Row]:
        return rows(self.folder, name, columns) if self.folder else []


def term(row: Row) -> str:
    """The dates of a term as its row has them, in EDTF: to its end, or to the last day on which it is known."""
    first, _, last = row["known"].partition("/")
    return f"{row['from'] or first}/{row['to'] or last or first}"


def sure(row: Row) -> DateRange | None:
    """The days that are within a term whatever its row leaves open: "2024" begins for sure on its last day.

    None where there is no such day: a term from 2022 to 2022.
    """
    whole = edtf.parse(term(row))
    if not row["from"]:
        return whole
    first, last = edtf.parse(row["from"]).last, edtf.parse(row["to"] or row["known"]).first
    return DateRange(whole.edtf, first, last) if first and last and first <= last else None


def _offices(rows: Iterable[Row], role: str = "") -> list[Office]:
    """Terms with a sure day, under each name of the office or under `role`."""
    held = ((row, days) for row in rows if (days := sure(row)))
    return [
        Office(row["person"], name, row["of"], days)
        for row, days in held
        for name in ((role,) if role else several(row["roles"]))
    ]


def _names(row: Row) -> dict[str, tuple[str, ...]]:
    return {lang: several(row[lang]) for lang in LANGUAGES if row[lang]}


def _grouped(pairs: Iterable[tuple[_Key, Row]]) -> dict[_Key, list[Row]]:
    found: dict[_Key, list[Row]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return found
