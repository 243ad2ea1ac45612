"""A language's file as the entries of its vocabulary: one a form, under the category that the rules know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.languages.lexicon import Entry

_META = ("language", "clitics", "stem", "stop")


_LEADS = ("month-lead", "year-lead")  # one word each: the rules read what may stand around it


_PARTS = {"30": "1/2", "15": "1/4"}


def entries(table: Mapping[str, Mapping[str, Sequence[str]]], asked: frozenset[str]) -> Iterator[Entry]:
    joints = frozenset(form for forms in table.get("and", {}).values() for form in forms)
    openers = frozenset(f for name in ("in", "article") for forms in table.get(name, {}).values() for f in forms)
    months = frozenset(table.get("dateunit", {}).get("month", ()))
    for category, words in table.items():
        if category in _META or not (category in asked or category.endswith(("-ending", "-prefix"))):
            continue
        for value, forms in words.items():
            for form in forms:
                if category == "day-lead":
                    form = _stripped(form, openers)
                if category in _LEADS:
                    first = form.partition(" ")[0]
                    form = form if form.isalpha() else first if first in months else ""
                if category == "holiday" and "-" in form:
                    yield Entry(form.replace("-", " "), category, value)  # Saint Patrick
                yield Entry(form, _category(category, value, form, joints), value)
                if category == "clock-part" and form.partition(" ")[0] in joints and value in _PARTS:
                    yield Entry(form, "half-more", _PARTS[value])  # trois millions et demi, trois heures et demie


def _stripped(form: str, openers: frozenset[str]) -> str:
    """A form without the preposition and article that open it: en la noche de."""
    first, _, rest = form.partition(" ")
    return _stripped(rest, openers) if rest and first in openers else form


def _category(category: str, value: str, form: str, joints: frozenset[str]) -> str:
    """The category that the rules know: ages before and behind, fractions that bring their "and" (et demi)."""
    if category == "fraction" and form.partition(" ")[0] in joints:
        return "half-more"
    return f"age-{value}" if category == "age" else category
