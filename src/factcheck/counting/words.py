"""What the parts of a numeral share: the row of lexemes they are read from, and the state of what is read so far."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from functools import cached_property

import msgspec

from factcheck.lexis.lexeme import Item
from factcheck.lexis.scan import Scan

ONE = Decimal(1)
EXACT = Context(prec=15)  # digits of a fraction


class Words:
    """A row of lexemes, asked by number; numbers outside the row are of no category.

    required: the language says "and" between all number words. decimal: its decimal sign.
    """

    def __init__(self, scan: Scan, items: Sequence[Item]) -> None:
        self.scan, self.items = scan, items
        self.required = scan.has("number-and", "required")
        self.decimal = next(iter(scan.style.get("decimal", (".",))), ".")

    def has(self, at: int, *categories: str) -> bool:
        """Whether an item is of one of the categories."""
        if not 0 <= at < len(self.items):
            return False
        terms = self.items[at].terms
        for name in categories:  # noqa: SIM110 asked for every word: a generator takes twice the time
            if name in terms:
                return True
        return False

    def known(self, at: int) -> bool:
        """Whether an item is of any category."""
        return 0 <= at < len(self.items) and bool(self.items[at].terms)

    @cached_property
    def vulgar(self) -> bool:
        """Whether the text has fractions like ½, which folding writes as 1⁄2."""
        return "⁄" in self.scan.text

    @cached_property
    def digits_read(self) -> bool:
        """Whether the text is number words alone, as numbers are read out: one twenty two."""
        return all(self.has(k, "number", "dash") for k in range(len(self.items)))

    def value(self, at: int, category: str) -> Decimal:
        return Decimal(self.items[at].terms[category])

    def value_text(self, at: int, category: str) -> str:
        """The value of an item as the language's file writes it."""
        return self.items[at].terms[category]

    def counts(self, at: int) -> bool:
        """Whether the number that ends before an item counts the noun there."""
        item = self.items[at] if at < len(self.items) else None
        noun = item is not None and (not item.terms or "unit" in item.terms or "dateunit" in item.terms)
        return item is not None and noun and self.scan.letter(item.start).isalpha()

    def parts(self, at: int) -> bool:
        """Whether an item is the plural of a part, the fifths of 23 fifths, and no ordinal."""
        endings = tuple(self.scan.style.get("parts", ()))
        return bool(endings) and self.has(at, "fraction") and self.text(at).endswith(endings)

    def ratio(self, at: int, category: str) -> tuple[Decimal, Decimal]:
        """(above, below) of a fraction's word: "2/3"."""
        above, _, below = self.items[at].terms[category].partition("/")
        return Decimal(above), Decimal(below or 1)

    def text(self, at: int) -> str:
        """The folded letters of an item."""
        item = self.items[at] if 0 <= at < len(self.items) else None
        return self.scan.text[item.start : item.end] if item else ""

    def definite(self, at: int) -> bool:
        """Whether an item begins with its article."""
        return 0 <= at < len(self.items) and self.scan.definite(self.items[at])

    def touching(self, at: int) -> bool:
        """Whether nothing stands between an item and the next."""
        return 0 <= at < len(self.items) - 1 and self.items[at].end == self.items[at + 1].start

    def glued(self, at: int) -> bool:
        """Whether an item touches both its neighbours: the hyphen of twenty-three."""
        return self.touching(at - 1) and self.touching(at)


class State(msgspec.Struct, gc=False):
    """total: the groups closed by a magnitude. group: the open one; what may join it is smaller than `room`.

    above, high: the total under the last larger magnitude, and that magnitude.
    scale: the last magnitude. step: the last stated unit. spelled: with a magnitude. words: not in digits alone.
    written: the digits. share: a fraction of one (half, two thirds). closed: nothing may follow.
    """

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    room: Decimal = ONE
    scale: Decimal | None = None
    above: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    step: Decimal = ONE
    spelled: bool = False
    words: bool = False
    ordinal: bool = False
    closed: bool = False
    share: bool = False
    written: str = ""

    @property
    def empty(self) -> bool:
        return self.group is None and self.scale is None

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    @property
    def limit(self) -> Decimal:
        """What "and" may join is smaller than this."""
        return (self.scale or Decimal(0)) if self.group is None else self.room


def place(value: Decimal) -> Decimal:
    """The place of a part's last digit that isn't zero: 100 for 300, 10 for 20, 1 for 17."""
    return next((Decimal(p) for p in (100, 10) if value % p == 0 and value), ONE)
