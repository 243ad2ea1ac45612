"""Gazetteer: countries, capitals and larger cities, their names and nationalities in each language.

`places.tsv` beside the languages says what there is; one `XX.places.tsv` a language says what it is called
and how its adjectives inflect. All are written by tools/build_places.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec


class Place(msgspec.Struct, frozen=True, gc=False):
    """A country (id: ISO 3166-1 alpha-2, or XK) or a city (geonames:N) in `country`.

    type: country or city. population: in people, 0 where unknown. capital: a capital or seat of government.
    """

    id: str
    type: str
    country: str
    population: int
    capital: bool


class _Row(msgspec.Struct, frozen=True, gc=False):
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]


class _Rules(msgspec.Struct, frozen=True):
    """endings: of an adjective, with what takes their place; definite: the article that the later words of a
    compound adjective may carry; elided: beginnings of a name, with what they become behind a preposition."""

    endings: dict[str, tuple[str, ...]]
    definite: str
    elided: dict[str, str]


class _Table(msgspec.Struct, frozen=True):
    rows: dict[str, _Row]
    rules: _Rules


ELSEWHERE = "-"  # the row of phrases that hold a place's name and mean something else: the Indian Ocean


def _lines(name: str) -> Iterator[list[str]]:
    text = (files("factcheck.languages") / name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and line[0] != "#")


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def places() -> dict[str, Place]:
    """Every place by its id."""
    rows = _lines("places.tsv")
    return {id: Place(id, type, of, int(people), capital == "1") for id, type, of, people, capital in rows}


@cache
def _table(lang: str) -> _Table:
    """A language's names; an empty table where it has none."""
    if not (files("factcheck.languages") / f"{lang}.places.tsv").is_file():
        return _Table({}, _Rules({}, "", {}))
    rows: dict[str, _Row] = {}
    rules: dict[str, dict[str, str]] = {"ending": {}, "definite": {}, "elided": {}}
    for first, second, third, fourth in _lines(f"{lang}.places.tsv"):
        if first[0] == "~":
            rules[first[1:]][second] = third
        else:
            rows[first] = _Row(_several(second), _several(third), _several(fourth))
    endings = {ending: _several(others) for ending, others in rules["ending"].items()}
    return _Table(rows, _Rules(endings, "".join(rules["definite"]), rules["elided"]))


def display(place_id: str, lang: str) -> str:
    """The name to show: the country's for a city that is its country (Singapore), the id for want of one."""
    rows = _table(lang).rows
    for id in (place_id, places()[place_id].country if place_id in places() else place_id):
        if (row := rows.get(id)) and row.names:
            return row.names[0].removesuffix("?")
    return place_id


def inflect(lang: str, adjective: str) -> tuple[str, ...]:
    """An adjective with its other genders, numbers and cases, without clitics: Russian, Russians."""
    rules = _table(lang).rules
    forms = {adjective: None}
    for ending, others in rules.endings.items():
        if adjective.endswith(ending):
            forms |= dict.fromkeys(_exchange(adjective, ending, other, rules.definite) for other in others)
    if rules.definite and " " in adjective:
        forms |= dict.fromkeys([_definite(form, rules.definite) for form in forms])
    return tuple(forms)


def _exchange(adjective: str, ending: str, other: str, definite: str) -> str:
    """The last word with another ending, and every word that has it where a compound's words agree."""
    *first, last = adjective.split(" ")
    if definite:
        first = [word.removesuffix(ending) + other if word.endswith(ending) else word for word in first]
    return " ".join((*first, last.removesuffix(ending) + other))


def _definite(form: str, article: str) -> str:
    """The later words with the article; that of the first is a clitic: كوري الجنوبي."""
    first, *later = form.split(" ")
    return " ".join((first, *(article + word for word in later)))


def forms(lang: str) -> Iterator[tuple[str, str, str]]:
    """(form, kind, place id) for the lexicon, as printed: a form in capitals (US) is none in small letters.

    kind: place; nationality; ambiguous, which fits several places or an everyday word (عمان، مالي, Nice) and
    never decides alone; elsewhere, with an empty id, which keeps a name from being read out of a longer one
    (New Mexico) and a word from being read as one behind a clitic (كنيس is not ك and نيس).
    """
    table = _table(lang)
    for id, row in table.rows.items():
        if id == ELSEWHERE:
            yield from ((name, "elsewhere", "") for name in row.names)
            continue
        for name in row.names:
            yield from _place_forms(name, id, table.rules)
        if row.adjectives or row.people:
            yield from _nationality_forms(lang, id, row)


def _kind(form: str, kind: str) -> tuple[str, str]:
    return (form[:-1], "ambiguous") if form[-1] == "?" else (form, kind)


def _place_forms(name: str, id: str, rules: _Rules) -> Iterator[tuple[str, str, str]]:
    form, kind = _kind(name, "place")
    yield form, kind, id
    for beginning, elided in rules.elided.items():
        if form.startswith(beginning):
            yield elided + form.removeprefix(beginning), kind, id


def _nationality_forms(lang: str, id: str, row: _Row) -> Iterator[tuple[str, str, str]]:
    """Adjectives and nouns of a people; an inflected form that is the country's name (روسيا) is only that."""
    barred = {name.removesuffix("?") for name in row.names}
    barred |= {noun[1:] for noun in row.people if noun[0] == "-"}
    for adjective in row.adjectives:
        base, kind = _kind(adjective, "nationality")
        yield from ((form, kind, id) for form in inflect(lang, base) if form == base or form not in barred)
    for noun in row.people:
        if noun[0] != "-":
            yield (*_kind(noun, "nationality"), id)
