"""Typed records of claims/: entities, claims with their value, and who held which office when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from factcheck.model import Citation
from factcheck.values import DateRange, Quantity, Words


class Entity(msgspec.Struct, frozen=True, gc=False):
    """A person, an organisation or an event with its spellings in each language, the display name first.

    part_of: whom it speaks for (a command its ministry, a ministry its country). country: where it belongs.
    """

    id: str
    type: str
    names: dict[str, tuple[str, ...]]
    part_of: tuple[str, ...] = ()
    country: str | None = None

    def name(self, lang: str) -> str:
        """The display name in `lang`, or in the first language that the file gives."""
        return self.names.get(lang, next(iter(self.names.values())))[0]


class Reference(msgspec.Struct, frozen=True, gc=False):
    """Ids as the file has them, and the types that they may have; `several` where the file has a list."""

    ids: tuple[str, ...]
    types: tuple[str, ...]
    several: bool = False


class Texts(msgspec.Struct, frozen=True, gc=False):
    """The same words in each language."""

    by_lang: dict[str, str]

    def text(self, lang: str) -> str:
        return self.by_lang.get(lang, next(iter(self.by_lang.values())))


Part = Reference | DateRange | Quantity | Words | Texts


class Stated(msgspec.Struct, frozen=True, gc=False):
    """A record's value: its kind in the file, the frame's kind, and what fills the frame's slots."""

    kind: str
    frame: str
    slots: dict[str, Part]


class Record(msgspec.Struct, frozen=True, gc=False):
    """A verified claim. texts: by language. file: where it stands, relative to `folder`."""

    id: str
    folder: Path
    file: str
    texts: Texts
    verdict: str
    value: Stated
    verified_by: str
    verified_on: date
    citations: tuple[Citation, ...]
    as_of: date | None = None
    note: str = ""
    disputed_by: str = ""


class Office(msgspec.Struct, frozen=True, gc=False):
    """Who held a role (`foreign-minister`) of a country or an organisation, and when."""

    person: str
    role: str
    of: str
    term: DateRange

    def covers(self, when: DateRange) -> bool:
        """True when all of `when` lies within the term."""
        begun = self.term.first is None or (when.first is not None and self.term.first <= when.first)
        lasts = self.term.last is None or (when.last is not None and when.last <= self.term.last)
        return begun and lasts
