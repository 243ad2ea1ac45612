"""Rows of figures in a line: "150 vans, 60 lorries and 40 buses"."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from factcheck.consistency._amounts import exact, quantity
from factcheck.consistency._draft import Line
from factcheck.consistency._words import Words
from factcheck.model import ReadValue
from factcheck.values import Quantity

_MARK = re.compile(r"<[nmpq](\d+)>")
_TAIL = 3  # words behind the last figure of a row that ends its sentence


class Row(msgspec.Struct, frozen=True, gc=False):
    """Figures with nothing but a few words and a comma or an "and" between them. closed: the sentence ends with it."""

    values: tuple[ReadValue, ...]
    amounts: tuple[Quantity, ...]
    closed: bool

    @property
    def total(self) -> Decimal:
        return sum((amount.number for amount in self.amounts), Decimal(0))


def row(line: Line, start: int, words: Words, *, between: int, bare: bool = True) -> Row | None:
    """The exact figures from `start` of a line on, whose first stands there.

    between: words at most between two; bare: the comma or the "and" stands right before the next: no verb leads to it.
    """
    found = list[tuple[ReadValue, Quantity]]()
    at = start
    while mark := _MARK.search(line.text, at):
        gap = line.text[at : mark.start()]
        if not _joins(gap, words, between, bare) if found else gap.strip():
            break
        value = line.values[int(mark[1])]
        amount = quantity(value)
        if amount is None or not exact(amount):
            return None
        found.append((value, amount))
        at = mark.end()
    rest = line.text[at:]
    closed = "<" not in rest and len(rest.split()) <= _TAIL
    return Row(tuple(v for v, _ in found), tuple(a for _, a in found), closed) if found else None


def _joins(gap: str, words: Words, most: int, bare: bool) -> bool:
    """Whether what stands between two figures is a noun and its like, with a comma or an "and"."""
    if any(sign in gap for sign in ".;:؛()"):
        return False
    told = gap.strip()
    ends = [match.end() for match in words.any("and").finditer(told)]
    joined = told.endswith((",", "،")) or len(told) in ends
    if not bare:
        joined = joined or bool(ends) or "," in told or "،" in told or bool(words.any("joined").search(told))
    return joined and len(told.replace(",", " ").replace("،", " ").split()) <= most
