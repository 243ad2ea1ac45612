"""A language's file as the entries of its vocabulary: one a form, under the category that the rules know."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from factcheck.languages.filing import Entry

_Table = Mapping[str, Mapping[str, Sequence[str]]]
_META = ("language", "clitics", "stem", "stop")
_LEADS = ("month-lead", "year-lead")  # one word each: the rules read what may stand around it
_PARTS = {"30": "1/2", "15": "1/4"}


def entries(table: _Table, asked: frozenset[str]) -> Iterator[Entry]:
    """Most categories are taken as they stand; asked: those that some rule knows."""
    changes = _changes(table)
    for category, words in table.items():
        if category in _META or not (category in asked or category.endswith(("-ending", "-prefix"))):
            continue
        change = changes.get(category)
        for value, forms in words.items():
            own = [Entry(form, category, value) for form in forms]
            yield from own if change is None else (entry for each in own for entry in change(each))


def _changes(table: _Table) -> Mapping[str, Callable[[Entry], Sequence[Entry]]]:
    """What the entries of some categories become, by the words of a table."""
    joints = frozenset(form for forms in table.get("and", {}).values() for form in forms)
    openers = frozenset(f for name in ("in", "article") for forms in table.get(name, {}).values() for f in forms)
    months = frozenset(table.get("dateunit", {}).get("month", ()))
    lead = partial(_lead, months)
    return {
        **dict.fromkeys(_LEADS, lead),
        "day-lead": lambda entry: (replace(entry, form=_stripped(entry.form, openers)),),
        "holiday": _holiday,
        "clock-part": partial(_clock_part, joints),
        "fraction": partial(_fraction, joints),
        "age": lambda entry: (replace(entry, category=f"age-{entry.value}"),),  # before a number, or behind it
    }


def _lead(months: frozenset[str], entry: Entry) -> Sequence[Entry]:
    """A word alone, or the month's word that a phrase begins with."""
    first = entry.form.partition(" ")[0]
    return (replace(entry, form=entry.form if entry.form.isalpha() else first if first in months else ""),)


def _holiday(entry: Entry) -> Sequence[Entry]:
    """Saint-Patrick without its hyphen too."""
    return (replace(entry, form=entry.form.replace("-", " ")), entry) if "-" in entry.form else (entry,)


def _clock_part(joints: frozenset[str], entry: Entry) -> Sequence[Entry]:
    """Trois heures et demie, and trois millions et demi."""
    joined = entry.value in _PARTS and entry.form.partition(" ")[0] in joints
    return (entry, Entry(entry.form, "half-more", _PARTS[entry.value])) if joined else (entry,)


def _fraction(joints: frozenset[str], entry: Entry) -> Sequence[Entry]:
    """Fractions that bring their "and": et demi."""
    return (replace(entry, category="half-more") if entry.form.partition(" ")[0] in joints else entry,)


def _stripped(form: str, openers: frozenset[str]) -> str:
    """A form without the preposition and article that open it: en la noche de."""
    first, _, rest = form.partition(" ")
    return _stripped(rest, openers) if rest and first in openers else form
