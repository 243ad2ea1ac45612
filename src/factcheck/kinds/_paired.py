"""Offices of several: "the foreign ministers of Egypt and Sudan, A and B", "Presidents A of X and B of Y".

Also the French and German ministers, A and B; A and B, the presidents of X and Y; الرئيسان الروسي A والتركي B.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from factcheck.entities.skeleton import skeleton
from factcheck.entities.titles import MATCHERS
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Frame
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value, Words

_MOST = 24  # tokens of a row
_LINKS = ("and", "comma", "genitive", "article", "dash", "person-of")
_SIGNS = frozenset("—–-:")


class _Part(msgspec.Struct, frozen=True):
    """A country or a person at tokens [first, last)."""

    first: int
    last: int
    country: str = ""
    name: Name | None = None


class _Row(msgspec.Struct, frozen=True):
    """What is told of whom: each person with a country, or with none."""

    role: Term
    pairs: tuple[tuple[_Part, _Part | None], ...]


def paired(scene: Scene, kind: str) -> Iterator[Claim]:
    """A claim for each of several people whose offices are told in one title."""
    for i, _ in scene.reading.keys(frozenset({"roles"})):
        role = scene.reading.term(i, "roles")
        if role and (row := _row(scene, role)):
            yield from (_claim(scene, kind, row.role, *pair) for pair in row.pairs)


def _row(scene: Scene, role: Term) -> _Row | None:
    _, low, high = scene.sentence(role.first)
    behind = _parts(scene, role.last, min(high, role.last + _MOST))
    countries, people = _split(behind)
    if not people:
        people = _split(_ahead(scene, role.first, low))[1]
        return _Row(role, _zip(people, countries)) if len(people) == len(countries) > 1 else None
    if not countries:
        countries = _nations(scene, role.first, low)
        if len(countries) == len(people) > 1:
            return _Row(role, _zip(people, countries))
        bare = not countries and len(people) > 1 and people[0].first == role.last
        return _Row(role, tuple((person, None) for person in people)) if bare else None
    whole = len(countries) == len(people) > 1 and (_in_turn(behind) or _in_blocks(behind))
    return _Row(role, _zip(people, countries)) if whole else None


def _zip(people: Sequence[_Part], countries: Sequence[_Part]) -> tuple[tuple[_Part, _Part | None], ...]:
    return tuple(zip(people, countries, strict=True))


def _split(parts: Sequence[_Part]) -> tuple[list[_Part], list[_Part]]:
    return [p for p in parts if p.country], [p for p in parts if p.name]


def _in_turn(parts: Sequence[_Part]) -> bool:
    """Each country beside its holder, always before or always behind."""
    return all(bool(one.name) != bool(other.name) for one, other in pairwise(parts))


def _in_blocks(parts: Sequence[_Part]) -> bool:
    """All countries, then all holders."""
    half = len(parts) // 2
    return all(part.country for part in parts[:half]) and all(part.name for part in parts[half:])


def _parts(scene: Scene, first: int, high: int) -> list[_Part]:
    """The countries and people from a token on, as long as only words of a row stand between."""
    reading, i = scene.reading, first
    found: list[_Part] = []
    while i < high:
        if part := _part(scene, i):
            found.append(part)
            i = part.last
        elif i > first and reading.word(i) in _SIGNS:
            i += 1
        elif link := next((term for name in _LINKS if (term := reading.term(i, name))), None):
            i = link.last
        else:
            break
    return found


def _part(scene: Scene, i: int) -> _Part | None:
    reading = scene.reading
    for category in ("nationality", "place"):
        term = reading.term(i, category)
        if term and ":" not in term.value and reading.word(term.last) not in ("'s", "’s"):
            return _Part(i, term.last, country=term.value)
    found = MATCHERS["person"].read(reading, i)
    if found is None:
        return None
    known, last = found
    address = reading.term(i, "honorific")
    begin = address.last if address else i
    prefix = max((reading.terms[begin][c].prefix for c in ("given", "person") if c in reading.terms[begin]), default=0)
    text = reading.span(begin, last, prefix or reading.conjoined(begin)).of(scene.text)
    name = scene.world.entity(known.value, text) if isinstance(known, Term) else None
    return _Part(i, last, name=name or Name(text, "person", basis="named", skeleton=skeleton(text)))


def _ahead(scene: Scene, first: int, low: int) -> list[_Part]:
    """The row of people that ends at a comma before a title: A and B, the presidents of X and Y."""
    reading, i = scene.reading, first
    while reading.term(i - 1, "article"):
        i -= 1
    if not reading.term(i - 1, "comma"):
        return []
    for start in range(max(low, i - _MOST), i - 1):
        parts = _parts(scene, start, i - 1)
        if _part(scene, start) and len(parts) > 1 and parts[-1].last == i - 1:
            return parts
    return []


def _nations(scene: Scene, first: int, low: int) -> list[_Part]:
    """The adjectives before a title: the French and German ministers."""
    reading, i = scene.reading, first
    found: list[_Part] = []
    while i > low:
        term = next((t for k in (1, 2, 3) if (t := reading.term(i - k, "nationality")) and t.last == i), None)
        if term and ":" not in term.value:
            found.insert(0, _Part(term.first, term.last, country=term.value))
            i = term.first
        elif found and (reading.term(i - 1, "and") or reading.term(i - 1, "comma")):
            i -= 1
        else:
            break
    return found


def _claim(scene: Scene, kind: str, role: Term, person: _Part, country: _Part | None) -> Claim:
    parts = [part for part in (person, country) if part]
    first = min(role.first, *(part.first for part in parts))
    last = max(role.last, *(part.last for part in parts))
    span, today = scene.reading.quote_span(first, last), scene.today
    assert person.name is not None
    slots: dict[str, Value] = {"person": person.name, "role": Words(role.value)}
    slots |= {"of": scene.country(country.country)} if country else {}
    slots |= {"date": DateRange(today.isoformat(), today, today)} if today else {}
    former = any(scene.reading.term(role.first - back, "former") for back in (1, 2))
    return Claim(
        kind, span, span.of(scene.text), Frame(kind, slots), ("person", "role", "of"),
        scene.sentence(role.first)[0].span, "position/paired", scene.tokens_of(first, last), None, True,
        "former" if former else "actual",
    )  # fmt: skip
