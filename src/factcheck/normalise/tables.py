"""A language's file as the entries of its vocabulary: one a form, under the category that the rules know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from factcheck.languages.lexicon import Entry

_Table = Mapping[str, Mapping[str, Sequence[str]]]
_META = ("language", "clitics", "stem", "stop")
_LEADS = ("month-lead", "year-lead")  # one word each: the rules read what may stand around it
_PARTS = {"30": "1/2", "15": "1/4"}


def entries(table: _Table, asked: frozenset[str]) -> Iterator[Entry]:
    """Most categories are taken as they stand; asked: those that some rule knows."""
    for category, words in table.items():
        if category in _META or not (category in asked or category.endswith(("-ending", "-prefix"))):
            continue
        change = _CHANGED.get(category)
        for value, forms in words.items():
            if change is None:
                yield from [Entry(form, category, value) for form in forms]
            else:
                yield from (entry for form in forms for entry in change(table, Entry(form, category, value)))


def _joints(table: _Table) -> Iterable[str]:
    return (form for forms in table.get("and", {}).values() for form in forms)


def _day_lead(table: _Table, entry: Entry) -> Iterator[Entry]:
    openers = frozenset(f for name in ("in", "article") for forms in table.get(name, {}).values() for f in forms)
    yield Entry(_stripped(entry.form, openers), entry.category, entry.value)


def _lead(table: _Table, entry: Entry) -> Iterator[Entry]:
    """A word alone, or the month's word that a phrase begins with."""
    first = entry.form.partition(" ")[0]
    months = table.get("dateunit", {}).get("month", ())
    yield Entry(entry.form if entry.form.isalpha() else first if first in months else "", entry.category, entry.value)


def _holiday(_: _Table, entry: Entry) -> Iterator[Entry]:
    if "-" in entry.form:
        yield Entry(entry.form.replace("-", " "), entry.category, entry.value)  # Saint Patrick
    yield entry


def _clock_part(table: _Table, entry: Entry) -> Iterator[Entry]:
    yield entry
    if entry.value in _PARTS and entry.form.partition(" ")[0] in _joints(table):
        yield Entry(entry.form, "half-more", _PARTS[entry.value])  # trois millions et demi, trois heures et demie


def _fraction(table: _Table, entry: Entry) -> Iterator[Entry]:
    """Fractions that bring their "and": et demi."""
    joined = entry.form.partition(" ")[0] in _joints(table)
    yield Entry(entry.form, "half-more" if joined else entry.category, entry.value)


def _age(_: _Table, entry: Entry) -> Iterator[Entry]:
    """Words of ages before a number and behind it."""
    yield Entry(entry.form, f"age-{entry.value}", entry.value)


_CHANGED: Mapping[str, Callable[[_Table, Entry], Iterator[Entry]]] = {
    **dict.fromkeys(_LEADS, _lead),
    "day-lead": _day_lead,
    "holiday": _holiday,
    "clock-part": _clock_part,
    "fraction": _fraction,
    "age": _age,
}


def _stripped(form: str, openers: frozenset[str]) -> str:
    """A form without the preposition and article that open it: en la noche de."""
    first, _, rest = form.partition(" ")
    return _stripped(rest, openers) if rest and first in openers else form
